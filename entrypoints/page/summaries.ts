/** Keeps an open popup told of what this frame shows, and goes where it sends the reader. */
import { type Browser, browser } from 'wxt/browser';
import type { EntityRef } from '../../facts/views.ts';
import { type FrameSummary, type GoTo, SUMMARY_PORT } from '../../messages/summary-port.ts';
import type { Session } from './session.ts';

/** Not `randomUUID`, which plain http pages do not have. */
const FRAME = crypto.getRandomValues(new Uint32Array(4)).join('-');

export class Summaries {
  private readonly ports = new Set<Browser.runtime.Port>();
  private session: Session | null = null;
  /** Ends what was begun for the session before. */
  private following = new AbortController();

  constructor() {
    browser.runtime.onConnect.addListener((port: Browser.runtime.Port) => this.opened(port));
  }

  /** From now on, tell of this session; null: marking is off here. */
  follow(session: Session | null): void {
    this.following.abort();
    this.following = new AbortController();
    this.session = session;
    this.settled = session === null;
    session?.onChange(() => this.tell(), this.following.signal);
    void session?.spotting.settled().then(() => {
      if (this.session !== session) return;
      this.settled = true;
      this.tell();
    });
    this.tell();
  }

  private settled = false;

  private opened(port: Browser.runtime.Port): void {
    if (port.name !== SUMMARY_PORT) return;
    this.ports.add(port);
    port.onDisconnect.addListener(() => this.ports.delete(port));
    port.onMessage.addListener((message: unknown) => {
      const { frame, entity } = message as GoTo;
      if (frame === FRAME) this.session?.goToNextOf(entity);
    });
    this.tell();
  }

  /** Nothing is counted while nobody looks. */
  private tell(): void {
    if (this.ports.size === 0) return;
    const summary: FrameSummary = {
      frame: FRAME,
      top: window === window.top,
      on: this.session !== null,
      settled: this.settled,
      failed: this.session?.failed ?? false,
      counts: this.count(),
    };
    for (const port of this.ports) port.postMessage(summary);
  }

  private count(): Record<EntityRef, number> {
    const counts: Record<EntityRef, number> = {};
    for (const { name } of this.session?.spotting.mentions() ?? []) {
      counts[name.entity] = (counts[name.entity] ?? 0) + 1;
    }
    return counts;
  }
}
