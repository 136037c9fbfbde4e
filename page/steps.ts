/** Going from mention to mention without a mouse. */
import { type Mention, rangeOf } from './mention.ts';
import { elementAround, readingOrder } from './tree.ts';

/** Mentions in the order they are read. */
export function inReadingOrder(mentions: Iterable<Mention>): Mention[] {
  return [...mentions].sort(({ place: a }, { place: b }) =>
    a.startNode === b.startNode ? a.startOffset - b.startOffset : readingOrder(a.startNode, b.startNode),
  );
}

/**
 * The mention to go to: after (before) the present one, around the end; without one, the first (last) that
 * stands in or below the viewport.
 */
export function stepFrom(ordered: readonly Mention[], present: Mention | null, by: 1 | -1): Mention | null {
  if (ordered.length === 0) return null;
  const index = present ? ordered.findIndex((mention) => mention.place === present.place) : -1;
  if (index >= 0) return ordered[(index + by + ordered.length) % ordered.length]!;
  const visible = ordered.findIndex(({ place }) => rangeOf(place).getBoundingClientRect().bottom > 0);
  const start = visible === -1 ? 0 : visible;
  return by === 1 ? ordered[start]! : ordered[(start - 1 + ordered.length) % ordered.length]!;
}

/** Brings a mention into view, in the middle, if it is not there already. */
export function bringIntoView({ place }: Mention): void {
  const box = rangeOf(place).getBoundingClientRect();
  if (box.top >= 0 && box.bottom <= window.innerHeight && box.left >= 0 && box.right <= window.innerWidth)
    return;
  elementAround(place.startNode)?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
}
