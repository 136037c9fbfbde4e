/** Where the card goes, in plain numbers: never outside the viewport, and not over the word if there is room. */
import type { Box } from './wedge.ts';

/** Gap between word and card, px. */
const GAP = 6;
/** Gap between card and the viewport's edge, px. */
const MARGIN = 8;
/** Tallest card, px; what is longer scrolls. */
export const TALLEST = 420;
/** Height in which a longer card is still good to read above or below the word, px. */
const ENOUGH = 200;
/** Height below which a card is of no use, its bar and two lines: better over the word then, px. */
const LEAST = 96;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Placed {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

/**
 * Under the word, else over it, else in the larger of the two, else to its right or left.
 * @param word all of it
 * @param start where the card would begin, along the word's line
 */
export function place(word: Box, start: number, card: Size, viewport: Size): Placed {
  const { width, height } = card;
  const [bottom, right] = [viewport.height - MARGIN, viewport.width - MARGIN];
  const below = clamp(word.bottom + GAP, MARGIN, bottom);
  const above = clamp(word.top - GAP, MARGIN, bottom);
  const under = (): Placed => ({ left: along, top: below, maxHeight: bottom - below });
  const over = (): Placed => {
    const maxHeight = above - MARGIN;
    return { left: along, top: above - Math.min(height, maxHeight), maxHeight };
  };
  const beside = (left: number): Placed => {
    const maxHeight = bottom - MARGIN;
    return { left, top: clamp(word.top, MARGIN, bottom - Math.min(height, maxHeight)), maxHeight };
  };
  const along = clamp(start, MARGIN, right - width);
  const roomier = bottom - below >= above - MARGIN ? under : over;
  const room = Math.max(bottom - below, above - MARGIN);

  if (bottom - below >= height) return under();
  if (above - MARGIN >= height) return over();
  if (room >= ENOUGH) return roomier();
  if (right - (word.right + GAP) >= width) return beside(Math.max(MARGIN, word.right + GAP));
  if (word.left - GAP - width >= MARGIN) return beside(Math.min(word.left - GAP, right) - width);
  return room >= LEAST ? roomier() : beside(along);
}

/** The lower bound holds where the two contradict each other. */
function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

export interface Corner {
  readonly left: number;
  readonly top: number;
}

/** The largest card that the viewport holds; what is longer scrolls. */
export function largestIn({ width, height }: Size): Size {
  return { width: width - 2 * MARGIN, height: Math.min(TALLEST, height - 2 * MARGIN) };
}

/** The place nearest to the wanted one in which the card is wholly in the viewport. */
export function keepInside({ left, top }: Corner, card: Size, viewport: Size): Corner {
  return {
    left: clamp(left, MARGIN, viewport.width - MARGIN - card.width),
    top: clamp(top, MARGIN, viewport.height - MARGIN - card.height),
  };
}

/** The corner of the viewport clockwise from the one that the card is nearest to. */
export function nextCorner(at: Corner, card: Size, viewport: Size): Corner {
  const isRight = at.left + card.width / 2 > viewport.width / 2;
  const isLow = at.top + card.height / 2 > viewport.height / 2;
  // Clockwise, what is high goes right, and what is low goes left.
  const left = isLow ? MARGIN : viewport.width - MARGIN - card.width;
  const top = isRight ? viewport.height - MARGIN - card.height : MARGIN;
  return keepInside({ left, top }, card, viewport);
}
