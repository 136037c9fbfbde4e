/** How much a name tells a reader about the page in front. */
import type { Named } from './page-summary.ts';

/** Facts beyond which more do not make a name more worth opening. */
const ENOUGH_FACTS = 4;
/** Headings beyond which more do not make it more the page's subject. */
const ENOUGH_HEADINGS = 2;

/**
 * A page is about what it names in its headings, early and in full; how often says less with each time, since a text
 * that repeats a word thirty times is not ten times as much about it. And a name is worth a look only where there is
 * something to tell: without facts its sentence is all there is.
 *
 * Each doubling of the mentions weighs one; a heading weighs as much as two doublings, the beginning of the text as
 * much as two, a full name as one, all the facts one could want as two.
 */
export function informative(named: Named, facts: number): number {
  const often = Math.log2(1 + named.count);
  const headed = 2 * Math.min(named.inHeadings, ENOUGH_HEADINGS);
  const early = 2 * (1 - named.first);
  const telling = (2 * Math.min(facts, ENOUGH_FACTS)) / ENOUGH_FACTS;
  return often + headed + early + (named.inFull ? 1 : 0) + telling;
}
