import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../../scripts/browser/wait.ts';
import { openHarbour } from './harbour.ts';
import { readFrames } from './marks.ts';
import { ownPageFor } from './own-pages.ts';
import { hover, waitForCardOf } from './pointing.ts';
import {
  currentIn,
  foundIn,
  mentionsOf,
  noticeIn,
  press,
  search,
  step,
  summaryIn,
  untilClosed,
} from './popup-window.ts';
import { inBothBrowsers } from './visit.ts';

/** Frames, the page's rest after scrolling, and the panel's roll call. */
const slow = { timeout: 8000 };

inBothBrowsers('side panel', (visit) => {
  const focusIn = (page: Page) => page.evaluate(() => document.activeElement?.localName);
  const beside = (panel: Page) =>
    panel.evaluate(() => {
      const name = document.querySelector<HTMLElement>('.panel-facts .name');
      return name?.checkVisibility() ? name.textContent : null;
    });

  test('shows the brief of its page, opens facts, and leads to mentions', async () => {
    const tab = await openHarbour(visit);
    const panel = await ownPageFor(visit, tab, 'sidepanel.html');
    await expect.poll(() => summaryIn(panel), slow).toHaveLength(4);
    expect(await panel.evaluate(() => document.querySelector('[data-opens="panel"]'))).toBeNull();
    await press(panel, '.row-main', 'Ottawa Convention');
    await expect.poll(() => beside(panel)).toBe('Ottawa Convention');
    await panel.keyboard.press('Escape');
    await step(panel, 'svalbard', 'previous');
    await expect.poll(() => mentionsOf(panel, 'svalbard')).toBe('Place · 2 of 2');
    await tab.bringToFront();
    await waitForCardOf(visit, tab, 'Svalbard');
    await panel.bringToFront();
    await search(panel, 'matryo');
    await expect.poll(async () => (await foundIn(panel))[0]).toBe('Matryoshka doll');
  });

  test('marks what is nearest in view as the page is scrolled, and the card that is opened; focus stays', async () => {
    const tab = await openHarbour(visit);
    const panel = await ownPageFor(visit, tab, 'sidepanel.html');
    await expect.poll(() => summaryIn(panel), slow).toHaveLength(4);
    const before = await focusIn(panel);
    await tab.bringToFront();
    await tab.evaluate(() => document.querySelector('#far')?.scrollIntoView({ block: 'center' }));
    await expect.poll(() => currentIn(panel), slow).toBe('rune-andersen');
    // In a window as wide as this, the facts stand beside the list without a press.
    await expect.poll(() => beside(panel), slow).toBe('Rune Andersen');
    await tab.evaluate(() => scrollTo(0, 0));
    await expect.poll(() => currentIn(panel), slow).not.toBe('rune-andersen');
    await hover(visit, tab, 'Ottawa Convention');
    await expect.poll(() => currentIn(panel), slow).toBe('ottawa-convention');
    expect(await focusIn(panel)).toBe(before);
  });

  test('what the reader has opened is not replaced by what is in view', async () => {
    const tab = await openHarbour(visit);
    const panel = await ownPageFor(visit, tab, 'sidepanel.html');
    await expect.poll(() => summaryIn(panel), slow).toHaveLength(4);
    await press(panel, '.row-main', 'Svalbard');
    await expect.poll(() => beside(panel)).toBe('Svalbard');
    await tab.bringToFront();
    await tab.evaluate(() => document.querySelector('#far')?.scrollIntoView({ block: 'center' }));
    await expect.poll(() => currentIn(panel), slow).toBe('rune-andersen');
    expect(await beside(panel)).toBe('Svalbard');
  });

  test('stays with the tab as it goes to another page', async () => {
    const tab = await openHarbour(visit);
    const panel = await ownPageFor(visit, tab, 'sidepanel.html');
    await expect.poll(() => summaryIn(panel), slow).toHaveLength(4);
    await visit.go(tab, '/nothing.html');
    await expect.poll(() => noticeIn(panel), slow).toBe('Nothing found on this page');
    await tab.evaluate(() => document.body.append(' A letter to Norway.'));
    await expect.poll(() => summaryIn(panel), slow).toEqual(['Places: Norway 1']);
  });

  for (const width of [240, 320, 1000]) {
    test(`nothing is cut off or scrolls sideways at ${width} px`, async () => {
      const tab = await openHarbour(visit);
      const panel = await ownPageFor(visit, tab, 'sidepanel.html');
      await panel.setViewport({ width, height: 700 });
      await expect.poll(() => summaryIn(panel), slow).toHaveLength(4);
      const overflow = () => panel.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(await overflow()).toBeLessThanOrEqual(0);
      await press(panel, '.row-main', 'Svalbard');
      await expect.poll(() => beside(panel)).toBe('Svalbard');
      expect(await overflow()).toBeLessThanOrEqual(0);
      const hasList = await panel.evaluate(
        () => document.querySelector<HTMLElement>('.panel-list')?.checkVisibility() ?? false,
      );
      expect(hasList, 'list and facts beside each other').toBe(width >= 640);
    });
  }

  test('is opened beside the page from the popup, and follows from tab to tab', async () => {
    const quiet = await visit.open('/nothing.html');
    const tab = await openHarbour(visit);
    const popup = await visit.popup(tab);
    await press(popup, '[data-opens="panel"]');
    const panel = await visit.browser.openedPanel();
    await untilClosed(popup);
    await tab.bringToFront();
    if (!panel) {
      // Nothing reaches into Firefox's sidebar: that the page counts says that it is asked.
      const isAsked = async () => (await visit.browser.evaluateInFrames(tab, askedByThePanel))[0]?.value;
      await until('the page to be asked', isAsked);
      return;
    }
    await expect.poll(() => summaryIn(panel), slow).toHaveLength(4);
    await quiet.bringToFront();
    await expect.poll(() => noticeIn(panel), slow).toBe('Nothing found on this page');
    await tab.bringToFront();
    await expect.poll(() => summaryIn(panel), slow).toHaveLength(4);
    expect((await readFrames(visit, tab)).length).toBeGreaterThan(0);
    await panel.close();
  });
});

function askedByThePanel(): boolean {
  interface Spotted {
    readonly tally: { readonly settled: boolean } | null;
  }
  const page = (globalThis as Record<symbol, undefined | (() => Spotted | null)>)[
    Symbol.for('backgrounder.page')
  ]?.();
  return page?.tally?.settled ?? false;
}
