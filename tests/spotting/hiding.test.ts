import { describe, expect, test } from 'vitest';
import { alias, entity, family, hiddenBecause, packOf, person, surname } from './invented.ts';

const PACK = packOf(
  [
    entity('vik', [alias('Vik', { commonWord: true, case: 'exact' })], ['Vik Maple']),
    person('ada', [alias('Ada Lind'), surname('Lind')], ['Lind medal']),
  ],
  {
    families: [
      family('ferries', { reason: 'a ferry', before: ['ferry'] }),
      family('prizes', { reason: 'a prize', hides: ['person'], after: ['Prize'], before: ['Jenny'] }),
      family('entries', { reason: 'an entry', hides: ['place', 'person'], beside: ['Polski'] }),
      family('titles', { reason: 'a title', quoted: true }),
    ],
    persons: { titles: ['Admiral'], openers: ['But'] },
  },
);

describe('an everyday word', () => {
  const START = 'an everyday word at the start of a sentence';
  test.each([
    ['opens a text', 'Vik is what we call an inlet', START],
    ['opens a sentence', 'They rowed. Vik is an inlet', START],
    ['opens a block', 'Rowing\u001eVik is an inlet', START],
    ['opens a quotation', 'she said: “Vik is an inlet”', START],
    ['within a sentence it is a name', 'they rowed to Vik', undefined],
    ['behind a comma', 'at dusk, Vik lit up', undefined],
    ['before a comma or colon, as names stand', 'They rowed. Vik, so they said', undefined],
    ['before a hyphen', 'Vik-Oslo in an hour', undefined],
  ])('%s', (_why, text, reason) => expect(hiddenBecause(PACK, text)).toBe(reason));

  test('alone in quotation marks it opens nothing, but may be a title', () => {
    expect(hiddenBecause(PACK, '“Vik” sold well')).toBe('a title: in quotation marks');
  });
  test('other names open sentences', () => {
    expect(hiddenBecause(packOf([entity('vik', [alias('Vik')])]), 'Vik is a town')).toBeUndefined();
  });
});

describe('something else of the name in the same block', () => {
  const pack = packOf([entity('vik', [alias('Vik', { unlessNear: ['band'] })])]);
  test.each([
    ['beside', 'the bands Vik and Oslo', true],
    ['in capitals', 'Vik, A BAND of ours', true],
    ['in another block', 'a band\u001eVik is a town\u001ea band', false],
    ['too far', `Vik ${'is a town '.repeat(40)} band`, false],
  ])('%s', (_why, text, hidden) => expect(hiddenBecause(pack, text) !== undefined).toBe(hidden));
});

describe('an everyday word before some words', () => {
  const pack = packOf([
    entity('vik', [alias('Vik', { case: 'exact', commonWord: true, commonWordBefore: ['for', 'nell'] })]),
  ]);
  test.each([
    ['one of them', 'Vik for bilen', true],
    ['elided', "Vik nell'inverno", true],
    ['a number', 'Vik 1970', true],
    ['another word', 'Vik og Oslo', false],
    ['within a sentence', 'de sa Vik for oss', false],
  ])('%s', (_why, text, hidden) => expect(hiddenBecause(pack, text) !== undefined).toBe(hidden));
});

describe('the first reason is told, in this order', () => {
  test.each([
    ['a phrase before all', 'They rowed. Vik Maple | Polski', 'inside "Vik Maple"'],
    ['the start of a sentence before a list', 'Vik | Polski', 'an everyday word at the start of a sentence'],
    ['a family before a list', 'the ferry Vik | Polski', 'a ferry: "ferry …"'],
    ['a family before another person', 'with Jenny Lind', 'a prize: "Jenny …"'],
    ['a family before the middle of a name', 'of Lind Prize', 'a prize: "… Prize"'],
    ['another person before a list', 'with Kari Lind | Polski', 'somebody else of this surname: "Kari …"'],
    ['a list last', 'in Vik | Polski', 'an entry: beside "Polski"'],
    ['for a surname too', 'Lind | Polski', 'an entry: beside "Polski"'],
    ['nothing', 'But Admiral Lind agreed', undefined],
  ])('%s', (_why, text, reason) => expect(hiddenBecause(PACK, text)).toBe(reason));
});

describe('somebody else, or nobody', () => {
  test.each([
    ['a given name before', 'with Kari Lind today', 'somebody else of this surname: "Kari …"'],
    ['a surname behind: nobody is called so', 'with Kari Lind Holm', 'a part of a longer name: "Kari …"'],
    ['in Russian', 'с Ольгой Lind Холм', 'a part of a longer name: "Ольгой …"'],
    ['a small letter behind', 'with Kari Lind and', 'somebody else of this surname: "Kari …"'],
    ['capitals behind are no name', 'with Kari Lind NATO', 'somebody else of this surname: "Kari …"'],
    ['who took a picture', 'Foto: Kari Lind, Oslo', 'a part of a longer name: "Kari …"'],
    ['a comma between', 'with Kari Lind, Holm', 'somebody else of this surname: "Kari …"'],
    ['a word with a capital behind alone hides nothing', 'with Lind Monday', undefined],
    ['a full name is nobody else’s', 'with Kari Ada Lind', undefined],
  ])('%s', (_why, text, reason) => expect(hiddenBecause(PACK, text)).toBe(reason));
});
