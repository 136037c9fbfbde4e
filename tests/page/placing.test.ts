/** Wherever the word, whatever the window and the card: wholly inside, and beside the word if there is room. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keepInside, largestIn, nextCorner, place } from '../../page/placing.ts';
import type { Box } from '../../page/wedge.ts';

const MARGIN = 8;
const LEAST = 96;

const share = fc.integer({ min: -20, max: 120 }).map((percent) => percent / 100);
const samples = fc
  .record({
    viewport: fc.record({
      width: fc.integer({ min: 240, max: 2560 }),
      height: fc.integer({ min: 80, max: 1600 }),
    }),
    x: share,
    y: share,
    word: fc.record({ width: fc.integer({ min: 1, max: 900 }), height: fc.integer({ min: 1, max: 700 }) }),
    card: fc.record({ width: fc.integer({ min: 100, max: 380 }), height: fc.integer({ min: 10, max: 420 }) }),
    along: share,
  })
  .map(({ viewport, x, y, word, card, along }) => {
    const left = Math.round(x * viewport.width);
    const top = Math.round(y * viewport.height);
    const box: Box = { left, top, right: left + word.width, bottom: top + word.height };
    const width = Math.min(card.width, viewport.width - 2 * MARGIN);
    return {
      viewport,
      word: box,
      card: { width, height: card.height },
      start: Math.round(left + along * word.width),
    };
  });

function boxOf({
  word,
  start,
  card,
  viewport,
}: typeof samples extends fc.Arbitrary<infer T> ? T : never): Box {
  const { left, top, maxHeight } = place(word, start, card, viewport);
  return { left, top, right: left + card.width, bottom: top + Math.min(card.height, maxHeight) };
}

const overlaps = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

it('is wholly inside the viewport, with a margin', () => {
  fc.assert(
    fc.property(samples, (sample) => {
      const box = boxOf(sample);
      expect(box.left).toBeGreaterThanOrEqual(MARGIN);
      expect(box.top).toBeGreaterThanOrEqual(MARGIN);
      expect(box.right).toBeLessThanOrEqual(sample.viewport.width - MARGIN);
      expect(box.bottom).toBeLessThanOrEqual(sample.viewport.height - MARGIN);
    }),
    { numRuns: 2000 },
  );
});

it('is never over the word where there is room anywhere beside it', () => {
  fc.assert(
    fc.property(samples, (sample) => {
      const { word, card, viewport } = sample;
      const needed = Math.min(card.height, LEAST) + 6 + MARGIN;
      const across = card.width + 6 + MARGIN;
      const hasRoom =
        viewport.height - Math.max(word.bottom, 2) >= needed ||
        Math.min(word.top, viewport.height - 2) >= needed ||
        viewport.width - word.right >= across ||
        word.left >= across;
      if (hasRoom) expect(overlaps(boxOf(sample), word)).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

it('is no lower than it must be', () => {
  fc.assert(
    fc.property(samples, (sample) => {
      const { maxHeight } = place(sample.word, sample.start, sample.card, sample.viewport);
      const free = Math.max(
        sample.viewport.height - MARGIN - sample.word.bottom - 6,
        sample.word.top - 6 - MARGIN,
      );
      expect(maxHeight).toBeGreaterThanOrEqual(
        Math.min(free, sample.viewport.height - 2 * MARGIN, sample.card.height),
      );
    }),
  );
});

/** Windows and the zoom of the browser, which makes them smaller in px. */
const WINDOWS = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
  { width: 800, height: 600 },
  { width: 600, height: 900 },
];
const ZOOMS = [0.5, 0.75, 1, 1.5, 2, 3, 4, 5];
/** Sizes of words: along a line, broken over several, and down a column. */
const WORDS = {
  line: { width: 70, height: 18 },
  heading: { width: 220, height: 48 },
  column: { width: 18, height: 130 },
};
const EDGES = [0, 0.25, 0.5, 0.75, 1];

it.each(ZOOMS)('in any window at zoom %s, corner and script: wholly visible and off the word', (zoom) => {
  for (const { width, height } of WINDOWS) {
    const viewport = { width: Math.floor(width / zoom), height: Math.floor(height / zoom) };
    const largest = largestIn(viewport);
    for (const [script, size] of Object.entries(WORDS)) {
      for (const x of EDGES) {
        for (const y of EDGES) {
          const left = Math.round(x * (viewport.width - size.width));
          const top = Math.round(y * (viewport.height - size.height));
          const word = { left, top, right: left + size.width, bottom: top + size.height };
          const card = { width: Math.min(360, largest.width), height: Math.min(400, largest.height) };
          // From left to right it begins with the word, from right to left it ends with it.
          for (const start of [word.left, word.right - card.width]) {
            const box = boxOf({ word, start, card, viewport });
            const where = `${script} at ${x}, ${y} of ${viewport.width} × ${viewport.height}`;
            const isInside =
              box.left >= MARGIN &&
              box.top >= MARGIN &&
              box.right <= viewport.width - MARGIN &&
              box.bottom <= viewport.height - MARGIN;
            expect(isInside, `${where}: inside`).toBe(true);
            const room = Math.max(viewport.height - word.bottom, word.top) - 6 - MARGIN;
            const beside = Math.max(viewport.width - word.right, word.left) - 6 - MARGIN;
            if (room >= LEAST || beside >= card.width)
              expect(overlaps(box, word), `${where}: off the word`).toBe(false);
          }
        }
      }
    }
  }
});

it('a card that follows no word is kept wholly in view, and nearest to where it was put', () => {
  fc.assert(
    fc.property(samples, ({ word, card, viewport }) => {
      const size = { ...card, height: Math.min(card.height, largestIn(viewport).height) };
      for (const { left, top } of [keepInside(word, size, viewport), nextCorner(word, size, viewport)]) {
        expect(left).toBeGreaterThanOrEqual(MARGIN);
        expect(top).toBeGreaterThanOrEqual(MARGIN);
        expect(left + size.width).toBeLessThanOrEqual(Math.max(viewport.width - MARGIN, MARGIN + size.width));
        expect(top + size.height).toBeLessThanOrEqual(viewport.height - MARGIN);
      }
    }),
  );
});

it('goes round the corners', () => {
  const viewport = { width: 1000, height: 800 };
  const size = { width: 300, height: 200 };
  let at = { left: 30, top: 40 };
  const way = [1, 2, 3, 4].map(() => (at = nextCorner(at, size, viewport)));
  expect(way).toEqual([
    { left: 692, top: 8 },
    { left: 692, top: 592 },
    { left: 8, top: 592 },
    { left: 8, top: 8 },
  ]);
});

const wide = { width: 1000, height: 800 };
const card = { width: 300, height: 200 };
const at = (left: number, top: number, width = 60, height = 20): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

const CASES: [name: string, word: Box, where: object][] = [
  ['under the word', at(100, 100), { left: 100, top: 126, maxHeight: 666 }],
  ['under, moved in from the right', at(900, 100), { left: 692, top: 126, maxHeight: 666 }],
  ['over a word near the bottom', at(100, 700), { left: 100, top: 494, maxHeight: 686 }],
  ['beside a tall word', at(100, 10, 20, 780), { left: 126, top: 10, maxHeight: 784 }],
  ['to the left of a tall word at the right', at(900, 10, 20, 780), { left: 594, top: 10, maxHeight: 784 }],
  ['over the word where nothing is free', at(0, 0, 1000, 800), { left: 8, top: 8, maxHeight: 784 }],
];
it.each(CASES)('%s', (_, word, where) => expect(place(word, word.left, card, wide)).toEqual(where));
