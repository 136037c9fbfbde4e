/**
 * Runs in the extension's own world before the page's script, as one more file of the bench's build: notes when the scan begins,
 * when marks come, and when all is painted.
 */
import type { PageSpotting } from '../../../page/spotting.ts';

export interface OwnOutcome {
  /** As the page's script counts it, ms. */
  readonly busy: number;
  /** From the page script's first line to the last answer, or to the frame with the last mark if that is later, ms. */
  readonly whole: number;
  /** From the page script's first line to the scan's first line: the question whether marking is on here, ms. */
  readonly asked: number;
  /** From the page script's first line to the frame that shows all marks of the viewport, ms; null: it has none. */
  readonly visible: number | null;
  readonly painted: number;
  readonly units: number;
  readonly nodes: number;
}

/** Between looks for the scan, ms: each is a task of the tab, and none of ours. */
const BETWEEN = 5;

const seen = new Map<AbstractRange, number>();
let start = 0;
let outcome: Promise<OwnOutcome> | null = null;

/** The next script is the page's. @param watches looks at every frame for marks */
function begin(watches: boolean): void {
  outcome = watch();
  start = performance.now();
  if (watches) lookOn();
  performance.mark('bench-start');
}

function lookOn(): void {
  look();
  requestAnimationFrame(lookOn);
}

async function watch(): Promise<OwnOutcome> {
  const handle = await shownHandle();
  known = handle;
  await handle.settled();
  const settled = performance.now();
  const { busy, whole, units, nodes } = handle.report;
  const asked = settled - whole - start;
  // Where no name was found there is nothing to paint.
  if (handle.index.size > 0) await painted();
  performance.mark('bench-end');
  return {
    busy,
    whole: Math.max(settled - start, ...seen.values()),
    asked,
    visible: lastVisible(),
    painted: seen.size,
    units,
    nodes,
  };
}

function shownHandle(): Promise<PageSpotting> {
  const offered = globalThis as Record<symbol, undefined | (() => PageSpotting | null)>;
  return new Promise((resolve) => {
    const ask = () => {
      const handle = offered[Symbol.for('backgrounder.page')]?.();
      if (handle) resolve(handle);
      else setTimeout(ask, BETWEEN);
    };
    ask();
  });
}

/** Marks are painted after an intersection observer has spoken, in the frame behind the next. */
async function painted(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    look();
  }
  // Behind that frame: one more of our own would be counted as what marks cost.
  await new Promise((resolve) => setTimeout(resolve));
  look();
}

function look(): void {
  const now = performance.now();
  for (const [, highlight] of CSS.highlights) {
    for (const range of highlight) if (!seen.has(range)) seen.set(range, now - start);
  }
}

function lastVisible(): number | null {
  let last: number | null = null;
  for (const [range, at] of seen) {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const { bottom, top } = live.getBoundingClientRect();
    if (bottom > 0 && top < innerHeight) last = Math.max(last ?? 0, at);
  }
  return last;
}

let known: PageSpotting | null = null;

/** Waits for another session than the last, and until it has read all. */
async function again(): Promise<number> {
  const before = known;
  do {
    known = await shownHandle();
    if (known === before) await new Promise((resolve) => setTimeout(resolve, 5));
  } while (known === before);
  await known.settled();
  return known.report.busy;
}

/** Does something to the page, and waits until what it brings is painted. */
async function after(change: () => void): Promise<void> {
  performance.mark('bench-start');
  change();
  await known?.settled();
  await painted();
  performance.mark('bench-end');
}

const probe = { begin, outcome: () => outcome!, again, after, spotting: () => known };
export type Probe = typeof probe;
(globalThis as unknown as { benchProbe: Probe }).benchProbe = probe;
