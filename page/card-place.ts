/** Placing the card: measures it and moves it. Boxes are px of the viewport in which it stands. */
import { type Corner, keepInside, largestIn, nextCorner, place, type Size } from './placing.ts';
import type { Box, Point } from './wedge.ts';

/** What the card is placed beside. */
export interface Word {
  /** All of it. */
  readonly box: Box;
  /** One a line. */
  readonly lines: readonly Box[];
}

/**
 * Moves the card beside the word. The card's host covers the viewport and stands in the top layer, so the
 * viewport is all there is to know, whatever the page does to its own elements.
 * @param pointer where the pointer is, for a word broken over two lines: the card goes to that part of it
 */
export function placeCard(card: HTMLElement, word: Word, pointer: Point | null, viewport: Box): void {
  const { width, height } = measure(card, viewport);
  const line = lineAt(word, pointer);
  const start = getComputedStyle(card).direction === 'rtl' ? line.right - width : line.left;
  const placed = place(
    within(word.box, viewport),
    start - viewport.left,
    { width, height },
    sizeOf(viewport),
  );
  put(card, placed, viewport);
  const { height: most } = largestIn(sizeOf(viewport));
  card.style.maxHeight = `${Math.min(most, Math.floor(placed.maxHeight))}px`;
}

/** Moves a card to a point, or as near to it as it is wholly in view. */
export function moveCard(card: HTMLElement, { left, top }: Corner, viewport: Box): void {
  const size = measure(card, viewport);
  put(
    card,
    keepInside({ left: left - viewport.left, top: top - viewport.top }, size, sizeOf(viewport)),
    viewport,
  );
}

export function moveToNextCorner(card: HTMLElement, viewport: Box): void {
  const size = measure(card, viewport);
  const at = within(card.getBoundingClientRect(), viewport);
  put(card, nextCorner(at, size, sizeOf(viewport)), viewport);
}

/** As large as it wants to be and the viewport allows. */
function measure(card: HTMLElement, viewport: Box): Size {
  const { width, height } = largestIn(sizeOf(viewport));
  card.style.maxWidth = `${Math.floor(width)}px`;
  card.style.maxHeight = `${Math.floor(height)}px`;
  return card.getBoundingClientRect();
}

function put(card: HTMLElement, { left, top }: Corner, viewport: Box): void {
  card.style.left = `${Math.round(left + viewport.left)}px`;
  card.style.top = `${Math.round(top + viewport.top)}px`;
}

function lineAt({ box, lines }: Word, pointer: Point | null): Box {
  const isPointedAt = ({ left, right, top, bottom }: Box, { x, y }: Point) =>
    x >= left - 2 && x <= right + 2 && y >= top - 2 && y <= bottom + 2;
  const pointedAt = pointer && lines.find((line) => isPointedAt(line, pointer));
  return pointedAt ?? lines[0] ?? box;
}

function within({ left, top, right, bottom }: Box, viewport: Box): Box {
  return {
    left: left - viewport.left,
    top: top - viewport.top,
    right: right - viewport.left,
    bottom: bottom - viewport.top,
  };
}

function sizeOf({ left, top, right, bottom }: Box): Size {
  return { width: right - left, height: bottom - top };
}
