/**
 * The badge on the toolbar's button: how many mentions the page has, all frames together. Off unless chosen.
 *
 * Frames come and go, and the worker sleeps between two of them, so no sum is kept: when a frame says that its
 * mentions are others now, all frames of its tab are asked. When a tab goes to another page, the browser itself
 * takes the number away.
 */
import { type Browser, browser } from 'wxt/browser';
import { COUNT_PORT, type FrameCount } from '../../messages/summary-port.ts';

const MOST = 999;
/** Frames of a page tell one after another: one question answers them all, ms. */
const PAUSE = 100;
/** Our green, as in the icon; white on it has a contrast of 6.6. */
const GROUND = '#0b6a63';
const INK = '#ffffff';

export class Badge {
  readonly #soon = new Map<number, ReturnType<typeof setTimeout>>();
  readonly #ports = new Map<number, Browser.runtime.Port>();

  /** The mentions of some frame of the tab are others now. */
  count(tab: number): void {
    if (this.#soon.has(tab)) return;
    const ask = () => {
      this.#soon.delete(tab);
      this.#ask(tab);
    };
    this.#soon.set(tab, setTimeout(ask, PAUSE));
  }

  /** The reader does not want to see it any more. */
  async clear(): Promise<void> {
    for (const timer of this.#soon.values()) clearTimeout(timer);
    this.#soon.clear();
    for (const port of this.#ports.values()) port.disconnect();
    this.#ports.clear();
    const tabs = await browser.tabs.query({});
    await Promise.all(tabs.map(async ({ id }) => id !== undefined && show(id, 0)));
  }

  /** The line stays open: what the frames count later is heard too, as long as the worker is awake. */
  #ask(tab: number): void {
    this.#ports.get(tab)?.disconnect();
    const port = browser.tabs.connect(tab, { name: COUNT_PORT });
    this.#ports.set(tab, port);
    const counts = new Map<string, number>();
    port.onMessage.addListener((message: unknown) => {
      const { frame, mentions } = message as FrameCount;
      counts.set(frame, mentions);
      void show(
        tab,
        [...counts.values()].reduce((sum, one) => sum + one, 0),
      );
    });
    port.onDisconnect.addListener(() => {
      void browser.runtime.lastError;
      if (this.#ports.get(tab) === port) this.#ports.delete(tab);
    });
  }
}

/** A tab that is gone meanwhile is no error. */
async function show(tabId: number, mentions: number): Promise<void> {
  const text = mentions === 0 ? '' : mentions > MOST ? `${MOST}+` : `${mentions}`;
  const set = [
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: GROUND }),
    browser.action.setBadgeTextColor({ tabId, color: INK }),
  ];
  await Promise.all(set.map((one) => one.catch(() => undefined)));
}
