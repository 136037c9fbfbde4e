import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { cardRects, cardState, clickInCard, waitForCard, waitForNoCard } from '../../scripts/browser/card.ts';
import { until } from '../../scripts/browser/wait.ts';
import { findMark } from './marks.ts';
import { countCards, hover, outlast, restOn, spotOf, waitForCardOf } from './pointing.ts';
import { inBothBrowsers } from './visit.ts';

/** Longer than the dwell of 400 ms and the leaving of 300 ms. */
const LONGER = 600;

inBothBrowsers('hover', (visit) => {
  const nowhere = async (tab: Page) => tab.mouse.move(1200, 700);

  test('resting on a name opens its card, not before the dwell is over', async () => {
    const tab = await visit.open('/article.html');
    const spot = await spotOf(visit, tab, 'Svalbard');
    await tab.evaluate(() => {
      const seen = window as unknown as { cardAt: number; restAt: number };
      addEventListener('pointermove', () => (seen.restAt = performance.now()));
      new MutationObserver(() => (seen.cardAt ??= performance.now())).observe(document.documentElement, {
        childList: true,
      });
    });
    await tab.mouse.move(spot.x, spot.y);
    const card = await waitForCard(visit.browser, tab);
    expect(card.label).toBe('Svalbard');
    const waited = await tab.evaluate(() => {
      const seen = window as unknown as { cardAt: number; restAt: number };
      return seen.cardAt - seen.restAt;
    });
    // A coarse clock may take a few ms off.
    expect(waited).toBeGreaterThan(380);
  });

  // Again on a machine that stalled for longer than the dwell, and so made the pointer rest.
  test('a pointer that passes over a name opens nothing', { retry: 2 }, async () => {
    const tab = await visit.open('/article.html');
    const cards = await countCards(tab);
    const { x, y } = await spotOf(visit, tab, 'Svalbard');
    // Along the word, slower than the speed gate, but for less than the dwell.
    await tab.mouse.move(x - 10, y);
    await outlast(tab, 50);
    await tab.mouse.move(x + 10, y);
    await tab.mouse.move(x, y - 60);
    await restOn(visit, tab, 'Ottawa Convention');
    await waitForCardOf(visit, tab, 'Ottawa Convention');
    expect(await cards()).toBe(1);
  });

  test('a pointer that keeps moving fast on a name opens nothing until it rests', async () => {
    const tab = await visit.open('/wide.html');
    const { x, y } = await spotOf(visit, tab, 'Svalbard');
    const cards = await countCards(tab);
    const end = Date.now() + 1000;
    for (let side = 1; Date.now() < end; side = -side) await tab.mouse.move(x + side * 250, y);
    expect(await cards()).toBe(0);
    await waitForCardOf(visit, tab, 'Svalbard');
  });

  test('the card has name, kind, facts, who says so, date and source', async () => {
    const tab = await visit.open('/article.html');
    const { text, role, label } = await hover(visit, tab, 'Svalbard');
    expect(role).toBe('dialog');
    expect(label).toBe('Svalbard');
    expect(text).toMatch(/Place/i);
    expect(text).toContain('Archipelago');
    // Attribution, date and citation, as in the bundled pack.
    expect(text).toContain('The document');
    expect(text).toContain('14 March, year not stated');
    expect(text).toMatch(/Source: .+\s· .+, paragraph \d+, sentence \d+/);
    const facts = await cardRects(visit.browser, tab, '.fact');
    const citations = await cardRects(visit.browser, tab, '.fact .citation');
    expect(facts.length).toBeGreaterThan(0);
    expect(citations.length).toBeGreaterThanOrEqual(facts.length);
  });

  test('the pointer can go from the word into the card, and the card stays', async () => {
    const tab = await visit.open('/article.html');
    const { rect } = await hover(visit, tab, 'Svalbard');
    await tab.mouse.move(rect.x + rect.width - 20, rect.y + rect.height / 2, { steps: 12 });
    await outlast(tab, LONGER);
    expect((await cardState(visit.browser, tab))?.label).toBe('Svalbard');
  });

  test('the card closes when the pointer leaves word and card', async () => {
    const tab = await visit.open('/article.html');
    await hover(visit, tab, 'Svalbard');
    await nowhere(tab);
    await waitForNoCard(visit.browser, tab);
  });

  test('the card closes when the pointer leaves the card itself', async () => {
    const tab = await visit.open('/article.html');
    const { rect } = await hover(visit, tab, 'Svalbard');
    await tab.mouse.move(rect.x + 20, rect.y + 20, { steps: 5 });
    await outlast(tab, LONGER);
    await nowhere(tab);
    await waitForNoCard(visit.browser, tab);
  });

  test('Escape closes the card under a pointer that rests, and it stays closed', async () => {
    const tab = await visit.open('/article.html');
    await hover(visit, tab, 'Svalbard');
    await tab.keyboard.press('Escape');
    await waitForNoCard(visit.browser, tab);
    await outlast(tab, LONGER);
    expect(await cardState(visit.browser, tab)).toBeNull();
  });

  test('Escape reaches the page only when no card is open', async () => {
    const tab = await visit.open('/article.html');
    // article.html notes what its own listeners hear, those set before the extension came too.
    const heard = () => tab.evaluate(() => (window as unknown as { heard: string[] }).heard);
    await hover(visit, tab, 'Svalbard');
    await tab.keyboard.press('Escape');
    await waitForNoCard(visit.browser, tab);
    expect(await heard()).toEqual([]);
    await tab.keyboard.press('Escape');
    await expect.poll(heard).toEqual(['keydown Escape', 'keyup Escape']);
  });

  test('other keys reach the page while a card is open', async () => {
    const tab = await visit.open('/article.html');
    const heard = () => tab.evaluate(() => (window as unknown as { heard: string[] }).heard);
    await hover(visit, tab, 'Svalbard');
    await tab.keyboard.press('ArrowLeft');
    await expect.poll(heard).toEqual(['keydown ArrowLeft', 'keyup ArrowLeft']);
  });

  test('a click elsewhere closes the card and reaches the page', async () => {
    const tab = await visit.open('/article.html');
    await tab.evaluate(() => {
      document.querySelector('#button')!.addEventListener('click', () => (document.title = 'rung'));
    });
    await hover(visit, tab, 'Svalbard');
    await tab.click('#button');
    await waitForNoCard(visit.browser, tab);
    expect(await tab.title()).toBe('rung');
  });

  test('the close button closes the card', async () => {
    const tab = await visit.open('/article.html');
    await hover(visit, tab, 'Svalbard');
    await clickInCard(visit.browser, tab, '.card-bar > .icon-button:last-child');
    await waitForNoCard(visit.browser, tab);
  });

  test('a related entity opens in the same card, and back returns', async () => {
    const tab = await visit.open('/article.html');
    const cards = await countCards(tab);
    const { rect } = await hover(visit, tab, 'Svalbard');
    await tab.mouse.move(rect.x + rect.width / 2, rect.y + 30, { steps: 5 });
    await clickInCard(visit.browser, tab, '.related button');
    const related = await until('the related card', async () => {
      const state = await cardState(visit.browser, tab);
      return state && state.label !== 'Svalbard' ? state : null;
    });
    expect(related.text).not.toContain('Archipelago;');
    await clickInCard(visit.browser, tab, '.card-bar > .icon-button:first-child');
    await waitForCardOf(visit, tab, 'Svalbard');
    expect(await cards()).toBe(1);
  });

  test('going on to another name closes the first card and opens the other', async () => {
    const tab = await visit.open('/article.html');
    await hover(visit, tab, 'Ottawa Convention');
    // Upwards, away from the card below the word.
    await restOn(visit, tab, 'Svalbard');
    await waitForCardOf(visit, tab, 'Svalbard');
    expect((await findMark(visit, tab, 'Svalbard')).entity).toBe('svalbard');
  });
});
