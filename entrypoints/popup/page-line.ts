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
  /** Whether any frame has answered. */
  readonly answered: boolean;
  /** Whether the top frame marks names. */
  readonly on: boolean;
  readonly settled: boolean;
  /** Over all frames. */
  readonly counts: Readonly<Record<EntityRef, number>>;
}

export class PageLine {
  private readonly frames = new Map<string, FrameSummary>();
  private readonly port: Browser.runtime.Port;

  /** @param changed told of the state whenever a frame speaks, and when there is nobody to speak */
  constructor(tab: number, changed: (state: PageState) => void) {
    this.port = browser.tabs.connect(tab, { name: SUMMARY_PORT });
    this.port.onMessage.addListener((message: unknown) => {
      const summary = message as FrameSummary;
      this.frames.set(summary.frame, summary);
      changed(this.state());
    });
    this.port.onDisconnect.addListener(() => {
      void browser.runtime.lastError;
      if (this.frames.size === 0) changed(this.state());
    });
  }

  /** To the entity's next mention, in the frame that has most of them. */
  goTo(entity: EntityRef): void {
    const frames = [...this.frames.values()].filter(({ counts }) => counts[entity]);
    frames.sort((a, b) => Number(b.top) - Number(a.top) || b.counts[entity]! - a.counts[entity]!);
    const [first] = frames;
    if (first) this.port.postMessage({ frame: first.frame, entity } satisfies GoTo);
  }

  close(): void {
    this.port.disconnect();
  }

  private state(): PageState {
    const counts: Record<EntityRef, number> = {};
    const frames = [...this.frames.values()];
    for (const frame of frames) {
      for (const [entity, count] of Object.entries(frame.counts))
        counts[entity] = (counts[entity] ?? 0) + count;
    }
    return {
      answered: frames.length > 0,
      on: frames.some(({ top, on }) => top && on),
      settled: frames.every(({ settled }) => settled),
      counts,
    };
  }
}
