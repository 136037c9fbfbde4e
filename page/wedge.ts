/** The way from the word to the card: plain geometry, px of the viewport. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Slack around the way, px: hands do not draw straight lines. */
const SLACK = 12;

/**
 * Whether `at` is on the way from the word to the card: inside the hull of their boxes, with some slack. Of the word
 * its whole line counts, not the point where the pointer was: a way that bends leaves the narrow end of a wedge.
 */
export function isOnTheWay(at: Point, word: Box, card: Box): boolean {
  const [from, to] = [grown(word), grown(card)];
  // The hull is all boxes on the way of a box that turns from the one into the other: look for a moment that has `at`.
  const moments = [
    whenAtLeast(at.x - from.left, from.left - to.left),
    whenAtLeast(from.right - at.x, to.right - from.right),
    whenAtLeast(at.y - from.top, from.top - to.top),
    whenAtLeast(from.bottom - at.y, to.bottom - from.bottom),
  ];
  return Math.max(...moments.map(([begin]) => begin)) <= Math.min(...moments.map(([, end]) => end));
}

function grown({ left, top, right, bottom }: Box): Box {
  return { left: left - SLACK, top: top - SLACK, right: right + SLACK, bottom: bottom + SLACK };
}

/** From when to when, within 0 to 1, something that begins at `start` and grows by `growth` is not negative. */
function whenAtLeast(start: number, growth: number): [begin: number, end: number] {
  if (growth === 0) return start >= 0 ? [0, 1] : NEVER;
  const zero = -start / growth;
  if (growth > 0) return zero > 1 ? NEVER : [Math.max(0, zero), 1];
  return zero < 0 ? NEVER : [0, Math.min(1, zero)];
}

const NEVER: [number, number] = [1, 0];
