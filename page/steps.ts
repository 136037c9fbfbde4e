/** Going from mention to mention without a mouse. */
import { type Mention, type Place, placeOrder, rangeOf } from './mention.ts';
import { elementAround } from './tree.ts';
import type { Box } from './wedge.ts';

/** Mentions in the order they are read. */
export function inReadingOrder(mentions: Iterable<Mention>): Mention[] {
  return [...mentions].sort((a, b) => placeOrder(a.place, b.place));
}

/** What can be stepped through. Whether a place is marked costs a look at it: asked of as few as possible. */
export interface Marks {
  /** All that count, whether seen and marked or not. */
  counting(): Iterable<Mention>;
  placesNear(): Iterable<Place>;
  markedIn(place: Place): Mention | null;
}

export function isAnyMarked(marks: Marks): boolean {
  for (const { place } of marks.counting()) if (marks.markedIn(place)) return true;
  return false;
}

/**
 * The marked mention to go to: after (before) the present one; without one, the first that stands in or below the
 * viewport (the last above it); from outside of this frame, the first (the last).
 * @returns undefined past the end
 */
export function stepFrom(marks: Marks, from: Place | 'outside' | null, by: 1 | -1): Mention | undefined {
  const ordered = inReadingOrder(marks.counting());
  let at = startOf(marks, ordered, from, by);
  for (; at >= 0 && at < ordered.length; at += by) {
    const marked = marks.markedIn(ordered[at]!.place);
    if (marked) return marked;
  }
  return undefined;
}

function startOf(
  marks: Marks,
  ordered: readonly Mention[],
  from: Place | 'outside' | null,
  by: 1 | -1,
): number {
  if (from === 'outside') return by === 1 ? 0 : ordered.length - 1;
  const present = ordered.findIndex(({ place }) => place === from);
  if (present >= 0) return present + by;
  const near = new Set(marks.placesNear());
  const isBelow = ({ place }: Mention) => rangeOf(place).getBoundingClientRect().bottom > 0;
  let first = ordered.findIndex((mention) => near.has(mention.place) && isBelow(mention));
  if (first === -1) first = ordered.findIndex(isBelow);
  if (first === -1) first = ordered.length;
  return by === 1 ? first : first - 1;
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
