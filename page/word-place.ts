/** Where a mention's word is, seen from the stage on which its card stands. */
import type { Word } from './card-place.ts';
import { type Mention, rangeOf, stillStands } from './mention.ts';
import type { Stage } from './stage.ts';

/** @returns null when the word has gone, or out of view */
export function wordPlace({ place }: Mention, stage: Stage): Word | null {
  // The page may have changed the word and not have told of it yet.
  if (!stage.stands || !stillStands(place)) return null;
  const range = rangeOf(place);
  const box = range.getBoundingClientRect();
  if (!stage.shows(box)) return null;
  return {
    box: stage.outward(box),
    lines: [...range.getClientRects()].map((line) => stage.outward(line)),
  };
}
