import { expect, test } from 'vitest';
import { fingerprint } from '../../facts/fingerprint.ts';
import { BLOCK_BREAK, SOFT_EDGE } from '../../matcher/marks.ts';
import { citedIn } from '../../spotting/cited.ts';
import { fixturePack, fixtureTexts } from '../facts/fixture.ts';

const cited = new Set(fixturePack().facts.flatMap(({ citations }) => citations.map(({ sha256 }) => sha256)));
const paragraphs = fixtureTexts().get('lighthouse')!.split(/\n+/).filter(Boolean);

/** The cited sentences of a batch, as the batch has them. */
async function found(text: string): Promise<string[]> {
  const all = await citedIn(text, (sha256) => cited.has(sha256));
  return all.map(({ start, end }) => text.slice(start, end).replaceAll(SOFT_EDGE, '·'));
}

test('every cited sentence of a document is found in a page that carries it', async () => {
  const all = await found(['A headline', ...paragraphs].join(BLOCK_BREAK));
  expect(all).toEqual([
    'The town of Vik opened a new lighthouse on Tuesday.',
    '“The old lamp was tired,” said Ada Lind.',
    'Dr. Holm of the Coast Society called it a fine day for everyone who sails.',
  ]);
});

test.each([
  [
    'links and other inline elements',
    `The town of ${SOFT_EDGE}Vik${SOFT_EDGE} opened a new lighthouse on Tuesday.`,
  ],
  ['lines of the source', 'The town of Vik\n      opened a new\nlighthouse on\u00A0Tuesday.'],
  [
    'hyphens that show only at the end of a line',
    'The town of Vik opened a new light\u00ADhouse on Tues\u00ADday.',
  ],
  ['other sentences around it', 'It was so. The town of Vik opened a new lighthouse on Tuesday. And then?'],
])('a sentence is found through %s', async (_how, text) => {
  const [sentence] = await found(`Before${BLOCK_BREAK}${text}`);
  expect(sentence?.replaceAll(/·|\u00AD/g, '').replace(/\s+/gu, ' ')).toBe(
    'The town of Vik opened a new lighthouse on Tuesday.',
  );
});

test('a sentence with one word changed is not found, nor one cut in two by a block', async () => {
  expect(await found('The town of Vik opened a big lighthouse on Tuesday.')).toEqual([]);
  expect(await found(`The town of Vik opened${BLOCK_BREAK}a new lighthouse on Tuesday.`)).toEqual([]);
});

test('what is found carries the fingerprint that the citation has', async () => {
  const [one] = await citedIn('It rains.', () => true);
  expect(one).toEqual({ sha256: await fingerprint('It rains.'), start: 0, end: 9 });
});
