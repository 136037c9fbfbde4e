/** Keeps popup, panel and badge told of what this frame shows, and goes where they send the reader. */
import type { Browser } from 'wxt/browser';
import {
  COUNT_PORT,
  FOLLOW_PORT,
  type FrameCount,
  type FrameSummary,
  type GoTo,
  type ReaderAt,
  SUMMARY_PORT,
} from '../../messages/summary-port.ts';
import { nearestInView } from '../../page/nearest.ts';
import { Following } from './following.ts';
import type { Interaction } from './interaction.ts';

type Port = Browser.runtime.Port;

const PORTS: readonly string[] = [SUMMARY_PORT, FOLLOW_PORT, COUNT_PORT];
/** Not `randomUUID`, which plain http pages do not have. */
const FRAME = crypto.getRandomValues(new Uint32Array(4)).join('-');

export class Summaries {
  readonly #ports = new Set<Port>();
  readonly #following = new Following(() => this.#nowInView());
  #interaction: Interaction | null = null;
  #settled = false;
  #reader: ReaderAt | null = null;
  /** Ends what was begun for the session before. */
  #turn = new AbortController();

  /** From now on, tell of this session; null: marking is off here. */
  follow(interaction: Interaction | null): void {
    this.#turn.abort();
    this.#turn = new AbortController();
    this.#interaction?.tally.release(this);
    this.#interaction = interaction;
    this.#settled = interaction === null;
    this.#reader = null;
    interaction?.onChange(() => this.#tell(), this.#turn.signal);
    interaction?.onPresent(() => this.#nowAtCard(), this.#turn.signal);
    void interaction?.session.spotting.settled().then(() => {
      if (this.#interaction !== interaction) return;
      this.#settled = true;
      this.#following.look();
      this.#tell();
    });
    this.#listen();
    this.#tell();
  }

  /** Somebody has connected. */
  opened(port: Port): void {
    if (!PORTS.includes(port.name)) return;
    this.#ports.add(port);
    port.onDisconnect.addListener(() => {
      this.#ports.delete(port);
      this.#listen();
    });
    port.onMessage.addListener((message: unknown) => {
      const { frame, entity, index } = message as GoTo;
      if (frame === FRAME) this.#interaction?.goToNthOf(entity, index);
    });
    this.#listen();
    this.#tellOn(port);
  }

  /** Nothing is counted or followed while nobody looks. */
  #listen(): void {
    const tally = this.#interaction?.tally;
    if (this.#ports.size > 0) tally?.want(this);
    else tally?.release(this);
    this.#following.goOn([...this.#ports].some(({ name }) => name === FOLLOW_PORT));
  }

  #nowAtCard(): void {
    const interaction = this.#interaction;
    const present = interaction?.present;
    if (!present || this.#ports.size === 0) return;
    const { entity } = present.name;
    const own = interaction.mentionsOf(entity);
    const index = own.findIndex(({ place }) => place === present.place);
    this.#reader = { by: 'card', entity, index: Math.max(0, index) };
    this.#tell();
  }

  /** While a card is open, that is where the reader is. */
  #nowInView(): void {
    if (!this.#interaction || this.#interaction.hasCard) return;
    const { spotting } = this.#interaction.session;
    const entity = nearestInView(spotting.placesNear(), (place) => spotting.mentionIn(place))?.name.entity;
    if (entity === undefined || (this.#reader?.by === 'view' && this.#reader.entity === entity)) return;
    this.#reader = { by: 'view', entity };
    this.#tell();
  }

  #tell(): void {
    for (const port of this.#ports) this.#tellOn(port);
  }

  #tellOn(port: Port): void {
    port.postMessage(port.name === COUNT_PORT ? this.#count() : this.#summary());
  }

  #summary(): FrameSummary {
    const interaction = this.#interaction;
    return {
      frame: FRAME,
      top: window === window.top,
      on: interaction !== null,
      settled: this.#settled && (interaction?.tally.settled ?? true),
      failed: interaction?.session.failed ?? false,
      named: Object.fromEntries(interaction?.tally.named() ?? []),
      reader: this.#reader,
    };
  }

  #count(): FrameCount {
    const named = [...(this.#interaction?.tally.named().values() ?? [])];
    return { frame: FRAME, mentions: named.reduce((sum, { count }) => sum + count, 0) };
  }
}
