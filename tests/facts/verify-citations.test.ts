import { describe, expect, test } from 'vitest';
import { checkCopying } from '../../facts/copying.ts';
import { faultText } from '../../facts/fault.ts';
import { verifyCitations } from '../../facts/verify-citations.ts';
import { altered, fixturePack, fixtureTexts } from './fixture.ts';

const NOT_THERE = /not the one cited → The document has no such sentence/;

const BROKEN: [name: string, field: string, value: unknown, text: RegExp][] = [
  ['a paragraph that is not there', 'paragraph', 4, /no paragraph 4: the document has 3/],
  ['a sentence that is not there', 'sentence', 3, /no sentence 3: paragraph 1 has 2/],
  ['an invented fingerprint', 'sha256', '0'.repeat(64), NOT_THERE],
  ['a wrong place, saying the right one', 'sentence', 2, /stands at paragraph 1, sentence 1/],
];

describe('a citation fails for', () => {
  test.each(BROKEN)('%s', async (_, field, value, text) => {
    const checks = await verifyCitations(altered(`facts.0.citations.0.${field}`, value), fixtureTexts());
    const faults = checks.map(({ outcome }) => outcome).filter((outcome) => typeof outcome === 'object');
    expect(faults.map(faultText)).toEqual([expect.stringMatching(text)]);
    expect(faults[0]?.path).toEqual(['facts', 0, 'citations', 0]);
  });
});

test('citations that point at their sentences are all right', async () => {
  const checks = await verifyCitations(fixturePack(), fixtureTexts());
  expect(checks.map(({ outcome }) => outcome)).toEqual(['ok', 'ok', 'ok']);
});

test('nothing is said about citations of a document that is not at hand', async () => {
  const checks = await verifyCitations(fixturePack(), new Map());
  expect(checks.map(({ outcome }) => outcome)).toEqual(['absent', 'absent', 'absent']);
});

const STATEMENT = 'facts.0.statement';
const SAID = 'facts.1.statement';
const COPIES: [name: string, at: string, text: string, fault: RegExp | null][] = [
  [
    'eight words are a copy',
    STATEMENT,
    'THE town of Vik opened a new lighthouse.',
    /copied from a document: “the/,
  ],
  ['so they are in a summary', 'entities.2.summary', 'The town of Vik opened a new lighthouse.', /copied/],
  ['and in a title of ours', 'documents.0.title', 'The town of Vik opened a new lighthouse', /copied/],
  ['and in a name', 'entities.2.names.fr', 'The town of Vik opened a new lighthouse', /copied/],
  ['and in a date', 'facts.0.date', 'The town of Vik opened a new lighthouse', /copied/],
  ['quoted or not', 'entities.2.names.fr', '“The town of Vik opened a new lighthouse”', /copied/],
  ['seven words are not', STATEMENT, 'Town of Vik opened a new lighthouse.', null],
  ['a whole sentence is one, however short', STATEMENT, 'It rained all day.', /copied .*“it rained all day”/],
  ['within a longer one too', STATEMENT, 'In Vik, it rained all day, and more.', /“it rained all day”/],
  ['even one word, as a sentence', STATEMENT, 'They asked. Why?', /copied .*“why”/],
  ['but not within one', STATEMENT, 'Nobody knows why they asked.', null],
  ['a heading is no sentence', STATEMENT, 'The harbour of Vik is new.', null],
  ['a date may repeat the document', 'facts.0.date', 'It rained all day.', null],
  ['so may a name', 'entities.2.names.fr', 'Harbour of Vik', null],
  ...['“”', '‘’', '«»', '»«', '„“', '‚‘', '""', "''"].flatMap(([open, close]): (typeof COPIES)[number][] => [
    [
      `a quotation is not: ${open}…${close}`,
      SAID,
      `${open}called it a fine day for everyone who sails${close}`,
      null,
    ],
    [
      `nobody is quoted with words not theirs: ${open}…${close}`,
      SAID,
      `She said ${open}the new lamp was tired${close}.`,
      /“the new lamp was tired” does not stand in/,
    ],
  ]),
  ['apostrophes quote nothing', SAID, 'Vik’s lamp is as new as the towns’ lamps.', null],
];

describe('copying and quoting:', () => {
  const texts = new Map([
    ['lighthouse', `${fixtureTexts().get('lighthouse')}\nHarbour of Vik\nIt rained all day. Why? …`],
  ]);

  test.each(COPIES)('%s', (_, at, text, fault) => {
    const faults = checkCopying(altered(at, text), texts).map(faultText);
    expect(faults).toEqual(fault === null ? [] : [expect.stringMatching(fault)]);
  });
});
