/** Placing the card: plain rectangles in, a position out. Never over the word, never outside the viewport. */
import {
  computePosition,
  flip,
  inline,
  offset,
  type Platform,
  platform,
  shift,
  size,
} from '@floating-ui/dom';
import type { Point } from './wedge.ts';

/** Gap between word and card, px. */
const GAP = 6;
/** Gap between card and the viewport's edge, px. */
const MARGIN = 8;
/** Tallest card, px; a fact list beyond it scrolls. */
const TALLEST = 420;

/**
 * The card's host covers the viewport and stands in the top layer, so the viewport is all there is to know:
 * no offset parents, no clipping ancestors, whatever the page does to its own elements.
 */
const viewport: Platform = {
  ...platform,
  getOffsetParent: () => window,
  convertOffsetParentRelativeRectToViewportRelativeRect: ({ rect }) => rect,
  getElementRects: ({ reference, floating }) => ({
    reference: reference.getBoundingClientRect(),
    floating: { x: 0, y: 0, ...sizeOf(floating) },
  }),
  getDimensions: sizeOf,
  getClippingRect: () => ({
    x: 0,
    y: 0,
    width: document.documentElement.clientWidth || window.innerWidth,
    height: window.innerHeight,
  }),
  getClientRects: (reference) => [...reference.getClientRects()],
};

function sizeOf(element: Element): { width: number; height: number } {
  const { width, height } = element.getBoundingClientRect();
  return { width, height };
}

/** What the card is placed beside. */
export interface Word {
  getBoundingClientRect(): DOMRect;
  getClientRects(): DOMRect[];
}

/**
 * Moves the card beside the word.
 * @param pointer where the pointer is, for a word broken over two lines: the card goes beside that part of it
 */
export async function placeCard(card: HTMLElement, word: Word, pointer: Point | null): Promise<void> {
  card.style.maxHeight = `${TALLEST}px`;
  const middleware = [
    inline(pointer ?? {}),
    offset(GAP),
    flip({ fallbackPlacements: ['top-start', 'right', 'left'], padding: MARGIN, crossAxis: false }),
    shift({ padding: MARGIN }),
    size({
      padding: MARGIN,
      apply({ availableHeight, elements }) {
        elements.floating.style.maxHeight = `${Math.max(0, Math.min(TALLEST, availableHeight))}px`;
      },
    }),
  ];
  const { x, y } = await computePosition(word, card, {
    placement: 'bottom-start',
    middleware,
    platform: viewport,
  });
  card.style.left = `${Math.round(x)}px`;
  card.style.top = `${Math.round(y)}px`;
}
