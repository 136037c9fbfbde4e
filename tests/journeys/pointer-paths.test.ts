/**
 * Ways that hands take, at human speeds, in real time: from a word to anywhere in its card, and over words without a
 * stop. `tests/page/ways.test.ts` walks thousands of them without a browser.
 */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { DELAYS } from '../../page/hover.ts';
import type { Box, Point } from '../../page/wedge.ts';
import { waitForCard, waitForNoCard } from '../../scripts/browser/card.ts';
import { humanPath, pointIn, type Random, randomFrom, type Step } from '../pointing/human-path.ts';
import { findMark, readFrames } from './marks.ts';
import { outlast } from './pointing.ts';
import { inBothBrowsers, type Visit } from './visit.ts';

/** Fewer in Firefox, where one window walks at a time. */
const WALKS = { chromium: 200, firefox: 40 };
/** At once, each in a window of its own: a hidden tab draws nothing. */
const HANDS = 6;
const WINDOW: Box = { left: 1, top: 1, right: 1279, bottom: 799 };
/** Where nothing is. */
const NOWHERE: Point = { x: 640, y: 160 };
/** How wide a hand takes its aim to be, px. */
const AIM = 40;
/** A machine that stalls for longer made the hand stop: that was no human way. */
const STALL = DELAYS.open / 2;

inBothBrowsers('pointer paths', (visit) => {
  const walks = WALKS[visit.browserName];

  test(`${walks} ways from a word into its card lose no card`, { timeout: 400_000 }, async () => {
    expect(await inTurns(visit, walks, wayIntoCard)).toEqual([]);
  });

  test(`${walks} ways over words open no card`, { timeout: 400_000 }, async () => {
    expect(await inTurns(visit, walks, wayOverWords)).toEqual([]);
  });
});

interface Walker {
  readonly visit: Visit;
  readonly tab: Page;
  readonly words: readonly Box[];
  readonly random: Random;
}

/** What went wrong on the way, or null. */
type Way = (walker: Walker) => Promise<string | null>;

async function inTurns(visit: Visit, count: number, way: Way): Promise<string[]> {
  const faults: string[] = [];
  let next = 0;
  const walk = async () => {
    const tab = await openWindow(visit);
    const words = await wordsOn(visit, tab);
    for (let seed = next++; seed < count; seed = next++) {
      const fault = await way({ visit, tab, words, random: randomFrom(seed) });
      if (fault) faults.push(`way ${seed}: ${fault}`);
    }
  };
  await Promise.all(Array.from({ length: handsIn(visit) }, walk));
  return faults;
}

/** Firefox takes the events of one window at a time. */
function handsIn({ browserName }: Visit): number {
  return browserName === 'chromium' ? HANDS : 1;
}

async function openWindow(visit: Visit): Promise<Page> {
  const inOwnWindow = visit.browserName === 'chromium';
  const tab = inOwnWindow ? await visit.browser.puppeteer.newPage({ type: 'window' }) : await visit.tab();
  visit.track(tab);
  await tab.goto(visit.server.url('/words.html'));
  return tab;
}

async function wordsOn(visit: Visit, tab: Page): Promise<Box[]> {
  await findMark(visit, tab, 'Finland');
  const [frame] = await readFrames(visit, tab);
  return frame!.value!.map(({ boxes }) => {
    const { x, y, width, height } = boxes[0]!;
    return { left: x, top: y, right: x + width, bottom: y + height };
  });
}

async function wayIntoCard(walker: Walker): Promise<string | null> {
  const { visit, tab, words, random } = walker;
  const word = words[Math.floor(random() * words.length)]!;
  const from = pointIn(shrunk(word, 2), random);
  await tab.mouse.move(from.x - 1, from.y);
  await tab.mouse.move(from.x, from.y);
  const { rect } = await waitForCard(visit.browser, tab);
  const card = { left: rect.x, top: rect.y, right: rect.x + rect.width, bottom: rect.y + rect.height };
  const lost = await watchForLoss(tab);
  const [path, aim] = pathInto(card, from, random);
  await follow(tab, path);
  const fault = (await lost(aim)) ? `from ${at(from)} to ${at(aim)}, the card ${JSON.stringify(card)}` : null;
  await tab.keyboard.press('Escape');
  await waitForNoCard(visit.browser, tab);
  await tab.mouse.move(NOWHERE.x, NOWHERE.y);
  // It is looked at once a frame: else it might not have been away.
  await outlast(tab, 50);
  return fault;
}

