import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { cardState, waitForCard, waitForNoCard } from '../../scripts/browser/card.ts';
import { until } from '../../scripts/browser/wait.ts';
import { expectMarks } from './marks.ts';
import { waitForCardOf } from './pointing.ts';
import { inBothBrowsers } from './visit.ts';

const inOrder = ['Svalbard', 'Ottawa Convention', 'Rune Andersen', 'Rune Andersen', 'NATO'];
const marks = [
  'svalbard: Svalbard',
  'ottawa-convention: Ottawa Convention',
  'rune-andersen: Rune Andersen',
  'rune-andersen: Andersen',
  'nato: NATO',
];

inBothBrowsers('keyboard', (visit) => {
  const openRead = async () => {
    const tab = await visit.open('/article.html');
    await expectMarks(visit, tab, marks);
    return tab;
  };
  const step = (tab: Page, by: 'next' | 'previous') => visit.browser.triggerCommand(tab, `${by}-mention`);
  const activeId = (tab: Page) =>
    tab.evaluate(() => document.activeElement?.id || document.activeElement?.localName);
  const tabTo = (tab: Page, what: string) =>
    until(`Tab to reach ${what}`, async () => {
      await tab.keyboard.press('Tab');
      return (await cardState(visit.browser, tab))?.focused?.includes(what);
    });

  test('next opens the cards in reading order and goes on from the end to the beginning', async () => {
    const tab = await openRead();
    let before = '';
    for (const name of [...inOrder, inOrder[0]!]) {
      await step(tab, 'next');
      // Two marks in a row may have the same name: then the card has moved.
      await until(`the card of ${name}`, async () => {
        const card = await cardState(visit.browser, tab);
        const at = `${card?.label} ${card?.rect.x} ${card?.rect.y} ${await tab.evaluate(() => scrollY)}`;
        if (card?.label !== name || at === before) return false;
        before = at;
        return true;
      });
    }
  });

  test('previous goes the other way, around the beginning', async () => {
    const tab = await openRead();
    await step(tab, 'next');
    await waitForCardOf(visit, tab, 'Svalbard');
    await step(tab, 'previous');
    await waitForCardOf(visit, tab, 'NATO');
    await step(tab, 'previous');
    await waitForCardOf(visit, tab, 'Rune Andersen');
  });

  test('a name out of view is brought into view', async () => {
    const tab = await openRead();
    await step(tab, 'previous');
    await waitForCardOf(visit, tab, 'NATO');
    const top = await tab.evaluate(() => document.querySelector('#far')!.getBoundingClientRect().top);
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(800);
  });

  test('focus goes into the card, and back to where it was on Escape', async () => {
    const tab = await openRead();
    await tab.focus('#link');
    await step(tab, 'next');
    const card = await waitForCard(visit.browser, tab);
    await until('the focus to go in', async () => (await cardState(visit.browser, tab))?.focused);
    expect(card.role).toBe('dialog');
    expect(card.label).toBe('Svalbard');
    await tab.keyboard.press('Escape');
    await waitForNoCard(visit.browser, tab);
    expect(await activeId(tab)).toBe('link');
  });

  test('focus comes back to where it was after several steps', async () => {
    const tab = await openRead();
    await tab.focus('#link');
    await step(tab, 'next');
    await waitForCardOf(visit, tab, 'Svalbard');
    await step(tab, 'next');
    await waitForCardOf(visit, tab, 'Ottawa Convention');
    await until('the focus to go in', async () => (await cardState(visit.browser, tab))?.focused);
    await tab.keyboard.press('Escape');
    await waitForNoCard(visit.browser, tab);
    expect(await activeId(tab)).toBe('link');
  });

  test('Tab reaches every control of the card, and Enter presses them', async () => {
    const tab = await openRead();
    await step(tab, 'next');
    await waitForCardOf(visit, tab, 'Svalbard');
    await tabTo(tab, 'Close');
    await tabTo(tab, 'Source:');
    await tabTo(tab, 'Show all');
    await tabTo(tab, 'Militarisation of Svalbard');
    await tab.keyboard.press('Enter');
    await waitForCardOf(visit, tab, 'Militarisation of Svalbard');
    // The name takes the focus, so that a screen reader says where one has come.
    await until('the focus to follow', async () =>
      (await cardState(visit.browser, tab))?.focused?.includes('Militarisation'),
    );
    await tab.keyboard.down('Shift');
    await tabTo(tab, 'Back');
    await tab.keyboard.up('Shift');
    await tab.keyboard.press('Enter');
    await waitForCardOf(visit, tab, 'Svalbard');
  });

  test('works after the worker was put to sleep', async () => {
    const tab = await openRead();
    await visit.browser.killWorker();
    await step(tab, 'next');
    await waitForCardOf(visit, tab, 'Svalbard');
    await visit.browser.killWorker();
    await step(tab, 'next');
    await waitForCardOf(visit, tab, 'Ottawa Convention');
  });
});
