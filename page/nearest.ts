/** Which mention a reader is likely to be at. */
import { type Mention, type Place, rangeOf } from './mention.ts';

/** Where eyes mostly are while scrolling, as a share of the viewport's height from its top. */
const READING_LINE = 1 / 3;

/**
 * Of mentions in view the one whose line is nearest to the reading line; of several in that line the first.
 * @param mentionIn asked of as few places as possible, for it asks for style
 */
export function nearestInView(
  places: Iterable<Place>,
  mentionIn: (place: Place) => Mention | null,
): Mention | null {
  const line = window.innerHeight * READING_LINE;
  const inView = [...places].flatMap((place) => {
    const { top, bottom, left, right } = rangeOf(place).getBoundingClientRect();
    const isIn = bottom > 0 && top < window.innerHeight && right > 0 && left < window.innerWidth;
    return isIn ? [{ place, off: Math.abs((top + bottom) / 2 - line), left }] : [];
  });
  inView.sort((a, b) => a.off - b.off || a.left - b.left);
  for (const { place } of inView) {
    const mention = mentionIn(place);
    if (mention) return mention;
  }
  return null;
}
