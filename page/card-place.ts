/** Placing the card: measures the page and moves the card. */
import { place, TALLEST } from './placing.ts';
import type { Box, Point } from './wedge.ts';

/** What the card is placed beside. */
export interface Word {
  getBoundingClientRect(): DOMRect;
  getClientRects(): DOMRect[];
}

/**
 * Moves the card beside the word. The card's host covers the viewport and stands in the top layer, so the
 * viewport is all there is to know, whatever the page does to its own elements.
 * @param pointer where the pointer is, for a word broken over two lines: the card goes to that part of it
 */
export function placeCard(card: HTMLElement, word: Word, pointer: Point | null): void {
  card.style.maxHeight = `${TALLEST}px`;
  const { width, height } = card.getBoundingClientRect();
  const line = lineAt(word, pointer);
  const start = getComputedStyle(card).direction === 'rtl' ? line.right - width : line.left;
  const viewport = {
    width: document.documentElement.clientWidth || window.innerWidth,
    height: window.innerHeight,
  };
  const placed = place(word.getBoundingClientRect(), start, { width, height }, viewport);
  card.style.left = `${Math.round(placed.left)}px`;
  card.style.top = `${Math.round(placed.top)}px`;
  card.style.maxHeight = `${Math.min(TALLEST, Math.floor(placed.maxHeight))}px`;
}

function lineAt(word: Word, pointer: Point | null): Box {
  const lines = word.getClientRects();
  const isPointedAt = ({ left, right, top, bottom }: Box, { x, y }: Point) =>
    x >= left - 2 && x <= right + 2 && y >= top - 2 && y <= bottom + 2;
  const pointedAt = pointer && lines.find((line) => isPointedAt(line, pointer));
  return pointedAt ?? lines[0] ?? word.getBoundingClientRect();
}
