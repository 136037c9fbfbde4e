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
  /** The roll call that the frame answered last. */
  round: number;
}

/** Pause between roll calls, ms: as long as a frame that is gone is counted, and one that came is not. */
const ROUND = 1500;
/** Longest wait for the frames that were there before, ms. */
const PATIENCE = 500;
/** Roll calls after which a page that does not mark names is taken to be one that will not. */
const ROUNDS_OF_HOPE = 3;

/**
 * A connection reaches the frames that are there when it is made, and a frame that goes away cannot say so. So the
 * roll is called again and again: a new connection, which every frame that lives answers.
 */
export class PageLine {
  private readonly frames = new Map<string, Heard>();
  private readonly tab: number;
  private readonly changed: (state: PageState) => void;
  private readonly timer: ReturnType<typeof setInterval>;
  private port: Browser.runtime.Port | null = null;
  private round = 0;
  private isAlone = false;
  private said = '';
  /** Called whenever a frame answers the roll. */
  private answered: () => void = () => undefined;

  /** @param changed told of the state whenever it is another, and when there is nobody to speak */
  constructor(tab: number, changed: (state: PageState) => void) {
    this.tab = tab;
    this.changed = changed;
    this.timer = setInterval(() => void this.callRoll(), ROUND);
    void this.callRoll();
  }

  /** To the entity's next mention: in the top frame, else in the frame that has most of them. */
  async goTo(entity: EntityRef): Promise<void> {
    await this.callRoll();
    const frames = [...this.frames.values()].map(({ summary }) => summary);
    const [first] = frames
      .filter(({ counts }) => counts[entity])
      .sort((a, b) => Number(b.top) - Number(a.top) || b.counts[entity]! - a.counts[entity]!);
    if (first) this.port?.postMessage({ frame: first.frame, entity } satisfies GoTo);
  }

  close(): void {
    clearInterval(this.timer);
    this.port?.disconnect();
    this.port = null;
  }

  /** Until every frame known before has answered, or was given the time; those that did not are forgotten. */
  private async callRoll(): Promise<void> {
    this.round++;
    const before = [...this.frames.values()];
    const { round } = this;
    this.connect();
    await new Promise<void>((done) => {
      const patience = setTimeout(done, PATIENCE);
      this.answered = () => {
        if (this.frames.size > 0 && this.silent(round).length === 0) {
          clearTimeout(patience);
          done();
        }
      };
    });
    for (const frame of this.silent(round)) this.frames.delete(frame);
    this.tell();
  }
}