function pathInto(card: Box, from: Point, random: Random): [path: Step[], aim: Point] {
  for (;;) {
    const aim = pointIn(shrunk(card, 4), random);
    const path = humanPath(from, aim, AIM, random);
    if (isInWindow(path)) return [path, aim];
  }
}

/** It begins and ends where nothing is. */
async function wayOverWords({ tab, words, random }: Walker): Promise<string | null> {
  const path = pathOverWords(words, random);
  const [from, to] = [path[0]!, path.at(-1)!];
  await tab.mouse.move(from.x, from.y);
  const opened = await watchForCards(tab);
  const slowest = await follow(tab, path);
  if (!(await opened())) return null;
  await tab.keyboard.press('Escape');
  return slowest > STALL ? null : `a card came on the way from ${at(from)} to ${at(to)}`;
}

function pathOverWords(words: readonly Box[], random: Random): Step[] {
  const isOnWord = (point: Point, slack = 0) => words.some((word) => isIn(point, shrunk(word, -slack)));
  for (;;) {
    const [from, to] = [pointIn(WINDOW, random), pointIn(WINDOW, random)];
    const path = humanPath(from, to, AIM, random);
    // Near its ends a hand is as slow as one that stops.
    const middle = path.slice(path.length * 0.2, path.length * 0.8);
    const ends = [...path.slice(0, path.length * 0.2), ...path.slice(path.length * 0.8)];
    if (isInWindow(path) && middle.some((step) => isOnWord(step)) && !ends.some((step) => isOnWord(step, 6)))
      return path;
  }
}

/** Walks in real time. @returns the longest time between two steps, ms */
async function follow(tab: Page, path: readonly Step[]): Promise<number> {
  const begin = performance.now();
  let [last, slowest] = [begin, 0];
  for (const [i, step] of path.entries()) {
    const wait = begin + step.at - performance.now();
    // Late: as a mouse does, tell where it is now, not where it has been.
    if (wait < 0 && i < path.length - 1) continue;
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    await tab.mouse.move(step.x, step.y);
    const now = performance.now();
    [slowest, last] = [Math.max(slowest, now - last), now];
  }
  return slowest;
}

/** From now on. @returns whether the card went meanwhile, or is not under this point in the end */
async function watchForLoss(tab: Page): Promise<(end: Point) => Promise<boolean>> {
  const watch = await tab.evaluateHandle(() => {
    const host = document.querySelector('backgrounder-card');
    const seen = { isLost: host === null };
    new MutationObserver(() => (seen.isLost ||= !host?.isConnected)).observe(document.documentElement, {
      childList: true,
    });
    return seen;
  });
  return async ({ x, y }) => {
    const isLost = await watch.evaluate(
      async (seen, x, y) => {
        // The pointer is looked at once a frame.
        for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
        return seen.isLost || document.elementFromPoint(x, y)?.localName !== 'backgrounder-card';
      },
      x,
      y,
    );
    await watch.dispose();
    return isLost;
  };
}

/** From now on. @returns whether a card has come, or comes within the dwell of what was passed last */
async function watchForCards(tab: Page): Promise<() => Promise<boolean>> {
  const watch = await tab.evaluateHandle(() => {
    const seen = { hasCome: false };
    const look = () => (seen.hasCome ||= document.querySelector('backgrounder-card') !== null);
    new MutationObserver(look).observe(document.documentElement, { childList: true });
    return seen;
  });
  return async () => {
    const hasCome = await watch.evaluate(async (seen) => {
      for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
      return seen.hasCome;
    });
    await watch.dispose();
    return hasCome;
  };
}

function shrunk({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left + by, top: top + by, right: right - by, bottom: bottom - by };
}

function isIn({ x, y }: Point, { left, top, right, bottom }: Box): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** A hand that leaves the window goes elsewhere, and drivers refuse to. */
function isInWindow(path: readonly Step[]): boolean {
  return path.every((step) => isIn(step, WINDOW));
}

function at({ x, y }: Point): string {
  return `${Math.round(x)}, ${Math.round(y)}`;
}
