/** Going from mention to mention without a mouse. */
import { type Mention, rangeOf } from './mention.ts';
import { elementAround, readingOrder } from './tree.ts';
import type { Box } from './wedge.ts';

/** Mentions in the order they are read. */
export function inReadingOrder(mentions: Iterable<Mention>): Mention[] {
  return [...mentions].sort(({ place: a }, { place: b }) =>
    a.startNode === b.startNode ? a.startOffset - b.startOffset : readingOrder(a.startNode, b.startNode),
  );
}

/**
 * The mention to go to: after (before) the present one; without one, the first that stands in or below the viewport
 * (the last above it).
 * @returns undefined past the end
 */
export function stepFrom(
  ordered: readonly Mention[],
  present: Mention | null,
  by: 1 | -1,
): Mention | undefined {
  const index = present ? ordered.findIndex((mention) => mention.place === present.place) : -1;
  if (index >= 0) return ordered[index + by];
  const visible = ordered.findIndex(({ place }) => rangeOf(place).getBoundingClientRect().bottom > 0);
  const start = visible === -1 ? ordered.length : visible;
  return ordered[by === 1 ? start : start - 1];
}

/** Brings a mention into view, in the middle, if it is not there already. */
export function bringIntoView({ place }: Mention): void {
  bringRangeIntoView(rangeOf(place));
}

export function bringRangeIntoView(word: Range): void {
  const element = elementAround(word.startContainer);
  if (isWithin(word.getBoundingClientRect(), viewport())) {
    // In a frame, it may still be out of view with the frame.
    if (window !== window.top)
      element?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    return;
  }
  element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  // The word may stand far from the middle of its element: whatever scrolls around it goes on until it is there.
  for (let at = element; at; at = elementAround(at)) {
    const frame = at === document.scrollingElement ? viewport() : at.getBoundingClientRect();
    const { top, bottom } = word.getBoundingClientRect();
    if (top >= frame.top && bottom <= frame.bottom) continue;
    at.scrollBy({ top: (top + bottom - frame.top - frame.bottom) / 2, behavior: 'instant' });
  }
}

function viewport(): Box {
  return { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight };
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}
