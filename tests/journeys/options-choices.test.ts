import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { cardState, waitForNoCard } from '../../scripts/browser/card.ts';
import { expectMarks, expectPainted, readFrames } from './marks.ts';
import { chooseOne, openOptions, select, soon, storedIn, textOf, turn } from './options-page.ts';
import { hover, outlast, restOn, waitForCardOf } from './pointing.ts';
import { press } from './popup-window.ts';
import { inBothBrowsers } from './visit.ts';

declare const chrome: {
  tabs: { query(what: object): Promise<{ id: number; title?: string }[]> };
  action: { getBadgeText(about: { tabId: number }): Promise<string> };
};

const places = ['svalbard: Svalbard', 'norway: Norway', 'svalbard: Svalbard'];
const others = ['ottawa-convention: Ottawa Convention', 'rune-andersen: Rune Andersen'];
const inner = ['nato: NATO', 'norway: Norway'];
const all = [...places, ...others, ...inner];

/** What is painted, by the name of its style. */
const looks = (tab: Page) =>
  tab.evaluate(() =>
    [...CSS.highlights].filter(([, { size }]) => size > 0).map(([name]) => name.replace(/^.*-/, '')),
  );

inBothBrowsers('choices in the options change a page that is open', (visit) => {
  const openBoth = async (path = '/harbour.html', host?: string) => {
    const tab = await visit.open(path, host);
    const options = await openOptions(visit);
    return { tab, options };
  };
  const expectOff = async (tab: Page) => {
    await tab.bringToFront();
    await soon(async () => (await readFrames(visit, tab))[0]?.value).toBeNull();
  };

  test('a name is found by typing, hidden, and shown again', async () => {
    const { tab, options } = await openBoth();
    await options.type('.find input', 'svalb');
    await turn(options, 'Archipelago that', false);
    await tab.bringToFront();
    await expectMarks(visit, tab, ['norway: Norway', ...others, ...inner]);
    await options.bringToFront();
    expect(await storedIn(options)).toMatchObject({ version: 1 });
    // Opened again, it lists what is hidden.
    const again = await visit.optionsPage();
    await again.waitForSelector('.names');
    expect(await again.evaluate(() => document.querySelector('.names')?.textContent)).toContain('Svalbard');
    await turn(again, 'Archipelago that', true);
    await tab.bringToFront();
    await expectMarks(visit, tab, all);
  });

  test('a site is added by typing, and what is wrong is said plainly', async () => {
    const { tab, options } = await openBoth('/harbour.html', 'quiet.localhost');
    await options.type('#site', 'the news');
    await press(options, '.site-form button');
    await soon(() => textOf(options)).toContain('This is no site.');
    expect(await storedIn(options)).toEqual({});
    await options.evaluate(() => document.querySelector<HTMLInputElement>('#site')!.select());
    await options.type('#site', visit.server.url('/harbour.html', 'quiet.localhost'));
    await options.keyboard.press('Enter');
    await expectOff(tab);
    await options.bringToFront();
    await press(options, '.site-item button', 'Remove');
    await tab.bringToFront();
    await expectMarks(visit, tab, all);
    await options.bringToFront();
    await press(options, '.undo button', 'Undo');
    await expectOff(tab);
  });

  test('a pattern holds for all below it, a site of its own below that, and a time passes', async () => {
    const { tab, options } = await openBoth('/harbour.html', 'quiet.localhost');
    const port = visit.server.port;
    await options.type('#site', `*.localhost:${port}`);
    await options.keyboard.press('Enter');
    await expectOff(tab);
    await options.bringToFront();
    await options.type('#site', `quiet.localhost:${port}`);
    await options.keyboard.press('Enter');
    await select(options, `At quiet.localhost:${port}`, 'on');
    await tab.bringToFront();
    await expectMarks(visit, tab, all);
    await select(options, `At quiet.localhost:${port}`, 'hour');
    await expectOff(tab);
    await options.bringToFront();
    await soon(() =>
      options.evaluate(() =>
        [...document.querySelectorAll('option:checked')].map((option) => option.textContent),
      ),
    ).toContainEqual(expect.stringMatching(/^Off until \d/));
    const until = (await storedIn(options))[`site:quiet.localhost:${port}`];
    expect(Number(String(until).replace('until:', ''))).toBeGreaterThan(Date.now() + 3_500_000);
  });

  test('names are marked on listed sites alone, where that is chosen', async () => {
    const { tab, options } = await openBoth('/harbour.html', 'quiet.localhost');
    const other = await visit.open('/harbour.html', 'loud.localhost');
    await expectMarks(visit, other, all);
    await chooseOne(options, 'sites', 'Only on sites that are on');
    await expectOff(tab);
    await expectOff(other);
    await options.bringToFront();
    await options.type('#site', `quiet.localhost:${visit.server.port}`);
    await options.keyboard.press('Enter');
    await tab.bringToFront();
    await expectMarks(visit, tab, all);
    await expectOff(other);
    await chooseOne(options, 'sites', 'On all sites');
    await other.bringToFront();
    await expectMarks(visit, other, all);
  });

  test('the look of marks', async () => {
    const { tab, options } = await openBoth();
    await tab.bringToFront();
    await soon(() => looks(tab)).toEqual(['dots']);
    for (const [words, look] of [
      ['Wavy line', 'wave'],
      ['Tinted ground', 'tint'],
      ['Thin line', 'line'],
    ] as const) {
      await chooseOne(options, 'choice-style', words);
      await tab.bringToFront();
      await soon(() => looks(tab)).toEqual([look]);
      await expectPainted(tab, ['Norway', 'Ottawa Convention', 'Svalbard', 'Svalbard']);
    }
  });

  test('what opens the card, and how long the pointer rests first', async () => {
    const { tab, options } = await openBoth();
    await chooseOne(options, 'choice-delay', '1.5 s');
    await tab.bringToFront();
    await expectMarks(visit, tab, all);
    await restOn(visit, tab, 'Norway');
    await outlast(tab, 1000);
    expect(await cardState(visit.browser, tab)).toBeNull();
    await waitForCardOf(visit, tab, 'Norway');
    await chooseOne(options, 'choice-opens', 'Clicking a name');
    await tab.bringToFront();
    await waitForNoCard(visit.browser, tab);
    const spot = await restOn(visit, tab, 'Svalbard');
    await outlast(tab, 1700);
    expect(await cardState(visit.browser, tab)).toBeNull();
    await tab.mouse.click(spot.x, spot.y);
    await waitForCardOf(visit, tab, 'Svalbard');
  });

  test('light and dark: options, popup and card', async () => {
    const { tab, options } = await openBoth();
    await chooseOne(options, 'choice-theme', 'Dark');
    const themeOf = (page: Page) => page.evaluate(() => document.documentElement.dataset.theme ?? 'system');
    await soon(() => themeOf(options)).toBe('dark');
    await tab.bringToFront();
    await expectMarks(visit, tab, all);
    expect((await hover(visit, tab, 'Norway')).html).toContain('data-theme="dark"');
    const popup = await visit.popup(tab);
    await soon(() => themeOf(popup)).toBe('dark');
    await popup.close();
    await chooseOne(options, 'choice-theme', 'As the system');
    await soon(() => themeOf(options)).toBe('system');
  });

  test('the language of the interface: this page at once, popup and card when they come', async () => {
    const { tab, options } = await openBoth();
    await select(options, 'choice-language', 'de');
    const headed = () =>
      options.evaluate(() => [document.documentElement.lang, document.querySelector('#topics')?.textContent]);
    await soon(headed).toEqual(['de', 'Themen']);
    await tab.bringToFront();
    await tab.reload();
    await expectMarks(visit, tab, all);
    expect((await hover(visit, tab, 'Norway')).html).toContain('lang="de"');
    const popup = await visit.popup(tab);
    await soon(() => popup.evaluate(() => document.documentElement.lang)).toBe('de');
    await popup.close();
    await select(options, 'choice-language', 'ar');
    await soon(() =>
      options.evaluate(() => [document.documentElement.lang, document.documentElement.dir]),
    ).toEqual(['ar', 'rtl']);
    await select(options, 'choice-language', 'browser');
    await soon(headed).toEqual(['en', 'Topics']);
  });

  test('the number on the toolbar’s button', async () => {
    const { tab, options } = await openBoth();
    await tab.bringToFront();
    await expectMarks(visit, tab, all);
    const title = await tab.title();
    const badge = () =>
      options.evaluate(async (wanted) => {
        const found = (await chrome.tabs.query({})).find((one) => one.title === wanted);
        return chrome.action.getBadgeText({ tabId: found!.id });
      }, title);
    await turn(options, 'Show on the toolbar button', true);
    await tab.bringToFront();
    await soon(badge).toBe('7');
    await turn(options, 'Show on the toolbar button', false);
    await soon(badge).toBe('');
  });
});
