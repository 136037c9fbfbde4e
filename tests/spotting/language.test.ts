import { describe, expect, test } from 'vitest';
import { guessLanguage } from '../../spotting/language.ts';
import { TOLD, UNTOLD } from './paragraphs.ts';

const AS_TOLD = new Map([
  ['nb', 'no'],
  ['nn', 'no'],
]);

/** Each paragraph with what is to be told of it. */
const CASES = [
  ...Object.entries(TOLD).flatMap(([language, texts]) =>
    texts.map((text, i) => ({ name: `${language} ${i}`, text, expected: AS_TOLD.get(language) ?? language })),
  ),
  ...Object.entries(UNTOLD).flatMap(([language, texts]) =>
    texts.map((text, i) => ({ name: `${language} ${i}`, text, expected: '' })),
  ),
];

describe('a short paragraph tells its language, and those of other languages tell none', () => {
  test.each(CASES)('$name', ({ text, expected }) => expect(guessLanguage(text)).toBe(expected));
  test.each(CASES)('$name in capitals', ({ text, expected }) =>
    expect(guessLanguage(text.toUpperCase())).toBe(expected),
  );
});

describe('any 25 words of it tell its language or none, and mostly its language', () => {
  test.each(CASES)('$name', ({ text, expected }) => {
    const told = pieces(text, 25).map(guessLanguage);
    expect(told.filter((language) => language && language !== expected)).toEqual([]);
    if (expected) expect(told.filter(Boolean).length).toBeGreaterThan(told.length / 2);
  });
});

function pieces(text: string, length: number): string[] {
  const words = text.split(/\s+/);
  return words.slice(length - 1).map((_last, i) => words.slice(i, i + length).join(' '));
}

describe('where it cannot be told, nothing is said', () => {
  const half = (language: string) => TOLD[language]![0]!.split(/\s+/).slice(0, 30).join(' ');
  test.each([
    ['no text', ''],
    ['a short text', 'The old ferry that had served the island for forty years was sold this week.'],
    ['numbers', '12 '.repeat(200)],
    ['a list of names', 'Oslo Bergen Vik Kyiv Turku Lyon Parma Cádiz '.repeat(10)],
    ['names with a small word among them', `${'Oslo Bergen Vik Kyiv Turku Lyon '.repeat(10)} und Parma`],
    ['names full of letters of one language', 'Tromsø Bodø Ås Sæther Røros Ålesund Førde Voss '.repeat(10)],
    ['English and German', `${half('en')} ${half('de')}`],
    ['Finnish and French', `${half('fi')} ${half('fr')}`],
    ['Russian and Ukrainian', `${half('ru')} ${half('uk')}`],
    ['Swedish and Danish', `${half('sv')} ${half('da')}`],
  ])('%s', (_why, text) => expect(guessLanguage(text)).toBe(''));
});
