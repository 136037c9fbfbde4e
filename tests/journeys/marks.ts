/** What is marked on a page: as the extension lists it, and as the page itself sees it painted. */
import type { Frame, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { until } from '../../scripts/browser/wait.ts';
import type { Visit } from './visit.ts';

interface Spotted {
  settled(): Promise<void>;
  mentions(): {
    readonly name: { readonly entity: string };
    readonly place: {
      readonly startNode: Text;
      readonly startOffset: number;
      readonly endNode: Text;
      readonly endOffset: number;
    };
  }[];
}

export interface Mark {
  readonly entity: string;
  readonly surface: string;
  /** One a line, in the viewport of the mark's frame. */
  readonly boxes: readonly { x: number; y: number; width: number; height: number }[];
}

/** Marks of all frames that have been read, frame by frame; null in place of a list: marking is off there. */
export async function readFrames(visit: Visit, tab: Page): Promise<{ url: string; value: Mark[] | null }[]> {
  return visit.browser.evaluateInFrames(tab, readMarks);
}

/** `entity: surface` of every mark in reading order, the frames one after the other. */
export async function marksOn(visit: Visit, tab: Page): Promise<string[]> {
  const frames = await readFrames(visit, tab);
  return frames.flatMap(({ value }) =>
    (value ?? []).map(({ entity, surface }) => `${entity}: ${surface.replace(/\s+/g, ' ')}`),
  );
}

/** Opens a page and waits for its marks, whichever they are: a key pressed before has nowhere to go. */
export async function openMarked(visit: Visit, path: string): Promise<Page> {
  const tab = await visit.open(path);
  await until('marks', async () => (await marksOn(visit, tab)).length > 0);
  return tab;
}

/** Waits until exactly these are marked. */
export async function expectMarks(visit: Visit, tab: Page, wanted: readonly string[]): Promise<void> {
  await expect.poll(() => marksOn(visit, tab), { timeout: 4000, interval: 50 }).toEqual(wanted);
}

/** Waits until exactly these texts are painted in this frame (of a tab: the top one), in any order. */
export async function expectPainted(place: Page | Frame, wanted: readonly string[]): Promise<void> {
  await expect
    .poll(() => place.evaluate(readPainted), { timeout: 4000, interval: 50 })
    .toEqual([...wanted].sort());
}

/** The nth mark with this text, once it is there. */
export async function findMark(
  visit: Visit,
  tab: Page,
  surface: string,
  nth = 0,
): Promise<Mark & { url: string }> {
  return until(`"${surface}" to be marked`, async () => {
    const frames = await readFrames(visit, tab);
    const all = frames.flatMap(({ url, value }) => (value ?? []).map((mark) => ({ ...mark, url })));
    return all.filter((mark) => mark.surface.replace(/\s+/g, ' ') === surface)[nth];
  });
}

// The functions below run in the browser, each by itself.

async function readMarks(): Promise<Mark[] | null> {
  const page = (globalThis as Record<symbol, undefined | (() => Spotted | null)>)[
    Symbol.for('backgrounder.page')
  ]?.();
  if (!page) return null;
  await page.settled();
  return page.mentions().map(({ name, place }) => {
    const range = document.createRange();
    range.setStart(place.startNode, place.startOffset);
    range.setEnd(place.endNode, place.endOffset);
    const boxes = [...range.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height }));
    return { entity: name.entity.replace(/^.*\//, ''), surface: range.toString(), boxes };
  });
}

export function readPainted(): string[] {
  const texts = [...CSS.highlights.values()].flatMap((highlight) =>
    [...highlight].map((painted) => {
      const range = document.createRange();
      range.setStart(painted.startContainer, painted.startOffset);
      range.setEnd(painted.endContainer, painted.endOffset);
      return range.toString().replace(/\s+/g, ' ');
    }),
  );
  return texts.sort();
}
