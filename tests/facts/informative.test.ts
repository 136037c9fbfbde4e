import { expect, test } from 'vitest';
import { informative } from '../../facts/informative.ts';
import type { Named } from '../../facts/page-summary.ts';

const plain: Named = { count: 3, inHeadings: 0, inFull: true, first: 0.5 };
const rank = (named: Partial<Named>, facts = 3) => informative({ ...plain, ...named }, facts);

test.each([
  ['in a heading', rank({ inHeadings: 1 }), rank({})],
  ['in a heading, over one that is named twice as often', rank({ inHeadings: 1 }), rank({ count: 6 })],
  ['early', rank({ first: 0 }), rank({ first: 0.9 })],
  ['in full', rank({}), rank({ inFull: false })],
  ['more often', rank({ count: 9 }), rank({ count: 2 })],
  ['with facts to tell', rank({}, 4), rank({}, 0)],
])('a name tells more that stands %s', (_, more, less) => expect(more).toBeGreaterThan(less));

test('the thirtieth mention says less than the third', () => {
  const grows = (count: number) => rank({ count }) - rank({ count: count - 1 });
  expect(grows(30)).toBeLessThan(grows(3) / 5);
});

test('more facts than one could want, or headings, make no difference', () => {
  expect(rank({}, 40)).toBe(rank({}, 4));
  expect(rank({ inHeadings: 9 })).toBe(rank({ inHeadings: 2 }));
});
