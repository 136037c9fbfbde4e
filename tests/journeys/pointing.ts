/** The hand on the mouse. */
import type { Frame, Page } from 'puppeteer-core';
import { type CardState, cardState, waitForCard } from '../../scripts/browser/card.ts';
import { until } from '../../scripts/browser/wait.ts';
import { findMark } from './marks.ts';
import type { Visit } from './visit.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The middle of a marked name (of its first line), in the viewport of the tab. */
export async function spotOf(visit: Visit, tab: Page, surface: string, nth = 0): Promise<Spot> {
  const { boxes, url } = await findMark(visit, tab, surface, nth);
  const box = boxes[0];
  if (!box) throw new Error(`"${surface}" has no box.`);
  const frame = await frameOf(tab, url);
  const element = frame === tab.mainFrame() ? null : await frame.frameElement();
  const offset = await element?.boundingBox();
  return { x: box.x + box.width / 2 + (offset?.x ?? 0), y: box.y + box.height / 2 + (offset?.y ?? 0) };
}

export async function frameOf(tab: Page, url: string): Promise<Frame> {
  return until(`the frame ${url}`, () => tab.frames().find((frame) => frame.url() === url));
}

/** Comes to rest on a marked name. */
export async function restOn(visit: Visit, tab: Page, surface: string, nth = 0): Promise<Spot> {
  const spot = await spotOf(visit, tab, surface, nth);
  await tab.mouse.move(spot.x - 3, spot.y);
  await tab.mouse.move(spot.x, spot.y);
  return spot;
}

/** Comes to rest on a marked name of the top frame, and waits for its card. */
export async function hover(visit: Visit, tab: Page, surface: string, nth = 0): Promise<CardState> {
  await restOn(visit, tab, surface, nth);
  return waitForCard(visit.browser, tab);
}

/** Waits for a card that speaks of this name. */
export async function waitForCardOf(visit: Visit, place: Page | Frame, name: string): Promise<CardState> {
  return until(`the card of ${name}`, async () => {
    const state = await cardState(visit.browser, place);
    return state?.label === name ? state : null;
  });
}

/** Lets the page's own clock pass a delay of the product, for what must *not* happen meanwhile. */
export async function outlast(place: Page | Frame, ms: number): Promise<void> {
  await place.evaluate(async (wait) => {
    const end = performance.now() + wait;
    while (performance.now() < end) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, ms);
}

/** Counts how often a card has come to this page, from now on: a card that came and went is counted too. */
export async function countCards(tab: Page): Promise<() => Promise<number>> {
  const counter = await tab.evaluateHandle(() => {
    const count = { cards: 0 };
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) if (node.nodeName.toLowerCase() === 'backgrounder-card') count.cards++;
    }).observe(document, { childList: true, subtree: true });
    return count;
  });
  return () => counter.evaluate(({ cards }) => cards);
}
