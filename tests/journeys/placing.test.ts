import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { waitForCard, waitForNoCard } from '../../scripts/browser/card.ts';
import { findMark } from './marks.ts';
import { expectWellPlaced, openPage, page } from './places.ts';
import { hover } from './pointing.ts';
import { inBothBrowsers, type Visit } from './visit.ts';

const corners = ['Svalbard', 'Norway', 'NATO', 'Finland'];
/** Also a window of 1280 × 800 as browsers have it at 50, 200, 300 and 500 %: in fewer, larger px. */
const windows = [
  { width: 1280, height: 800 },
  { width: 380, height: 700 },
  { width: 900, height: 360 },
  { width: 2560, height: 1600, deviceScaleFactor: 0.5 },
  { width: 640, height: 400, deviceScaleFactor: 2 },
  { width: 426, height: 266, deviceScaleFactor: 3 },
  { width: 256, height: 160, deviceScaleFactor: 5 },
];
const scripts = [
  ['from left to right', '<html lang="en">'],
  ['from right to left', '<html lang="en" dir="rtl">'],
  ['from top to bottom', '<html lang="en" style="writing-mode: vertical-rl">'],
] as const;
const inCorners = readFileSync(new URL('pages/corners.html', import.meta.url), 'utf8');

inBothBrowsers('placing', (visit) => {
  for (const viewport of windows) {
    for (const [script, html] of scripts) {
      const size = `${viewport.width} × ${viewport.height}`;
      test(`in a window of ${size}, written ${script}, no card is cut off or over its word, in any corner`, async () => {
        visit.put('/corners-in.html', inCorners.replace('<html lang="en">', html));
        const tab = await visit.tab();
        await tab.setViewport(viewport);
        await visit.go(tab, '/corners-in.html');
        // A word that runs down half of the lowest window leaves no card worth reading beside it: it is over the word.
        const isBeside = viewport.height >= 200 || !html.includes('vertical');
        await expectAllWellPlaced(tab, isBeside);
      });
    }
  }

  const expectAllWellPlaced = async (tab: Page, isBeside = true) => {
    for (const surface of corners) {
      const { label } = await hover(visit, tab, surface);
      expect(label).toBe(surface);
      await expectWellPlaced(visit, tab, async () =>
        isBeside ? (await findMark(visit, tab, surface)).boxes : [],
      );
      await tab.keyboard.press('Escape');
      await waitForNoCard(visit.browser, tab);
    }
  };

  test('with the interface from right to left, no card is cut off or over its word', async () => {
    const options = await visit.optionsPage();
    await store(options, { language: 'ar' });
    const tab = await visit.tab();
    await tab.setViewport({ width: 500, height: 500 });
    await visit.go(tab, '/corners.html');
    await expectAllWellPlaced(tab);
    await hover(visit, tab, 'Svalbard');
    expect((await waitForCard(visit.browser, tab)).html).toContain('dir="rtl"');
    await store(options, { language: 'browser' });
  });

  const looks: [name: string, css: string][] = [
    ['smaller', 'html { zoom: 0.5 }'],
    ['five times as large', 'html { zoom: 5 }'],
    ['with a body that is larger', 'body { zoom: 2.5 }'],
    ['in a box that is scaled', 'body { transform: scale(1.7); transform-origin: 0 0 }'],
    ['in a box that is turned', 'body { transform: rotate(20deg); transform-origin: 0 0 }'],
  ];
  for (const [name, css] of looks) {
    test(`on a page that is drawn ${name}, the card has its own size, is wholly visible and off the word`, async () => {
      const tab = await openPage(visit, page('<p>A boat to Norway.</p>', css));
      const { rect } = await hover(visit, tab, 'Norway');
      expect(Math.round(rect.width)).toBe(360);
      await expectWellPlaced(visit, tab, async () => (await findMark(visit, tab, 'Norway')).boxes);
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

async function store(options: Page, items: Record<string, string>): Promise<void> {
  await options.evaluate(async (given) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { sync: { set(items: object): Promise<void> } } };
    };
    await chrome.storage.sync.set(given);
  }, items);
}
