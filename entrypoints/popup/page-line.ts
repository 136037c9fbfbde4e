/** The line of popup and side panel to the page in front: which page that is, and what its frames say of themselves. */
import { type Browser, browser } from 'wxt/browser';
import { type Named, namedTogether } from '../../facts/page-summary.ts';
import type { EntityRef } from '../../facts/views.ts';
import { FOLLOW_PORT, type FrameSummary, type GoTo, SUMMARY_PORT } from '../../messages/summary-port.ts';

export interface PageInFront {
  readonly tab: number;
  readonly address: string | undefined;
  readonly window?: number | undefined;
  /** A page that comes to be loaded, or is, has to be met anew. */
  readonly isLoading?: boolean;
}

/** The tab in front; `?tab=` names another, for a popup that is opened as a page of its own. */
export async function pageInFront(): Promise<PageInFront | null> {
  const named = new URLSearchParams(location.search).get('tab');
  const [tab] = named
    ? [await browser.tabs.get(Number(named))]
    : await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  return { tab: tab.id, address: tab.url, window: tab.windowId, isLoading: tab.status === 'loading' };
}

export interface PageState {
  /** What the top frame does; `silent`: it has not been heard. */
  readonly top: 'marks' | 'failed' | 'off' | 'silent';
  /** Whether it is too late to hope that the top frame is only slow. */
  readonly waited: boolean;
  /** Whether all frames have been read. */
  readonly settled: boolean;
  /** Over all frames. */
  readonly named: Readonly<Record<EntityRef, Named>>;
  /** The entity that the reader is at: whose card was opened last, or which is nearest in view since. */
  readonly current: EntityRef | null;
  /** The mention that was gone to, or whose card was opened, last. */
  readonly position: Position | null;
}

export interface Position {
  readonly entity: EntityRef;
  /** Counted from 1, frame after frame. */
  readonly at: number;
  readonly of: number;
}

interface Heard {
  readonly summary: FrameSummary;
  /** The last roll call that the frame answered. */
  readonly round: number;
}

