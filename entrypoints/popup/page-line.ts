/** The popup's line to the page in front: which page that is, and what its frames say of themselves. */
import { type Browser, browser } from 'wxt/browser';
import type { EntityRef } from '../../facts/views.ts';
import { type FrameSummary, type GoTo, SUMMARY_PORT } from '../../messages/summary-port.ts';

export interface PageInFront {
  readonly tab: number;
  readonly address: string | undefined;
}

/** The tab in front; `?tab=` names another, for a popup that is opened as a page of its own. */
export async function pageInFront(): Promise<PageInFront | null> {
  const named = new URLSearchParams(location.search).get('tab');
  const [tab] = named
    ? [await browser.tabs.get(Number(named))]
    : await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { tab: tab.id, address: tab.url };
}

export interface PageState {
  /** What the top frame does; `silent`: it has not been heard. */
  readonly top: 'marks' | 'failed' | 'off' | 'silent';
  /** Whether it is too late to hope that the top frame is only slow. */
  readonly waited: boolean;
  /** Whether all frames have been read. */
  readonly settled: boolean;
  /** Over all frames. */
  readonly counts: Readonly<Record<EntityRef, number>>;
}

interface Heard {
  readonly summary: FrameSummary;
  /** The last roll call that the frame answered. */
  readonly round: number;
}

/** Between roll calls, ms: a frame that goes away is counted for two of them at most. */
const ROUND = 1500;
/** Roll calls after which a page that does not mark names is taken to be one that will not. */
const ROUNDS_OF_HOPE = 3;
/** How long a reader who wants to go to a name waits for a frame that may be gone, ms. */
const PATIENCE = 400;

/**
 * A connection reaches the frames that are there when it is made, and a frame that goes away cannot say so. So the
 * roll is called again and again: a new connection, which every living frame answers. Those that let a whole round
 * pass are forgotten; until then they are counted, so that the counts do not flicker.
 */
export class PageLine {
  private readonly frames = new Map<string, Heard>();
  private readonly tab: number;
  private readonly changed: (state: PageState) => void;
  private port: Browser.runtime.Port | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private round = 0;
  /** Whether there was nobody to connect to. */
  private isAlone = false;
  private told = '';

  /** @param changed told of the state whenever it is another one */
  constructor(tab: number, changed: (state: PageState) => void) {
    this.tab = tab;
    this.changed = changed;
    this.callRoll();
  }

  /** To the entity's next mention: in the top frame, else in the frame that has most of them. */
  goTo(entity: EntityRef): void {
    const [first] = this.naming(entity);
    if (!first) return;
    this.send({ frame: first.summary.frame, entity });
    // If that frame has gone, nothing happens there: then to one that answers the roll.
    this.callRoll();
    setTimeout(() => {
      const present = this.naming(entity).filter((heard) => this.isPresent(heard));
      const isThere = present.some(({ summary }) => summary.frame === first.summary.frame);
      if (!isThere && present[0]) this.send({ frame: present[0].summary.frame, entity });
    }, PATIENCE);
  }

  close(): void {
    clearTimeout(this.timer);
    this.port?.disconnect();
    this.port = null;
  }

  private callRoll(): void {
    this.round++;
    this.connect();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      for (const [frame, heard] of this.frames) if (!this.isPresent(heard)) this.frames.delete(frame);
      this.callRoll();
      this.tell();
    }, ROUND);
  }

  private connect(): void {
    this.port?.disconnect();
    const port = browser.tabs.connect(this.tab, { name: SUMMARY_PORT });
    this.port = port;
    port.onMessage.addListener((message: unknown) => {
      const summary = message as FrameSummary;
      this.isAlone = false;
      this.frames.set(summary.frame, { summary, round: this.round });
      this.tell();
    });
    port.onDisconnect.addListener(() => {
      void browser.runtime.lastError;
      if (port !== this.port) return;
      this.port = null;
      this.isAlone = true;
      this.frames.clear();
      this.tell();
    });
  }

  private isPresent({ round }: Heard): boolean {
    return round === this.round;
  }

  /** The frames that name it, best first. */
  private naming(entity: EntityRef): Heard[] {
    const count = ({ summary }: Heard) => summary.counts[entity] ?? 0;
    return [...this.frames.values()]
      .filter(count)
      .sort((a, b) => Number(b.summary.top) - Number(a.summary.top) || count(b) - count(a));
  }

  private send(order: GoTo): void {
    this.port?.postMessage(order);
  }

  /** The roll is called often, and mostly nothing is new. */
  private tell(): void {
    const state = this.state();
    const text = JSON.stringify(state);
    if (text === this.told) return;
    this.told = text;
    this.changed(state);
  }

  private state(): PageState {
    const counts: Record<EntityRef, number> = {};
    const frames = [...this.frames.values()].map(({ summary }) => summary);
    for (const frame of frames) {
      for (const [entity, count] of Object.entries(frame.counts))
        counts[entity] = (counts[entity] ?? 0) + count;
    }
    return {
      top: does(frames.find(({ top }) => top)),
      waited: this.isAlone || this.round > ROUNDS_OF_HOPE,
      settled: frames.every(({ settled }) => settled),
      counts,
    };
  }
}

function does(top: FrameSummary | undefined): PageState['top'] {
  if (!top) return 'silent';
  if (!top.on) return 'off';
  return top.failed ? 'failed' : 'marks';
}
