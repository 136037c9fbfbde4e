import { describe, expect, test } from 'vitest';
import { BLOCK_BREAK, SOFT_EDGE } from '../../matcher/marks.ts';
import { neighboursInList } from '../../spotting/list-neighbours.ts';
import { alias, entity, family, hiddenBecause, packOf, unmark } from './invented.ts';

test.each([
  ['blocks', `Eesti${BLOCK_BREAK}⟦Vik⟧${BLOCK_BREAK}Polski`, ['Eesti', 'Polski']],
  ['touching elements', `Eesti${SOFT_EDGE}⟦Vik⟧${SOFT_EDGE}Polski`, ['Eesti', 'Polski']],
  ['lines', 'Eesti\n⟦Vik⟧\nPolski', ['Eesti', 'Polski']],
  ['bars', 'Eesti | ⟦Vik⟧ | Polski', ['Eesti', 'Polski']],
  ['bars without spaces', 'Eesti|⟦Vik⟧|Polski', ['Eesti', 'Polski']],
  ['bullets', 'Eesti • ⟦Vik⟧ · Polski', ['Eesti', 'Polski']],
  ['slashes', 'Eesti/⟦Vik⟧/Polski', ['Eesti', 'Polski']],
  ['commas', 'Eesti, ⟦Vik⟧, Polski', ['Eesti', 'Polski']],
  ['brackets around the neighbours', '(Eesti) | ⟦Vik⟧ | (Polski)', ['Eesti', 'Polski']],
  ['other scripts', `Українська${BLOCK_BREAK}⟦Vik⟧${BLOCK_BREAK}中文`, ['Українська', '中文']],
  ['letters with marks apart', 'Fran\u0063\u0327ais | ⟦Vik⟧', ['Fran\u0063\u0327ais']],
  ['the nearest word of several', 'Eesti keel | ⟦Vik⟧ | Polski język', ['keel', 'Polski']],
  ['at the start', `⟦Vik⟧${BLOCK_BREAK}Polski`, ['Polski']],
  ['alone', '⟦Vik⟧', []],
  ['a hyphen parts no entries', 'Eesti-⟦Vik⟧-Polski', []],
  ['a sentence that has ended', 'Eesti. ⟦Vik⟧! Polski', []],
  ['a number between', 'Eesti 12 ⟦Vik⟧ 13 Polski', []],
  ['too far off', `Eesti${' '.repeat(61)}⟦Vik⟧${' '.repeat(61)}Polski`, []],
])('%s', (_why, marked, words) => {
  const { text, start, end } = unmark(marked);
  expect(neighboursInList(text, start, end)).toEqual(words);
});

describe('a name that is an entry of such a list', () => {
  const pack = packOf([entity('vik', [alias('Vik')])], {
    families: [family('languages', { reason: 'a language', beside: ['Polski', 'eesti'] })],
  });
  test.each([
    ['before', `Vik${BLOCK_BREAK}Polski`, 'a language: beside "Polski"'],
    ['behind, in any capitals where the entry has none', 'EESTI | Vik', 'a language: beside "eesti"'],
    ['a capital is asked for', 'polski | Vik', undefined],
    ['other neighbours', 'Oslo | Vik | Bergen', undefined],
  ])('%s', (_why, text, reason) => expect(hiddenBecause(pack, text)).toBe(reason));
});
