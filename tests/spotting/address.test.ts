import { expect, test } from 'vitest';
import { standsInAddress } from '../../spotting/address.ts';

/** The name stands between brackets «». */
const CASES: readonly [text: string, inAddress: boolean][] = [
  ['see https://news.example/«Russia» now', true],
  ['www.«Russia».example', true],
  ['«Norway».no', true],
  ['me@«Russia».com', true],
  ['«Norway»@mail.example', true],
  ['by @«Russia» today', true],
  ['open «Russia».pdf', true],
  ['under /news/«Russia»/today', true],
  ['C:\\«Russia»\\x', true],
  ['«Norway»/Russia', false],
  ['and/or/«Russia»', false],
  ['Spitsbergen (Norway)/«Russia».', false],
  ['under /news/«Russia».', true],
  ['#«Russia»', false],
  ['«Russia».', false],
  ['(«Russia»)', false],
  ['U.S.-«Russia»', false],
  ['the end.«Russia» said', false],
  ['«Russia».But then', false],
  ['«Russia»...and', false],
  ['«Russia»’s', false],
  ['@\u001F«Russia»', true],
  ['desk@\u001F«Russia»\u001F.example', true],
  ['https://example.org/\u001F«Russia»\u001F/news', true],
  ['Syria\u001F«Russia»\u001Fnews.example', false],
];

test.each(CASES)('%s', (marked, inAddress) => {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  expect(standsInAddress(marked.replace(/[«»]/g, ''), start, end)).toBe(inAddress);
});
