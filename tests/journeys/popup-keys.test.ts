import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { foundIn, noticeIn, untilClosed } from './popup-window.ts';
import { inBothBrowsers } from './visit.ts';

inBothBrowsers('popup by the keyboard alone', (visit) => {
  const focused = (popup: Page) =>
    popup.evaluate(() => {
      const at = document.activeElement as HTMLElement | null;
      return at?.querySelector('.row-name')?.textContent ?? at?.localName ?? '';
    });
  const query = (popup: Page) =>
    popup.evaluate(() => document.querySelector<HTMLInputElement>('input[type="search"]')?.value);

  test('a name is searched, chosen with the arrow keys, opened, left and cleared; then the popup closes', async () => {
    const popup = await visit.popup(await visit.open('/nothing.html'));
    await expect.poll(() => noticeIn(popup)).toBe('Nothing found on this page');
    // Nobody has pressed anything: whoever opens the popup can type.
    expect(await focused(popup)).toBe('input');
    await popup.keyboard.type('nor');
    await expect.poll(async () => (await foundIn(popup)).length).toBeGreaterThan(2);
    const [first, second] = await foundIn(popup);

    await popup.keyboard.press('ArrowDown');
    expect(await focused(popup)).toBe(first);
    await popup.keyboard.press('ArrowDown');
    expect(await focused(popup)).toBe(second);
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.opened .name');
    expect(await popup.evaluate(() => document.querySelector('.opened .name')?.textContent)).toBe(second);
    expect(await focused(popup)).toBe('h2');

    await popup.keyboard.press('Escape');
    await expect.poll(() => focused(popup)).toBe(second);
    await popup.keyboard.press('ArrowUp');
    await popup.keyboard.press('ArrowUp');
    expect(await focused(popup)).toBe('input');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.opened .name');
    expect(await popup.evaluate(() => document.querySelector('.opened .name')?.textContent)).toBe(first);

    await popup.keyboard.press('Escape');
    await popup.keyboard.press('Escape');
    await expect.poll(() => query(popup)).toBe('');
    expect(await focused(popup)).toBe('input');
    // Whoever pressed it hears nothing of a window that has gone.
    void popup.keyboard.press('Escape').catch(() => undefined);
    await untilClosed(popup);
  });
});