/** Between roll calls, ms: a frame that goes away is counted for two of them at most. */
const ROUND = 1500;
/** The same for a panel that stays open, once the page is known, ms. */
const CALM_ROUND = 5000;
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
  readonly #frames = new Map<string, Heard>();
  readonly #tab: number;
  readonly #changed: (state: PageState) => void;
  readonly #follows: boolean;
  #at: GoTo | null = null;
  #current: EntityRef | null = null;
  #port: Browser.runtime.Port | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #round = 0;
  /** Whether there was nobody to connect to. */
  #isAlone = false;
  #told = '';

  /**
   * @param changed told of the state whenever it is another one
   * @param follows whether to hear where the reader is, too, for as long as that may be
   */
  constructor(tab: number, changed: (state: PageState) => void, follows = false) {
    this.#tab = tab;
    this.#changed = changed;
    this.#follows = follows;
    this.#callRoll();
    // What can be said of a page before any frame has answered is said at once.
    this.#tell();
  }

  /** To the entity's mention after or before the one that the reader is at, from frame to frame and around the end. */
  step(entity: EntityRef, by: 1 | -1): void {
    const to = this.#besides(entity, by, this.#naming(entity));
    if (!to) return;
    this.#goTo(to);
    // If that frame has gone, nothing happens there: then to one that answers the roll.
    this.#callRoll();
    setTimeout(() => {
      const present = this.#naming(entity).filter((heard) => this.#isPresent(heard));
      if (present.some(({ summary }) => summary.frame === to.frame)) return;
      const other = this.#besides(entity, by, present);
      if (other) this.#goTo(other);
    }, PATIENCE);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#port?.disconnect();
    this.#port = null;
  }

  #callRoll(): void {
    this.#round++;
    this.#connect();
    clearTimeout(this.#timer);
    const isCalm = this.#follows && this.#round > ROUNDS_OF_HOPE;
    this.#timer = setTimeout(
      () => {
        for (const [frame, heard] of this.#frames) if (!this.#isPresent(heard)) this.#frames.delete(frame);
        this.#callRoll();
        this.#tell();
      },
      isCalm ? CALM_ROUND : ROUND,
    );
  }

  #connect(): void {
    this.#port?.disconnect();
    const port = browser.tabs.connect(this.#tab, { name: this.#follows ? FOLLOW_PORT : SUMMARY_PORT });
    this.#port = port;
    port.onMessage.addListener((message: unknown) => {
      const summary = message as FrameSummary;
      this.#isAlone = false;
      this.#followReader(summary);
      this.#frames.set(summary.frame, { summary, round: this.#round });
      this.#tell();
    });
    port.onDisconnect.addListener(() => {
      void browser.runtime.lastError;
      if (port !== this.#port) return;
      this.#port = null;
      this.#isAlone = true;
      this.#frames.clear();
      this.#tell();
    });
  }

  #isPresent({ round }: Heard): boolean {
    return round === this.#round;
  }

  /** Takes in what a frame says of the reader, if it is something new. */
  #followReader({ frame, reader }: FrameSummary): void {
    const before = this.#frames.get(frame)?.summary.reader;
    if (!reader || JSON.stringify(reader) === JSON.stringify(before)) return;
    this.#current = reader.entity;
    if (reader.by === 'card') this.#at = { frame, entity: reader.entity, index: reader.index };
  }

  /** The frames that name it: the top frame first, the others as they were met. */
  #naming(entity: EntityRef): Heard[] {
    return [...this.#frames.values()]
      .filter(({ summary }) => mentionsIn(summary, entity) > 0)
      .sort((a, b) => Number(b.summary.top) - Number(a.summary.top));
  }

  /** The mention beside the one that the reader is at; without one, the first or the last. */
  #besides(entity: EntityRef, by: 1 | -1, frames: readonly Heard[]): GoTo | null {
    const all = frames.flatMap(({ summary: { frame }, summary }) =>
      Array.from({ length: mentionsIn(summary, entity) }, (_, index) => ({ frame, entity, index })),
    );
    const at = all.findIndex(({ frame, index }) => this.#isAt(entity, frame, index));
    const next = at === -1 ? (by === 1 ? 0 : -1) : (at + by) % all.length;
    return all.at(next) ?? null;
  }

  #isAt(entity: EntityRef, frame: string, index: number): boolean {
    return this.#at?.entity === entity && this.#at.frame === frame && this.#at.index === index;
  }

  #goTo(to: GoTo): void {
    this.#at = to;
    this.#current = to.entity;
    this.#send(to);
    this.#tell();
  }

  #send(order: GoTo): void {
    this.#port?.postMessage(order);
  }

  /** The roll is called often, and mostly nothing is new. */
  #tell(): void {
    const state = this.#state();
    const text = JSON.stringify(state);
    if (text === this.#told) return;
    this.#told = text;
    this.#changed(state);
  }

  #state(): PageState {
    const named: Record<EntityRef, Named> = {};
    const frames = [...this.#frames.values()].map(({ summary }) => summary);
    for (const frame of frames) {
      for (const [entity, there] of Object.entries(frame.named)) {
        // What a frame within the page begins with is not what the page begins with.
        const here = frame.top ? there : { ...there, first: 1 };
        named[entity] = named[entity] ? namedTogether(named[entity], here) : here;
      }
    }
    return {
      top: does(frames.find(({ top }) => top)),
      waited: this.#isAlone || this.#round > ROUNDS_OF_HOPE,
      settled: frames.every(({ settled }) => settled),
      named,
      current: this.#current,
      position: this.#position(),
    };
  }

  #position(): Position | null {
    if (!this.#at) return null;
    const { entity, frame, index } = this.#at;
    let at = 0;
    let of = 0;
    for (const { summary } of this.#naming(entity)) {
      const mentions = mentionsIn(summary, entity);
      if (summary.frame === frame) at = of + Math.min(index + 1, mentions);
      of += mentions;
    }
    return at === 0 ? null : { entity, at, of };
  }
}

function does(top: FrameSummary | undefined): PageState['top'] {
  if (!top) return 'silent';
  if (!top.on) return 'off';
  return top.failed ? 'failed' : 'marks';
}

function mentionsIn({ named }: FrameSummary, entity: EntityRef): number {
  return named[entity]?.count ?? 0;
}
