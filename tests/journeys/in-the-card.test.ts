/** What the reader does in a card is the card's: the page has no part in it, and it does not go meanwhile. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { cardRects, cardState, clickInCard, noticeState, waitForNoCard } from '../../scripts/browser/card.ts';
import { until } from '../../scripts/browser/wait.ts';
import { expectMarks } from './marks.ts';
import { hover, waitForCardOf } from './pointing.ts';
import { inBothBrowsers } from './visit.ts';

inBothBrowsers('in the card', (visit) => {
  const focused = async (tab: Page) => (await cardState(visit.browser, tab))?.focused ?? '';
  const tabTo = async (tab: Page, words: string) => {
    const isThere = async () => /^button /.test(await focused(tab)) && (await focused(tab)).includes(words);
    for (let i = 0; i < 40 && !(await isThere()); i++) await tab.keyboard.press('Tab');
    expect(await focused(tab)).toContain(words);
  };
  const openByKeys = async () => {
    const tab = await visit.open('/jealous.html');
    await expectMarks(visit, tab, ['svalbard: Svalbard']);
    await visit.browser.triggerCommand(tab, 'next-mention');
    await waitForCardOf(visit, tab, 'Svalbard');
    return tab;
  };

  test('a selection that begins in it may leave it', async () => {
    const tab = await visit.open('/jealous.html');
    await hover(visit, tab, 'Svalbard');
    const [fact] = await cardRects(visit.browser, tab, '.summary');
    await tab.mouse.move(fact!.x + 4, fact!.y + 8, { steps: 8 });
    await tab.mouse.down();
    const { rect } = (await cardState(visit.browser, tab))!;
    // Longer on the way than a card waits for a pointer that has left it.
    for (let i = 0; i < 60; i++) await tab.mouse.move(rect.x + rect.width + 40 + i, rect.y + 30 + (i % 9));
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
    expect((await cardState(visit.browser, tab))?.label).toBe('Svalbard');
    await tab.mouse.up();
    await tab.mouse.move(700, 500, { steps: 4 });
    await waitForNoCard(visit.browser, tab);
  });

  test('a page that prevents keys and presses does not keep them from its buttons', async () => {
    const tab = await openByKeys();
    await tabTo(tab, 'Pin');
    await tab.keyboard.press(' ');
    await until(
      'the card to be pinned',
      async () => (await cardState(visit.browser, tab))?.isPinned ?? false,
    );
    await clickInCard(visit.browser, tab, '.citation summary');
    await until('the source to open', async () =>
      (await cardState(visit.browser, tab))?.html.includes('<details class="citation" open'),
    );
    expect(await tab.evaluate(() => (window as unknown as { taken: string[] }).taken)).toEqual([]);
  });

  test('a pointer that strays does not close what the keyboard is in', async () => {
    const tab = await visit.open('/jealous.html');
    const { rect } = await hover(visit, tab, 'Svalbard');
    await tab.mouse.move(rect.x + 30, rect.y + 30, { steps: 5 });
    await tab.keyboard.press('Tab');
    await tabTo(tab, 'Report');
    await tab.mouse.move(700, 500, { steps: 8 });
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
    expect((await cardState(visit.browser, tab))?.label).toBe('Svalbard');
    await tab.keyboard.press('Escape');
    await waitForNoCard(visit.browser, tab);
  });

  test('Escape ends the notice of a site that was hidden by keys', async () => {
    const tab = await openByKeys();
    await tabTo(tab, 'Hide');
    await tab.keyboard.press('Enter');
    await tabTo(tab, 'Everything at');
    await tab.keyboard.press('Enter');
    await until('the notice', async () => (await noticeState(visit.browser, tab))?.focused ?? false);
    await expectMarks(visit, tab, []);
    await tab.keyboard.press('Escape');
    await until('the notice to go', async () => (await noticeState(visit.browser, tab)) === null);
  });
});
