/** What journeys ask of the extension from a page of its own. */
import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/browser/wait.ts';
import type { Visit } from './visit.ts';

declare const chrome: {
  tabs: { query(about: object): Promise<{ id: number; url?: string }[]> };
  action: { getBadgeText(about: { tabId: number }): Promise<string> };
  storage: { sync: { set(entries: object): Promise<void>; remove(keys: string[]): Promise<void> } };
};

/** The browser's number for a tab, as `?tab=` takes it. @param own a page of the extension */
export async function tabId(own: Page, tab: Page): Promise<number> {
  const url = tab.url();
  return until(`the tab of ${url}`, () =>
    own.evaluate(async (wanted) => (await chrome.tabs.query({})).find((one) => one.url === wanted)?.id, url),
  );
}

/** The page of popup or panel in a tab of its own, for this tab. */
export async function ownPageFor(
  visit: Visit,
  tab: Page,
  file: 'popup.html' | 'sidepanel.html',
): Promise<Page> {
  const id = await tabId(await visit.optionsPage(), tab);
  return visit.track(await visit.browser.extensionPage(`${file}?tab=${id}`));
}

export async function badgeOf(own: Page, tab: number): Promise<string> {
  return own.evaluate((wanted) => chrome.action.getBadgeText({ tabId: wanted }), tab);
}

/** Stores choices; null takes one away. */
export async function store(own: Page, choices: Readonly<Record<string, string | null>>): Promise<void> {
  const gone = Object.keys(choices).filter((key) => choices[key] === null);
  const kept = Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== null));
  await own.evaluate(
    async (set, remove) => {
      await chrome.storage.sync.set(set);
      await chrome.storage.sync.remove(remove);
    },
    kept,
    gone,
  );
}
