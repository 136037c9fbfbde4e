/** The extension without a mouse, and as a screen reader meets it. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { cardState, waitForNoCard } from '../../scripts/browser/card.ts';
import { until } from '../../scripts/browser/wait.ts';
import { accessibilityTree } from './accessibility-tree.ts';
import { expectMarks, expectPainted } from './marks.ts';
import { store } from './own-pages.ts';
import { waitForCardOf } from './pointing.ts';
import { inBothBrowsers } from './visit.ts';

const marks = [
  'svalbard: Svalbard',
  'ottawa-convention: Ottawa Convention',
  'rune-andersen: Rune Andersen',
  'rune-andersen: Andersen',
  'nato: NATO',
];

/** More Tabs than any face has stops. */
const LONG = 80;

inBothBrowsers('access', (visit) => {
  const openRead = async () => {
    const tab = await visit.open('/article.html');
    await expectMarks(visit, tab, marks);
    return tab;
  };
  const inCard = async <T, Args extends unknown[]>(
    tab: Page,
    func: (root: ShadowRoot, ...args: Args) => T,
    ...args: Args
  ) => (await visit.browser.inCard(tab.mainFrame(), func, ...args)) as T;
  const focusIn = async (tab: Page) => (await cardState(visit.browser, tab))?.focused;
  /** Tabs on until the card's focus stands on what holds these words. */
  const tabTo = (tab: Page, what: string) =>
    until(`Tab to reach ${what}`, async () => {
      if ((await focusIn(tab))?.includes(what)) return true;
      await tab.keyboard.press('Tab');
      return false;
    });
  /** The same on a page of the extension. */
  const tabOn = async (own: Page, selector: string) => {
    for (let pressed = 0; pressed < LONG; pressed++) {
      if (await own.evaluate((wanted) => !!document.activeElement?.matches(wanted), selector)) return;
      await own.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${selector}.`);
  };

  test('every control of the card is reached by Tab, in reading order, and left again', async () => {
    const tab = await openRead();
    await tab.focus('#link');
    await visit.browser.triggerCommand(tab, 'next-mention');
    await waitForCardOf(visit, tab, 'Svalbard');
    await until('the focus to go in', () => focusIn(tab));
    const controls = await inCard(tab, readControls);
    expect(controls.length).toBeGreaterThan(6);
    const reached: number[] = [];
    for (let pressed = 0; pressed < LONG && reached.length < controls.length; pressed++) {
      await tab.keyboard.press('Tab');
      const at = await inCard(tab, readFocus);
      if (at !== -1 && at !== reached.at(-1)) reached.push(at);
    }
    expect(reached).toEqual(controls.map((_, index) => index));
  });

  test('a card is read, used and left without a mouse, and focus returns to where it was', async () => {
    const tab = await openRead();
    await tab.focus('#link');
    await visit.browser.triggerCommand(tab, 'next-mention');
    await waitForCardOf(visit, tab, 'Svalbard');
    await until('the focus to go in', () => focusIn(tab));
    // Its parts: opened by Enter, closed by their own button, focus back on the one that opened them.
    await tabTo(tab, 'Why');
    await tab.keyboard.press('Enter');
    await until('the part to open', async () => (await focusIn(tab))?.startsWith('h3'));
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Enter');
    await until('the focus to come back', async () => (await focusIn(tab))?.includes('Why'));
    // Onward, and back.
    await tab.keyboard.down('Shift');
    await tabTo(tab, 'Militarisation of Svalbard');
    await tab.keyboard.up('Shift');
    await tab.keyboard.press('Enter');
    await waitForCardOf(visit, tab, 'Militarisation of Svalbard');
    await until('the focus to follow', async () => (await focusIn(tab))?.includes('Militarisation'));
    await tab.keyboard.down('Alt');
    await tab.keyboard.press('ArrowLeft');
    await tab.keyboard.up('Alt');
    await waitForCardOf(visit, tab, 'Svalbard');
    await tab.keyboard.press('Escape');
    await waitForNoCard(visit.browser, tab);
    expect(await tab.evaluate(() => document.activeElement?.id)).toBe('link');
  });

  test('popup and options are used without a mouse', async () => {
    const tab = await openRead();
    const popup = await visit.popup(tab);
    await popup.waitForSelector('.topic');
    // Backwards: the search has the focus, and Tab from the end would leave for the browser itself.
    await popup.keyboard.down('Shift');
    await tabOn(popup, '.site input');
    await popup.keyboard.up('Shift');
    await popup.keyboard.press(' ');
    await popup.waitForSelector('.notice');
    await popup.keyboard.press(' ');
    await popup.waitForSelector('.topic');
    const before = new Set(await visit.browser.puppeteer.pages());
    await popup.keyboard.down('Shift');
    await tabOn(popup, '[data-opens="options"]');
    await popup.keyboard.up('Shift');
    // A popup that closes does not hear the key go up.
    void popup.keyboard.press('Enter').catch(() => undefined);
    const isOptions = (page: Page) => !before.has(page) && page.url().includes('options.html');
    const pages = () => visit.browser.puppeteer.pages();
    const opened = await until('the options to open', async () => (await pages()).find(isOptions), {
      timeoutMs: 5000,
    }).catch(() => null);
    // Firefox's driver may hear nothing of a tab that an extension opens: there it is opened once more.
    if (!opened) expect(visit.browserName).toBe('firefox');
    const options = opened ? visit.track(opened) : await visit.optionsPage();
    await options.bringToFront();
    await options.waitForSelector('[role="switch"]');
    await tabOn(options, '[role="switch"]');
    const isOn = () => options.evaluate(() => (document.activeElement as HTMLInputElement).checked);
    const first = await isOn();
    await options.keyboard.press(' ');
    await expect.poll(isOn).toBe(!first);
    await options.keyboard.press(' ');
    await expect.poll(isOn).toBe(first);
  });

  test('a card is announced once: one dialog that takes the focus, and no live region that says it again', async () => {
    const tab = await openRead();
    await visit.browser.triggerCommand(tab, 'next-mention');
    await waitForCardOf(visit, tab, 'Svalbard');
    await until('the focus to go in', () => focusIn(tab));
    expect(await inCard(tab, readSpoken)).toEqual({ dialogs: 1, said: [] });
    await inCard(tab, listen);
    await visit.browser.triggerCommand(tab, 'next-mention');
    await waitForCardOf(visit, tab, 'Ottawa Convention');
    await until('the focus to be there', () => focusIn(tab));
    expect(await inCard(tab, readSpoken)).toEqual({ dialogs: 1, said: [] });
    expect(await inCard(tab, heard)).toEqual([]);
    // What the focus does not tell is said, and once.
    await tabTo(tab, '"Copy"');
    await tab.keyboard.press('Enter');
    await until('the part to open', async () => (await focusIn(tab))?.startsWith('h3'));
    await tabTo(tab, '"Text"');
    await tab.keyboard.press('Enter');
    await until('a word on it', async () => (await inCard(tab, heard)).length > 0);
    expect(await inCard(tab, heard)).toEqual(['Copied']);
  });

  test('marks are silent: what the page says to a screen reader is the same with and without them', async () => {
    const tab = await visit.tab();
    const own = await visit.optionsPage();
    const host = 'silent.localhost';
    const site = `site:${host}:${visit.server.port}`;
    await store(own, { [site]: 'off' });
    await visit.go(tab, '/article.html', host);
    await expectMarks(visit, tab, []);
    const before = { tree: await accessibilityTree(visit, tab), html: await tab.evaluate(readAttributes) };
    await store(own, { [site]: null });
    await tab.bringToFront();
    await expectMarks(visit, tab, marks);
    await expectPainted(tab, ['Andersen', 'Ottawa Convention', 'Rune Andersen', 'Svalbard']);
    expect(await tab.evaluate(readAttributes)).toEqual(before.html);
    expect(await accessibilityTree(visit, tab)).toEqual(before.tree);
  });
});

// The functions below run in the browser, each by itself.

function readControls(root: ShadowRoot): string[] {
  return [...root.querySelectorAll<HTMLElement>('button, a[href], input, summary')]
    .filter((one) => one.checkVisibility())
    .map((one) => one.textContent ?? '');
}

function readFocus(root: ShadowRoot): number {
  const controls = [...root.querySelectorAll<HTMLElement>('button, a[href], input, summary')].filter((one) =>
    one.checkVisibility(),
  );
  return controls.indexOf(root.activeElement as HTMLElement);
}

function readSpoken(root: ShadowRoot): { dialogs: number; said: string[] } {
  const live = [...root.querySelectorAll('[aria-live], [role="status"], [role="alert"], [role="log"]')];
  return {
    dialogs: [...root.querySelectorAll('[role="dialog"]')].filter((one) => one.checkVisibility()).length,
    said: live.map((one) => one.textContent?.trim() ?? '').filter(Boolean),
  };
}

/** Keeps what live regions say from now on. */
function listen(root: ShadowRoot): void {
  const said: string[] = [];
  (globalThis as unknown as { backgrounderSaid: string[] }).backgrounderSaid = said;
  const live = '[aria-live], [role="status"], [role="alert"], [role="log"]';
  new MutationObserver((records) => {
    const regions = records.flatMap(({ target }) => {
      const element = target.nodeType === 1 ? (target as Element) : target.parentElement;
      return element?.closest(live) ?? [];
    });
    for (const region of new Set(regions)) {
      const words = region.textContent?.trim();
      if (words && words !== said.at(-1)) said.push(words);
    }
  }).observe(root, { childList: true, subtree: true, characterData: true });
}

function heard(): string[] {
  return (globalThis as unknown as { backgrounderSaid?: string[] }).backgrounderSaid ?? [];
}

/** What of the page could speak: roles, states and names. */
function readAttributes(): string[] {
  return [...document.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes]
      .filter(({ name }) => /^(?:role|aria-|title|alt|tabindex)/.test(name))
      .map(({ name, value }) => `${element.localName} ${name}=${value}`),
  );
}
