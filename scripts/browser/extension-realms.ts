import type { ElementHandle, Frame, Page, Realm } from 'puppeteer-core';
import type { FrameResult, InjectedFunction } from './driven-browser.ts';
import { hostName } from './host-name.ts';

declare const chrome: { dom: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };

/** Puppeteer has this and does not publish it: a world that lost its document waits for the next for 30 s. */
interface Unpublished {
  hasContext(): boolean;
}

/** Chromium only. One extension is installed, so a frame has one such world, or none without a content script. */
function realmOf(frame: Frame): Realm | undefined {
  return frame.extensionRealms().find((realm) => (realm as unknown as Unpublished).hasContext());
}

export async function evaluateInRealms<T, Args extends unknown[]>(
  page: Page,
  func: InjectedFunction<Args, T>,
  args: Args,
): Promise<FrameResult<T>[]> {
  const results = page.frames().map(async (frame) => {
    const realm = realmOf(frame);
    if (!realm) return undefined;
    const value = await realm.evaluate(func as (...given: unknown[]) => unknown, ...args);
    return { url: frame.url(), value: value as T };
  });
  return (await Promise.all(results)).filter((result) => result !== undefined);
}

export async function evaluateOnClosedRoot<T, Args extends unknown[]>(
  frame: Frame,
  func: InjectedFunction<[ShadowRoot, ...Args], T>,
  args: Args,
): Promise<T | null> {
  const handle = await realmOf(frame)?.evaluateHandle((name) => {
    const host = document.querySelector(name);
    return host && chrome.dom.openOrClosedShadowRoot(host);
  }, hostName);
  // Puppeteer calls every node an element; this one is the shadow root, or null without a host.
  const root = handle?.asElement() as ElementHandle<ShadowRoot & Element> | null | undefined;
  try {
    return root
      ? ((await root.evaluate(func as (root: ShadowRoot, ...rest: unknown[]) => unknown, ...args)) as T)
      : null;
  } finally {
    await handle?.dispose();
  }
}
