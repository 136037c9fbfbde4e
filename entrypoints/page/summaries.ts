/** Keeps popup, panel and badge told of what this frame shows, and goes where they send the reader. */
import { type Browser, browser } from 'wxt/browser';
import {
  COUNT_PORT,
  FOLLOW_PORT,
  type FrameCount,
  type FrameSummary,
  type GoTo,
  type ReaderAt,
  SUMMARY_PORT,
} from '../../messages/summary-port.ts';
import { Following } from './following.ts';
import type { Session } from './session.ts';

type Port = Browser.runtime.Port;

const PORTS: readonly string[] = [SUMMARY_PORT, FOLLOW_PORT, COUNT_PORT];
/** Not `randomUUID`, which plain http pages do not have. */
const FRAME = crypto.getRandomValues(new Uint32Array(4)).join('-');

export class Summaries {
  private readonly ports = new Set<Port>();
  private readonly following = new Following(() => this.nowInView());
  private session: Session | null = null;
  private settled = false;
  private reader: ReaderAt | null = null;
  /** Ends what was begun for the session before. */
  private turn = new AbortController();

  constructor() {
    browser.runtime.onConnect.addListener((port: Port) => this.opened(port));
  }

  /** From now on, tell of this session; null: marking is off here. */
  follow(session: Session | null): void {
    this.turn.abort();
    this.turn = new AbortController();
    this.session?.spotting.tally.release(this);
    this.session = session;
    this.settled = session === null;
    this.reader = null;
    session?.onChange(() => this.tell(), this.turn.signal);
    session?.onPresent(() => this.nowAtCard(), this.turn.signal);
    void session?.spotting.settled().then(() => {
      if (this.session !== session) return;
      this.settled = true;
      this.following.look();
      this.tell();
    });
    this.listen();
    this.tell();
  }

  private opened(port: Port): void {
    if (!PORTS.includes(port.name)) return;
    this.ports.add(port);
    port.onDisconnect.addListener(() => {
      this.ports.delete(port);
      this.listen();
    });
    port.onMessage.addListener((message: unknown) => {
      const { frame, entity, index } = message as GoTo;
      if (frame === FRAME) this.session?.goToNthOf(entity, index);
    });
    this.listen();
    this.tellOn(port);
  }

  /** Nothing is counted or followed while nobody looks. */
  private listen(): void {
    const tally = this.session?.spotting.tally;
    if (this.ports.size > 0) tally?.want(this);
    else tally?.release(this);
    this.following.goOn([...this.ports].some(({ name }) => name === FOLLOW_PORT));
  }

  private nowAtCard(): void {
    const { session } = this;
    const present = session?.present;
    if (!present || this.ports.size === 0) return;
    const { entity } = present.name;
    const own = session.spotting.mentionsOf(entity);
    const index = own.findIndex(({ place }) => place === present.place);
    this.reader = { by: 'card', entity, index: Math.max(0, index) };
    this.tell();
  }

  /** While a card is open, that is where the reader is. */
  private nowInView(): void {
    if (!this.session || this.session.hasCard) return;
    const entity = this.session.spotting.nearest()?.name.entity;
    if (entity === undefined || (this.reader?.by === 'view' && this.reader.entity === entity)) return;
    this.reader = { by: 'view', entity };
    this.tell();
  }

  private tell(): void {
    for (const port of this.ports) this.tellOn(port);
  }

  private tellOn(port: Port): void {
    port.postMessage(port.name === COUNT_PORT ? this.count() : this.summary());
  }

  private summary(): FrameSummary {
    const { session } = this;
    return {
      frame: FRAME,
      top: window === window.top,
      on: session !== null,
      settled: this.settled && (session?.spotting.tally.settled ?? true),
      failed: session?.failed ?? false,
      named: Object.fromEntries(session?.spotting.tally.named() ?? []),
      reader: this.reader,
    };
  }

  private count(): FrameCount {
    const named = [...(this.session?.spotting.tally.named().values() ?? [])];
    return { frame: FRAME, mentions: named.reduce((sum, { count }) => sum + count, 0) };
  }
}
