/** Cards that a reader keeps beside the page. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { cardRects, cardState, cardStates, clickInCard, waitForNoCard } from '../../scripts/browser/card.ts';
import { until } from '../../scripts/browser/wait.ts';
import { expectMarks, openMarked } from './marks.ts';
import { cardOf, namesOf, pinCardOf } from './pinned.ts';
import { hover, outlast, restOn, waitForCardOf } from './pointing.ts';
import { inBothBrowsers } from './visit.ts';

/** Longer than the dwell of 400 ms and the leaving of 300 ms. */
const LONGER = 600;

inBothBrowsers('pinning', (visit) => {
  const nowhere = (tab: Page) => tab.mouse.move(1200, 790);
  const names = (tab: Page) => namesOf(visit, tab);
  const focused = async (tab: Page) =>
    (await cardStates(visit.browser, tab)).find((card) => card.focused)?.focused;
  const placeOf = async (tab: Page, name: string) => {
    const { x, y } = (await cardOf(visit, tab, name, true))!.rect;
    return { x, y };
  };
  const step = (tab: Page) => visit.browser.triggerCommand(tab, 'next-mention');
  const dragBar = async (tab: Page, selector: string, by: { x: number; y: number }) => {
    const [bar] = await cardRects(visit.browser, tab, selector);
    const from = { x: bar!.x + bar!.width / 2, y: bar!.y + bar!.height / 2 };
    await tab.mouse.move(from.x, from.y);
    await tab.mouse.down();
    // As far as the window goes: a driver's pointer leaves none.
    const { width, height } = tab.viewport()!;
    const to = {
      x: Math.max(1, Math.min(from.x + by.x, width - 2)),
      y: Math.max(1, Math.min(from.y + by.y, height - 2)),
    };
    await tab.mouse.move(to.x, to.y, { steps: 5 });
    await tab.mouse.up();
  };

  test('a pinned card stays through scrolling, other cards and their Escape', async () => {
    const tab = await visit.open('/article.html');
    const { rect } = await pinCardOf(visit, tab, 'Ottawa Convention');
    await nowhere(tab);
    await outlast(tab, LONGER);
    expect(await names(tab)).toEqual(['Ottawa Convention']);
    await hover(visit, tab, 'Svalbard');
    await until('both cards', async () => (await names(tab)).length === 2);
    await tab.keyboard.press('Escape');
    await until('one card', async () => (await names(tab)).length === 1);
    await tab.evaluate(() => scrollTo({ top: 3000, behavior: 'instant' }));
    await outlast(tab, LONGER);
    expect((await cardState(visit.browser, tab))?.label).toBe('Ottawa Convention');
    expect((await cardState(visit.browser, tab))?.rect).toMatchObject({ x: rect.x, y: rect.y });
  });

  test('several are pinned, each closes by itself, and the host goes with the last', async () => {
    const tab = await visit.open('/article.html');
    // From below upwards: cards stand below their words, and would cover the next one.
    await pinCardOf(visit, tab, 'Rune Andersen');
    await pinCardOf(visit, tab, 'Ottawa Convention');
    await pinCardOf(visit, tab, 'Svalbard');
    expect(await names(tab)).toEqual(['Rune Andersen', 'Ottawa Convention', 'Svalbard']);
    expect(await tab.evaluate(() => document.querySelectorAll('backgrounder-card').length)).toBe(1);
    for (let left = 3; left > 0; left--) {
      // The one on top.
      const top = await visit.browser.inCard(tab.mainFrame(), (root) => {
        const cards = [...root.querySelectorAll<HTMLElement>('.card')];
        const order = cards.map((card) => Number(card.style.zIndex));
        return order.indexOf(Math.max(...order));
      });
      await visit.browser.inCard(
        tab.mainFrame(),
        (root, index: number) => {
          const card = root.querySelectorAll<HTMLElement>('.card')[index]!;
          card.querySelector('.card-bar')!.lastElementChild!.classList.add('to-close');
        },
        top!,
      );
      await clickInCard(visit.browser, tab, '.to-close');
      await until('it to close', async () => (await names(tab)).length === left - 1);
    }
    expect(await tab.$('backgrounder-card')).toBeNull();
  });

  test('what was used last is on top', async () => {
    const tab = await visit.open('/article.html');
    await pinCardOf(visit, tab, 'Ottawa Convention');
    await pinCardOf(visit, tab, 'Svalbard');
    const onTop = () =>
      visit.browser.inCard(tab.mainFrame(), (root) => {
        const [a, b] = [...root.querySelectorAll<HTMLElement>('.card')].map((card) =>
          card.getBoundingClientRect(),
        );
        const x = (Math.max(a!.left, b!.left) + Math.min(a!.right, b!.right)) / 2;
        const y = (Math.max(a!.top, b!.top) + Math.min(a!.bottom, b!.bottom)) / 2;
        return root.elementFromPoint(x, y)!.closest('.card')!.querySelector('h2')!.textContent;
      });
    expect(await onTop()).toBe('Svalbard');
    const { rect } = (await cardOf(visit, tab, 'Ottawa Convention', true))!;
    await tab.mouse.click(rect.x + rect.width / 2, rect.y + rect.height - 4);
    await expect.poll(onTop).toBe('Ottawa Convention');
  });

  test('P pins the card that has the focus; Escape in it closes it and gives focus back', async () => {
    const tab = await openMarked(visit, '/article.html');
    await tab.focus('#link');
    await step(tab);
    await waitForCardOf(visit, tab, 'Svalbard');
    await until('the focus to go in', () => focused(tab));
    await tab.keyboard.press('p');
    await until('it to be pinned', () => cardOf(visit, tab, 'Svalbard', true));
    expect(await focused(tab)).toBeTruthy();
    await tab.keyboard.press('Escape');
    await waitForNoCard(visit.browser, tab);
    expect(await tab.evaluate(() => document.activeElement?.id)).toBe('link');
  });

  test('a card that is pinned no more closes when the reader leaves it', async () => {
    const tab = await visit.open('/article.html');
    await pinCardOf(visit, tab, 'Svalbard');
    await clickInCard(visit.browser, tab, '.card-pin');
    await until('it to be unpinned', () => cardOf(visit, tab, 'Svalbard', false));
    await outlast(tab, LONGER);
    expect(await names(tab)).toEqual(['Svalbard']);
    await tab.mouse.click(1200, 790);
    await waitForNoCard(visit.browser, tab);
  });

  test('dragged by its bar a card follows the pointer, stays pinned, and never leaves the window', async () => {
    const tab = await visit.tab();
    await tab.setViewport({ width: 1000, height: 700 });
    await visit.go(tab, '/article.html');
    const { rect } = await hover(visit, tab, 'Svalbard');
    await dragBar(tab, '.card-label', { x: 120, y: 90 });
    await until('it to be pinned', () => cardOf(visit, tab, 'Svalbard', true));
    expect(await placeOf(tab, 'Svalbard')).toEqual({ x: rect.x + 120, y: rect.y + 90 });
    await dragBar(tab, '.card-move', { x: 2000, y: -2000 });
    const put = (await cardOf(visit, tab, 'Svalbard', true))!.rect;
    const width = await tab.evaluate(() => document.documentElement.clientWidth);
    expect(put.x + put.width).toBe(width - 8);
    expect(put.y).toBe(8);
    expect(await tab.evaluate(() => String(getSelection()))).toBe('');
  });

  test('without dragging: the arrow keys move it, and presses take it round the corners', async () => {
    const tab = await visit.tab();
    await tab.setViewport({ width: 1000, height: 700 });
    await visit.go(tab, '/article.html');
    const { rect } = await pinCardOf(visit, tab, 'Svalbard');
    const before = { x: rect.x, y: rect.y };
    await visit.browser.inCard(tab.mainFrame(), (root) =>
      root.querySelector<HTMLElement>('.card-move')!.focus(),
    );
    await tab.keyboard.press('ArrowRight');
    await tab.keyboard.press('ArrowRight');
    await tab.keyboard.press('ArrowDown');
    await expect.poll(() => placeOf(tab, 'Svalbard')).toEqual({ x: before.x + 32, y: before.y + 16 });
    const corners = new Set<string>();
    for (let presses = 0; presses < 4; presses++) {
      const from = await placeOf(tab, 'Svalbard');
      await clickInCard(visit.browser, tab, '.card-move');
      await expect.poll(() => placeOf(tab, 'Svalbard')).not.toEqual(from);
      const { x, y } = await placeOf(tab, 'Svalbard');
      corners.add(`${x > 300 ? 'right' : 'left'} ${y > 100 ? 'bottom' : 'top'}`);
    }
    expect([...corners].sort()).toEqual(['left bottom', 'left top', 'right bottom', 'right top']);
  });

  test('a window that becomes smaller keeps pinned cards wholly in view', async () => {
    const tab = await visit.tab();
    await tab.setViewport({ width: 1200, height: 800 });
    await visit.go(tab, '/article.html');
    await pinCardOf(visit, tab, 'Svalbard');
    await dragBar(tab, '.card-move', { x: 2000, y: 2000 });
    // As a browser at 500 % has it.
    await tab.setViewport({ width: 256, height: 200 });
    await expect
      .poll(async () => {
        const { rect } = (await cardOf(visit, tab, 'Svalbard', true))!;
        const inner = await tab.evaluate(() => ({
          width: document.documentElement.clientWidth,
          height: innerHeight,
        }));
        return (
          rect.x >= 0 &&
          rect.y >= 0 &&
          rect.x + rect.width <= inner.width &&
          rect.y + rect.height <= inner.height
        );
      })
      .toBe(true);
  });

  test('a pinned card that grows stays wholly in view', async () => {
    const tab = await visit.tab();
    await tab.setViewport({ width: 1000, height: 420 });
    await visit.go(tab, '/article.html');
    await pinCardOf(visit, tab, 'Svalbard');
    await dragBar(tab, '.card-move', { x: 0, y: 2000 });
    await clickInCard(visit.browser, tab, '.citation > summary');
    await clickInCard(visit.browser, tab, '.show-all');
    await expect
      .poll(async () => {
        const { rect } = (await cardOf(visit, tab, 'Svalbard', true))!;
        return rect.y >= 0 && rect.y + rect.height <= 420;
      })
      .toBe(true);
  });

  test('back and forward, by buttons and by Alt with an arrow, keep the focus on the name', async () => {
    const tab = await openMarked(visit, '/article.html');
    await step(tab);
    await waitForCardOf(visit, tab, 'Svalbard');
    await clickInCard(visit.browser, tab, '.related button');
    await until('the related card', async () => (await cardState(visit.browser, tab))?.label !== 'Svalbard');
    const related = (await cardState(visit.browser, tab))!.label!;
    await clickInCard(visit.browser, tab, '.card-bar > .icon-button:nth-child(1)');
    await waitForCardOf(visit, tab, 'Svalbard');
    await clickInCard(visit.browser, tab, '.card-bar > .icon-button:nth-child(2)');
    await waitForCardOf(visit, tab, related);
    const alt = async (key: 'ArrowLeft' | 'ArrowRight') => {
      await tab.keyboard.down('Alt');
      await tab.keyboard.press(key);
      await tab.keyboard.up('Alt');
    };
    await alt('ArrowLeft');
    await waitForCardOf(visit, tab, 'Svalbard');
    await expect.poll(() => focused(tab)).toBe('h2 "Svalbard"');
    await alt('ArrowRight');
    await waitForCardOf(visit, tab, related);
    await expect.poll(() => focused(tab)).toBe(`h2 ${JSON.stringify(related)}`);
    expect(await tab.evaluate(() => location.pathname)).toBe('/article.html');
  });

  test('pinned cards outlast a change of settings, and go when the site is switched off', async () => {
    const tab = await visit.open('/article.html');
    await pinCardOf(visit, tab, 'Svalbard');
    const options = await visit.optionsPage();
    const store = (items: Record<string, string>) =>
      options.evaluate(async (given) => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { sync: { set(i: object): Promise<void> } } };
        };
        await chrome.storage.sync.set(given);
      }, items);
    await store({ theme: 'dark' });
    await tab.bringToFront();
    await expect.poll(async () => (await cardState(visit.browser, tab))?.html).toContain('data-theme="dark"');
    await store({ [`site:${new URL(tab.url()).host}`]: 'off' });
    await waitForNoCard(visit.browser, tab);
    expect(await tab.$('backgrounder-card')).toBeNull();
    await options.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { sync: { clear(): Promise<void> } } };
      };
      await chrome.storage.sync.clear();
    });
    await tab.bringToFront();
    await expectMarks(visit, tab, [
      'svalbard: Svalbard',
      'ottawa-convention: Ottawa Convention',
      'rune-andersen: Rune Andersen',
      'rune-andersen: Andersen',
      'nato: NATO',
    ]);
    await restOn(visit, tab, 'Svalbard');
    await waitForCardOf(visit, tab, 'Svalbard');
  });
});
