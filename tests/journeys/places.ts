/** What the journeys to the places of text share: plain pages, and marks looked at from both sides. */
import type { Frame, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { type Rect, waitForCard, waitForNoCard } from '../../scripts/browser/card.ts';
import { until } from '../../scripts/browser/wait.ts';
import { expectMarks, expectPainted, findMark } from './marks.ts';
import { hover } from './pointing.ts';
import type { Visit } from './visit.ts';

const STYLE =
  'body { font: 18px/2 sans-serif; margin: 40px } iframe { border: 0; width: 600px; height: 240px }';

/** A page in which nothing but this body says anything. */
export function page(body: string, css = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Places</title><style>${STYLE} ${css}</style></head><body>${body}</body></html>`;
}

let pages = 0;

/** Opens a page that the test has written itself. */
export function openPage(visit: Visit, html: string, ending = 'html'): Promise<Page> {
  const path = `/place-${++pages}.${ending}`;
  visit.put(path, html);
  return visit.open(path);
}

/** Waits until exactly these mentions are found, and exactly these are painted (all, where not said otherwise). */
export async function expectBoth(
  visit: Visit,
  tab: Page,
  marks: readonly string[],
  painted: readonly string[] = marks,
): Promise<void> {
  await expectMarks(visit, tab, marks);
  await expectPainted(tab, surfacesOf(painted));
}

/** Opens a page and has it read before anything happens to it. */
export async function openRead(visit: Visit, body: string, marks: readonly string[]): Promise<Page> {
  const tab = await openPage(visit, page(body));
  await expectBoth(visit, tab, marks);
  return tab;
}

export function surfacesOf(marks: readonly string[]): string[] {
  return marks.map((mark) => mark.replace(/^.*?: /, ''));
}

/** The mark is drawn, not only there to be drawn: without it the pixels around the name are others. */
export async function expectDrawn(visit: Visit, tab: Page, surface: string): Promise<void> {
  const { boxes } = await findMark(visit, tab, surface);
  const { x, y, width, height } = boxes[0]!;
  const clip = { x: x - 8, y: y - 8, width: width + 16, height: height + 16 };
  const withMark = await tab.screenshot({ clip });
  await tab.evaluate(() => CSS.highlights.clear());
  const without = await tab.screenshot({ clip });
  expect(Buffer.compare(Buffer.from(withMark), Buffer.from(without)), 'the same pixels').not.toBe(0);
}

/** Rests on a name of the top frame: its card opens, in view and beside the word. Then it closes again. */
export async function expectCard(visit: Visit, tab: Page, surface: string, label = surface): Promise<void> {
  expect((await hover(visit, tab, surface)).label).toBe(label);
  await expectWellPlaced(visit, tab, async () => (await findMark(visit, tab, surface)).boxes);
  await tab.keyboard.press('Escape');
  await waitForNoCard(visit.browser, tab);
}

/** The open card is wholly in view, and not over any part of its word. */
export async function expectWellPlaced(
  visit: Visit,
  place: Page | Frame,
  boxesOfWord: () => Promise<readonly Rect[]>,
  lowest = 80,
): Promise<void> {
  // Placing takes a turn after the card has come.
  await expect
    .poll(async () => {
      const { rect } = await waitForCard(visit.browser, place);
      const boxes = await boxesOfWord();
      const inner = await place.evaluate(() => ({
        width: document.documentElement.clientWidth,
        height: window.innerHeight,
      }));
      const isInside =
        rect.x >= 0 &&
        rect.y >= 0 &&
        rect.x + rect.width <= inner.width &&
        rect.y + rect.height <= inner.height;
      const problems = isInside ? [] : ['outside the window'];
      if (boxes.some((box) => overlap(box, rect))) problems.push('over the word');
      if (rect.height < lowest) problems.push('too low to read');
      return problems.length ? { problems, rect, boxes, inner } : null;
    })
    .toBeNull();
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The frame in the frames of a tab that says this; frames may share an address, or have none. */
export function innermost(tab: Page, words: string): Promise<Frame> {
  return until(`a frame that says "${words}"`, async () => {
    for (const frame of tab.frames().slice(1).reverse()) {
      const says = await frame.evaluate(() => document.documentElement.textContent ?? '').catch(() => '');
      if (says.includes(words)) return frame;
    }
    return null;
  });
}

/** Comes to rest on a painted name of a frame. */
export async function restInFrame(tab: Page, frame: Frame, surface: string): Promise<void> {
  const [box] = await boxesIn(frame, surface);
  const outer = await (await frame.frameElement())!.boundingBox();
  const [x, y] = [outer!.x + box!.x + box!.width / 2, outer!.y + box!.y + box!.height / 2];
  await tab.mouse.move(x - 3, y);
  await tab.mouse.move(x, y);
}

/** Where a painted name of a frame is, in the viewport of the frame. */
export function boxesIn(frame: Frame, surface: string): Promise<Rect[]> {
  return frame.evaluate((wanted) => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map((painted) => {
        const range = document.createRange();
        range.setStart(painted.startContainer, painted.startOffset);
        range.setEnd(painted.endContainer, painted.endOffset);
        return range;
      }),
    );
    const found = ranges.find((range) => range.toString() === wanted);
    return [...(found?.getClientRects() ?? [])].map(({ x, y, width, height }) => ({ x, y, width, height }));
  }, surface);
}

/** The same in the viewport of the tab. */
export async function boxesOutside(frame: Frame, surface: string): Promise<Rect[]> {
  const outer = (await (await frame.frameElement())!.boundingBox())!;
  const boxes = await boxesIn(frame, surface);
  return boxes.map((box) => ({ ...box, x: outer.x + box.x, y: outer.y + box.y }));
}
