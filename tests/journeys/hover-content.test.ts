/** WCAG 2.2, 1.4.13, Content on Hover or Focus: dismissable, hoverable, persistent. */
import { expect, test } from 'vitest';
import { cardState, waitForNoCard } from '../../scripts/browser/card.ts';
import { openMarked } from './marks.ts';
import { hover, outlast, waitForCardOf } from './pointing.ts';
import { inBothBrowsers } from './visit.ts';

/** As long as a reader may take to get there, ms. */
const LONG = 10_000;

inBothBrowsers('content on hover', (visit) => {
  test('the card stays while the pointer rests, can be entered, and goes with Escape without moving the pointer', async () => {
    const tab = await visit.open('/article.html');
    const heard = () => tab.evaluate(() => (window as unknown as { heard: string[] }).heard);
    const { rect } = await hover(visit, tab, 'Svalbard');
    await outlast(tab, LONG);
    expect((await cardState(visit.browser, tab))?.label).toBe('Svalbard');
    await tab.mouse.move(rect.x + rect.width / 2, rect.y + rect.height / 2, { steps: 8 });
    await outlast(tab, 600);
    expect((await cardState(visit.browser, tab))?.label).toBe('Svalbard');
    await tab.keyboard.press('Escape');
    await waitForNoCard(visit.browser, tab);
    // What lies under the card is another name, or none: a pointer at rest opens neither.
    await outlast(tab, 600);
    expect(await cardState(visit.browser, tab)).toBeNull();
    expect(await heard()).toEqual([]);
    await tab.keyboard.press('Escape');
    await expect.poll(heard).toEqual(['keydown Escape', 'keyup Escape']);
  });

  test('a card opened by key stays while the pointer lies elsewhere, and goes with Escape', async () => {
    const tab = await openMarked(visit, '/article.html');
    await tab.mouse.move(900, 300);
    await visit.browser.triggerCommand(tab, 'next-mention');
    await waitForCardOf(visit, tab, 'Svalbard');
    await tab.mouse.move(950, 500);
    await outlast(tab, 600);
    expect((await cardState(visit.browser, tab))?.label).toBe('Svalbard');
    await tab.keyboard.press('Escape');
    await waitForNoCard(visit.browser, tab);
  });
});
