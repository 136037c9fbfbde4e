import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { waitForCard, waitForNoCard } from '../../scripts/browser/card.ts';
import { findMark } from './marks.ts';
import { expectWellPlaced } from './places.ts';
import { hover } from './pointing.ts';
import { inBothBrowsers, type Visit } from './visit.ts';

const corners = ['Svalbard', 'Norway', 'NATO', 'Finland'];
const windows = [
  { width: 1280, height: 800 },
  { width: 380, height: 700 },
  { width: 900, height: 360 },
];

inBothBrowsers('placing', (visit) => {
  for (const viewport of windows) {
    const size = `${viewport.width} × ${viewport.height}`;
    test(`in a window of ${size}, no card is cut off or over its word, in any corner`, async () => {
      const tab = await visit.tab();
      await tab.setViewport(viewport);
      await visit.go(tab, '/corners.html');
      for (const surface of corners) {
        const { label } = await hover(visit, tab, surface);
        expect(label).toBe(surface);
        await expectWellPlaced(visit, tab, async () => (await findMark(visit, tab, surface)).boxes);
        await tab.keyboard.press('Escape');
        await waitForNoCard(visit.browser, tab);
      }
    });
  }

  test('a card beside a name broken over two lines covers neither part', async () => {
    const tab = await visit.open('/broken-line.html');
    const { boxes } = await findMark(visit, tab, 'Norwegian Armed Forces Joint Headquarters');
    expect(boxes.length).toBeGreaterThan(1);
    await hover(visit, tab, 'Norwegian Armed Forces Joint Headquarters');
    await expectWellPlaced(
      visit,
      tab,
      async () => (await findMark(visit, tab, 'Norwegian Armed Forces Joint Headquarters')).boxes,
    );
  });

  test('a card follows its word when the page scrolls, and closes when the word leaves the view', async () => {
    const tab = await visit.open('/article.html');
    await hover(visit, tab, 'Ottawa Convention');
    await tab.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
    await expect.poll(async () => gapBelow(visit, tab, 'Ottawa Convention')).toBeLessThan(20);
    await tab.evaluate(() => scrollTo({ top: 1500, behavior: 'instant' }));
    await waitForNoCard(visit.browser, tab);
  });
});

async function gapBelow(visit: Visit, tab: Page, surface: string): Promise<number> {
  const { rect } = await waitForCard(visit.browser, tab);
  const { boxes } = await findMark(visit, tab, surface);
  return Math.abs(rect.y - (boxes[0]!.y + boxes[0]!.height));
}
