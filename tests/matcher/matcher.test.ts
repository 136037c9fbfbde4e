import { describe, expect, test } from 'vitest';
import { type CasePolicy, compile } from '../../matcher/automaton.ts';
import { Folder } from '../../matcher/fold.ts';
import { BLOCK_BREAK, SOFT_EDGE } from '../../matcher/marks.ts';
import { Matcher } from '../../matcher/matcher.ts';

type Name = string | readonly [text: string, policy: CasePolicy];

/** Finds names in a text; a match prints as its surface, `|` where a boundary relies on a soft edge. */
function find(names: readonly Name[], text: string): string[] {
  const patterns = names.map((name) =>
    typeof name === 'string' ? { text: name, case: 'name' as const } : { text: name[0], case: name[1] },
  );
  return new Matcher(compile(patterns))
    .find(new Folder().fold(text))
    .map(({ start, end, startsAtEdge, endsAtEdge }) => {
      return `${startsAtEdge ? '|' : ''}${text.slice(start, end)}${endsAtEdge ? '|' : ''}`;
    });
}

type Case = readonly [why: string, names: readonly Name[], text: string, found: readonly string[]];

const FORCES = ['Norwegian Armed Forces', 'Norwegian Armed Forces Joint Headquarters'];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'leftmost-longest': [
    ['the longest name wins', FORCES, 'the Norwegian Armed Forces Joint Headquarters', [FORCES[1]!]],
    ['the shorter one where the longer breaks off', FORCES, 'Norwegian Armed Forces Joint', [FORCES[0]!]],
    ['what comes first claims its words', ['New Norway', 'Norway Maple'], 'New Norway Maple', ['New Norway']],
    ['matches go on right behind a match', ['Norway', 'Russia'], 'Norway Russia', ['Norway', 'Russia']],
    ['names that share a text share a span', ['FT', ['FT', 'exact']], 'FT', ['FT', 'FT']],
    [
      'a longer name with wrong capitals gives way',
      [['Arctic Fox', 'exact'], 'Arctic'],
      'Arctic fox',
      ['Arctic'],
    ],
  ],
  'word boundaries': [
    ['not within a word', ['Norway'], 'Norwayish anorway', []],
    ['Unicode letters are letters', ['Svalbard'], 'Svalbardå åSvalbard Svalbardий', []],
    ['accented first letter', ['Ålesund'], 'in Ålesund, xÅlesund', ['Ålesund']],
    ['Cyrillic', ['Россия'], '«Россия» Россиян', ['Россия']],
    ['possessives', ['Norway'], "Norway's Norway’s", ['Norway', 'Norway']],
    [
      'hyphens and dashes',
      ['Norway', 'Russia'],
      'Norway-Russia pro-Russia Norway–Russia',
      ['Norway', 'Russia', 'Russia', 'Norway', 'Russia'],
    ],
    ['slashes and brackets', ['Norway', 'Russia'], '(Norway/Russia)', ['Norway', 'Russia']],
    ['digits are part of a word', ['Norway'], 'Norway2020 20Norway', []],
    ['underscores are part of a word', ['Norway'], 'Norway_map', []],
    ['superscript signs are not', ['Norway'], 'Norway¹', ['Norway']],
    ['names with an inner full stop', ['U.S.'], 'the U.S. and U.S.', ['U.S.', 'U.S.']],
    ['scripts without spaces', ['挪威', 'Norway'], '在挪威的Norway。', ['挪威', 'Norway']],
    ['emoji do not glue', ['Norway'], '🇳🇴Norway🎉', ['Norway']],
  ],
  'case policy': [
    ['name: as authored or in capitals', ['Norway'], 'Norway NORWAY norway nOrway', ['Norway', 'NORWAY']],
    [
      'name: later words may be small',
      ['Ottawa Convention'],
      'Ottawa convention, ottawa Convention',
      ['Ottawa convention'],
    ],
    ['name: title case', ['Bay of Kola'], 'Bay Of Kola', ['Bay Of Kola']],
    ['name: capitals with dots and dashes', ['Anti-Mine Treaty'], 'ANTI-MINE TREATY', ['ANTI-MINE TREATY']],
    ['exact: nothing else', [['NATO', 'exact']], 'NATO Nato nato', ['NATO']],
    [
      'any: common nouns',
      [['land mine', 'any']],
      'Land Mine LAND MINE land mine',
      ['Land Mine', 'LAND MINE', 'land mine'],
    ],
    ['a one-letter capital is not all capitals', ['ab'], 'Ab', ['Ab']],
  ],
  folding: [
    [
      'white space of any kind and length',
      ['Ottawa Convention'],
      'Ottawa \n\t Convention Ottawa\u00A0Convention',
      ['Ottawa \n\t Convention', 'Ottawa\u00A0Convention'],
    ],
    [
      'soft hyphens and zero-width characters',
      ['Svalbard'],
      'Sval\u00ADbard Sval\u200Bbard',
      ['Sval\u00ADbard', 'Sval\u200Bbard'],
    ],
    ['a soft hyphen behind the name stays outside', ['Norway'], 'Norway\u00AD’s', ['Norway']],
    ['decomposed letters', ['Tromsø', 'Ålesund'], 'A\u030Alesund', ['A\u030Alesund']],
    ['a mark behind the name makes another letter', ['Norwa'], 'Norwa\u0301', []],
    ['a stress mark makes none', ['Россия'], 'в Росси\u0301я есть', ['Росси\u0301я']],
    ['also on its last letter', ['Москва'], 'Москва\u0301 есть', ['Москва\u0301']],
    ['apostrophes', ["Côte d'Azur"], 'Côte d’Azur', ['Côte d’Azur']],
    ['hyphens', ['AK-47'], 'AK‑47 AK–47', ['AK‑47', 'AK–47']],
    [
      'lower case that is longer than upper',
      ['İstanbul', 'Norway'],
      'İ İstanbul Norway',
      ['İstanbul', 'Norway'],
    ],
    ['final sigma', ['Κύπρος'], 'ΚΎΠΡΟΣ Κύπρος', ['ΚΎΠΡΟΣ', 'Κύπρος']],
  ],
  edges: [
    ['no name across blocks', ['Ottawa Convention'], `Ottawa${BLOCK_BREAK}Convention`, []],
    ['a name over touching elements', ['Svalbard'], `Sval${SOFT_EDGE}bard`, [`Sval${SOFT_EDGE}bard`]],
    ['a word that ends at an edge says so', ['Russia'], `Russia${SOFT_EDGE}n`, ['Russia|']],
    ['a word that begins at an edge says so', ['RUSSIA'], `PRO${SOFT_EDGE}RUSSIA`, ['|RUSSIA']],
    [
      'a capital behind a small letter needs no proof',
      ['Russia'],
      `Syria${SOFT_EDGE}Russia${SOFT_EDGE}Turkey`,
      ['Russia'],
    ],
    [
      'both readings of an edge: the longer wins',
      ['Nor', 'Norway'],
      `Nor${SOFT_EDGE}way`,
      [`Nor${SOFT_EDGE}way`],
    ],
    ['a footnote sign needs no proof', ['Norway'], `Norway${SOFT_EDGE}1`, ['Norway']],
    ['punctuation needs no proof', ['Norway'], `(${SOFT_EDGE}Norway${SOFT_EDGE}).`, ['Norway']],
  ],
};

describe.each(Object.entries(CASES))('%s', (_group, cases) => {
  test.each(cases)('%s', (_why, names, text, found) => {
    expect(find(names, text)).toEqual(found);
  });
});

test('a name that could never be found is refused by name', () => {
  expect(() => compile([{ text: '…', case: 'name' }])).toThrow('"…" does not begin with a letter or digit');
});

test('buffers are reused: a second, shorter text is not mixed with the first', () => {
  const matcher = new Matcher(compile([{ text: 'Norway', case: 'name' }]));
  const folder = new Folder();
  expect(matcher.find(folder.fold('far away in Norway'))).toHaveLength(1);
  expect(matcher.find(folder.fold('Norway'))).toMatchObject([{ pattern: 0, start: 0, end: 6 }]);
  expect(matcher.find(folder.fold(''))).toEqual([]);
});
