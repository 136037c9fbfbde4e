/** What was hidden from within a card, and the way back, through the browser's own storage. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { cardStates, clickInCard, noticeState, waitForNoCard } from '../../scripts/browser/card.ts';
import { until } from '../../scripts/browser/wait.ts';
import { expectMarks, marksOn } from './marks.ts';
import { pinCardOf } from './pinned.ts';
import { hover, waitForCardOf } from './pointing.ts';
import { inBothBrowsers } from './visit.ts';

const others = ['ottawa-convention: Ottawa Convention', 'rune-andersen: Rune Andersen'];
const rest = [...others, 'rune-andersen: Andersen', 'nato: NATO'];
const all = ['svalbard: Svalbard', ...rest];

const HIDE = '.foot-button:nth-of-type(3)';

inBothBrowsers('hiding', (visit) => {
  const notice = (tab: Page) => noticeState(visit.browser, tab);
  const noticeSays = (tab: Page, words: string) =>
    until(`the notice to say ${words}`, async () => {
      const state = await notice(tab);
      return state?.text.includes(words) ? state : null;
    });
  const noNotice = (tab: Page) => until('the notice to go', async () => (await notice(tab)) === null);
  const press = (tab: Page, selector: string) => clickInCard(visit.browser, tab, selector);
  const stored = async () => {
    const options = await visit.optionsPage();
    return options.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { sync: { get(keys: null): Promise<Record<string, unknown>> } } };
      };
      const { version: _, ...choices } = await chrome.storage.sync.get(null);
      return choices;
    });
  };
  const hide = async (tab: Page, which: 'first' | 'last') => {
    await press(tab, HIDE);
    await press(tab, which === 'first' ? '.hide-choice' : 'li:last-child > .hide-choice');
  };
  const forget = async () => {
    const options = await visit.optionsPage();
    await options.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { sync: { clear(): Promise<void> } } };
      };
      await chrome.storage.sync.clear();
    });
  };
  const openAnew = async () => {
    await forget();
    const tab = await visit.open('/article.html');
    await expectMarks(visit, tab, all);
    return tab;
  };

  test('a hidden name is said where its card was, and undone from there; the storage follows', async () => {
    const tab = await openAnew();
    const { rect } = await hover(visit, tab, 'Svalbard');
    await hide(tab, 'first');
    const { rect: at } = await noticeSays(tab, '“Svalbard” is hidden.');
    expect(await cardStates(visit.browser, tab)).toEqual([]);
    expect([at.x, at.y]).toEqual([rect.x, rect.y]);
    // The page has begun anew by now, and the notice is still there.
    await expectMarks(visit, tab, rest);
    await noticeSays(tab, '“Svalbard” is hidden.');
    expect(Object.values(await stored())).toEqual(['off']);
    await tab.bringToFront();
    await press(tab, '.notice-undo');
    await noticeSays(tab, 'That was undone.');
    await expectMarks(visit, tab, all);
    expect(await stored()).toEqual({});
    await tab.bringToFront();
    // Though the pointer is still where the way back was.
    await noNotice(tab);
    expect(await tab.$('backgrounder-card')).toBeNull();
  });

  test('a site that is switched off goes quiet at once, pinned cards too, and comes back from the notice', async () => {
    const tab = await openAnew();
    await pinCardOf(visit, tab, 'Ottawa Convention');
    await pinCardOf(visit, tab, 'Svalbard');
    await visit.browser.inCard(tab.mainFrame(), (root) => {
      const last = [...root.querySelectorAll('.card')].at(-1)!;
      last.querySelector('.foot-button:nth-of-type(3)')!.classList.add('to-hide');
    });
    await press(tab, '.to-hide');
    await press(tab, 'li:last-child > .hide-choice');
    await noticeSays(tab, new URL(tab.url()).host);
    await waitForNoCard(visit.browser, tab);
    await expect.poll(() => marksOn(visit, tab)).toEqual([]);
    await press(tab, '.notice-undo');
    await expectMarks(visit, tab, all);
  });

  test('the close button ends the notice, and the choice stays', async () => {
    const tab = await openAnew();
    await hover(visit, tab, 'Svalbard');
    await hide(tab, 'first');
    await noticeSays(tab, 'is hidden');
    await press(tab, '.notice-close');
    await noNotice(tab);
    await expectMarks(visit, tab, rest);
  });

  test('by keys alone: the way back has the focus, Escape ends the notice and focus returns', async () => {
    const tab = await openAnew();
    await tab.focus('#link');
    await visit.browser.triggerCommand(tab, 'next-mention');
    await waitForCardOf(visit, tab, 'Svalbard');
    const pressWhere = (what: string) =>
      until(`Tab to reach ${what}`, async () => {
        await tab.keyboard.press('Tab');
        const [card] = await cardStates(visit.browser, tab);
        return card?.focused?.includes(what);
      });
    await pressWhere('Hide');
    await tab.keyboard.press('Enter');
    await pressWhere('Svalbard');
    await tab.keyboard.press('Enter');
    await until('the notice to have the focus', async () => (await notice(tab))?.focused);
    await tab.keyboard.press('Escape');
    await noNotice(tab);
    expect(await tab.evaluate(() => document.activeElement?.id)).toBe('link');
  });

  test('a choice that cannot be kept is said in the notice, with the reason, and nothing is hidden', async () => {
    await forget();
    const options = await visit.optionsPage();
    await options.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { sync: { set(items: object): Promise<void> } } };
      };
      const sites = Array.from({ length: 511 }, (_, at) => [`site:${at}.example`, 'off']);
      await chrome.storage.sync.set({ version: 1, ...Object.fromEntries(sites) });
    });
    const tab = await visit.open('/article.html');
    await expectMarks(visit, tab, all);
    await hover(visit, tab, 'Svalbard');
    await hide(tab, 'first');
    const { text } = await noticeSays(tab, 'Your choice for this name could not be kept.');
    expect(text).toContain('The storage that your browser syncs for Backgrounder is full.');
    expect(text).not.toContain('Undo');
    await press(tab, '.notice-close');
    await noNotice(tab);
    await expectMarks(visit, tab, all);
    await forget();
  });

  test('a notice that nobody attends to goes by itself after ten seconds, and not under the pointer', async () => {
    const tab = await openAnew();
    await hover(visit, tab, 'Svalbard');
    await hide(tab, 'first');
    const { rect } = await noticeSays(tab, 'is hidden');
    await tab.mouse.move(rect.x + 20, rect.y + 10);
    const since = Date.now();
    await until('eleven seconds to pass', () => Date.now() - since > 11_000, { timeoutMs: 15_000 });
    expect((await notice(tab))?.text).toContain('is hidden');
    await tab.mouse.move(1200, 780);
    const left = Date.now();
    await until('the notice to go', async () => (await notice(tab)) === null, { timeoutMs: 15_000 });
    expect(Date.now() - left).toBeGreaterThan(8000);
  });
});
