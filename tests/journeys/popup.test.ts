import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../../scripts/browser/wait.ts';
import { openHarbour } from './harbour.ts';
import { expectMarks } from './marks.ts';
import { waitForCardOf } from './pointing.ts';
import { foundIn, noticeIn, press, search, summaryIn } from './popup-window.ts';
import { inBothBrowsers } from './visit.ts';

inBothBrowsers('popup', (visit) => {
  const expectSearchWorks = async (popup: Page) => {
    await search(popup, 'matryo');
    await expect.poll(async () => (await foundIn(popup))[0]).toBe('Matryoshka doll');
    await press(popup, '.found .row-main', 'Matryoshka doll');
    await popup.waitForSelector('.opened .fact .citation');
  };

  test('the summary counts every mention by topic, those in frames too', async () => {
    const popup = await visit.popup(await openHarbour(visit));
    await expect
      .poll(() => summaryIn(popup))
      .toEqual([
        'Places: Svalbard 2, Norway 2',
        'Arms control: Ottawa Convention 1',
        'Officials: Rune Andersen 1',
        'Organisations: NATO 1',
      ]);
    expect(await popup.evaluate(() => document.querySelector('.found-head p')?.textContent)).toBe(
      '5 names · 7 mentions',
    );
  });

  test('the summary follows the page while the popup is open', async () => {
    const tab = await visit.open('/nothing.html');
    await expectMarks(visit, tab, []);
    const popup = await visit.popup(tab);
    await expect.poll(() => noticeIn(popup)).toBe('Nothing found on this page');
    await tab.evaluate(() => document.body.append(' Now the flour comes from Finland.'));
    await expect.poll(() => summaryIn(popup)).toEqual(['Places: Finland 1']);
  });

  test('a step leads to the mention: in view, with its card open', async () => {
    const tab = await openHarbour(visit);
    const popup = await visit.popup(tab);
    await press(popup, '[data-of$="/rune-andersen"] [data-step="next"]');
    await tab.bringToFront();
    await waitForCardOf(visit, tab, 'Rune Andersen');
    const top = await tab.evaluate(() => document.querySelector('#far')!.getBoundingClientRect().top);
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(800);
  });

  test('a step leads into a frame when the name stands only there', async () => {
    const tab = await openHarbour(visit);
    const popup = await visit.popup(tab);
    await press(popup, '[data-of$="/nato"] [data-step="next"]');
    await tab.bringToFront();
    const frame = tab.frames().find((one) => one.url().includes('/inner.html'))!;
    await waitForCardOf(visit, frame, 'NATO');
  });

  test('a row opens the facts in place, and back returns', async () => {
    const popup = await visit.popup(await openHarbour(visit));
    await press(popup, '.row-main', 'Ottawa Convention');
    await popup.waitForSelector('.opened .fact .citation');
    await press(popup, '.opened-bar .button');
    await expect.poll(() => summaryIn(popup)).toHaveLength(4);
  });

  test('a page without names says so, and the whole pack can be searched', async () => {
    const tab = await visit.open('/nothing.html');
    const popup = await visit.popup(tab);
    await expect.poll(() => noticeIn(popup)).toBe('Nothing found on this page');
    await expectSearchWorks(popup);
  });

  test('a page of the browser cannot be read, and the whole pack can be searched', async () => {
    const tab = await visit.tab();
    const address = visit.browserName === 'chromium' ? 'chrome://version/' : 'about:license';
    // Firefox reports no end of loading for its own pages.
    await tab.goto(address, { waitUntil: [] });
    await until('the page of the browser', async () => (await tab.evaluate(() => location.href)) === address);
    const popup = await visit.popup(tab);
    await expect.poll(() => noticeIn(popup)).toBe('This page cannot be read');
    await expectSearchWorks(popup);
  });

  const isPdf = 'PDF files cannot be read';
  // Firefox does not say what its viewer shows; only the name of the file does.
  const isUnreadable = 'This page cannot be read';
  for (const [what, path, notices] of [
    ['a PDF file', '/leaflet.pdf', { chromium: isPdf, firefox: isPdf }],
    ['a PDF file under another name', '/download', { chromium: isPdf, firefox: isUnreadable }],
  ] as const) {
    test(`${what} cannot be read, and the whole pack can be searched`, async () => {
      const leaflet = await fetch(visit.server.url('/leaflet.pdf'));
      const body = new Uint8Array(await leaflet.arrayBuffer());
      visit.put('/download', { body, type: 'application/pdf' });
      const tab = await visit.tab();
      await tab.goto(visit.server.url(path), { waitUntil: 'domcontentloaded' }).catch(() => undefined);
      const popup = await visit.popup(tab);
      await expect.poll(() => noticeIn(popup)).toBe(notices[visit.browserName]);
      await expectSearchWorks(popup);
    });
  }

  test('the search works beside a summary too', async () => {
    const popup = await visit.popup(await openHarbour(visit));
    await expect.poll(() => summaryIn(popup)).toHaveLength(4);
    await expectSearchWorks(popup);
  });
});
