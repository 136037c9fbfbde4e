/** Next and previous mention lead through all frames of a page, those of other origins and out of view too. */
import type { Frame, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { cardStates } from '../../scripts/browser/card.ts';
import { until } from '../../scripts/browser/wait.ts';
import { expectMarks } from './marks.ts';
import { inBothBrowsers } from './visit.ts';

const marks = ['svalbard: Svalbard', 'finland: Finland', 'nato: NATO', 'norway: Norway'];
const inOrder = ['Svalbard', 'Finland', 'NATO', 'Norway'];

inBothBrowsers('keyboard through frames', (visit) => {
  const openRead = async () => {
    const tab = await visit.open('/frames-in-a-row.html');
    await expectMarks(visit, tab, marks);
    return tab;
  };
  const step = (tab: Page, by: 'next' | 'previous') => visit.browser.triggerCommand(tab, `${by}-mention`);
  /** All cards there are, wherever they are drawn. */
  const cardsOn = async (tab: Page) => {
    const all = await Promise.all(
      tab.frames().map((frame) => cardStates(visit.browser, frame).catch(() => [])),
    );
    return all.flat();
  };
  /** This card, no other, with the focus in it. */
  const waitForOnly = (tab: Page, name: string) =>
    until(`the card of ${name} alone`, async () => {
      const cards = await cardsOn(tab);
      return cards.length === 1 && cards[0]!.label === name && cards[0]!.focused !== null;
    });

  test('next goes through them in order and around the end, one card at a time, with the focus in it', async () => {
    const tab = await openRead();
    for (const name of [...inOrder, inOrder[0]!]) {
      await step(tab, 'next');
      await waitForOnly(tab, name);
    }
  });

  test('previous goes the other way, around the beginning', async () => {
    const tab = await openRead();
    for (const name of [...inOrder].reverse()) {
      await step(tab, 'previous');
      await waitForOnly(tab, name);
    }
  });

  test('a frame that is out of view is brought into view', async () => {
    const tab = await openRead();
    for (const name of inOrder.slice(0, 3)) {
      await step(tab, 'next');
      await waitForOnly(tab, name);
    }
    const { top, bottom } = await tab.$eval('#other', (frame) => {
      const { top, bottom } = frame.getBoundingClientRect();
      return { top, bottom };
    });
    expect(bottom).toBeGreaterThan(0);
    expect(top).toBeLessThan(800);
  });

  test('Escape in a frame closes its card, and the next step goes on from there', async () => {
    const tab = await openRead();
    for (const name of inOrder.slice(0, 3)) {
      await step(tab, 'next');
      await waitForOnly(tab, name);
    }
    await tab.keyboard.press('Escape');
    await until('the card to close', async () => (await cardsOn(tab)).length === 0);
    await step(tab, 'next');
    await waitForOnly(tab, 'Norway');
  });

  test('a step goes on from where the reader has read a card with the pointer', async () => {
    const tab = await openRead();
    const frame = await until('the frame', () => tab.frames().find((one) => one.url() === 'about:srcdoc'));
    const { x, y } = await wordIn(tab, frame);
    await tab.mouse.move(x - 2, y);
    await tab.mouse.move(x, y);
    await until('the card of Finland', async () => (await cardsOn(tab))[0]?.label === 'Finland');
    await step(tab, 'next');
    await waitForOnly(tab, 'NATO');
  });
});

async function wordIn(tab: Page, frame: Frame): Promise<{ x: number; y: number }> {
  const outer = (await (await tab.$('#srcdoc'))!.boundingBox())!;
  const inner = await frame.evaluate(() => {
    const text = document.querySelector('p')!.firstChild as Text;
    const range = document.createRange();
    range.setStart(text, text.data.indexOf('Finland'));
    range.setEnd(text, text.data.indexOf('Finland') + 'Finland'.length);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  // A border of 4 px.
  return { x: outer.x + 4 + inner.x, y: outer.y + 4 + inner.y };
}
