import { describe, expect, test } from 'vitest';
import { BLOCK_BREAK, SOFT_EDGE } from '../../matcher/marks.ts';
import { ENDS_AT_EDGE, isName, PLACE_FIELDS } from '../../spotting/found.ts';
import { gazetteerOf } from '../../spotting/gazetteer.ts';
import { alias, entity, family, packOf, person, spotAll, spotterOf, surname } from './invented.ts';

const PACK = packOf([
  entity('norway', [alias('Norway', { forms: ['Norge'] })], ['Norway Maple']),
  entity('finland', [alias('Finland')], ['Bank of Finland']),
  entity('forces', [alias('Norwegian Armed Forces')]),
  entity('njhq', [
    alias('Norwegian Armed Forces Joint Headquarters'),
    alias('Joint Headquarters', { afterFullName: true }),
  ]),
  entity('mfa', [alias('Foreign Ministry', { afterFullName: true })], ['Foreign Ministry of Norway']),
]);

/** `entity:surface`, in order, of those that are not hidden. */
function spot(text: string, isOn: (entity: string) => boolean = () => true, of = PACK): string[] {
  return spotAll(of, text, isOn)
    .filter(({ name }) => name.hidden === undefined)
    .map(({ name, surface }) => `${name.entity.split('/')[1]}:${surface}`);
}

describe('right or silent: names inside other names', () => {
  test.each([
    ['a phrase hides the name of its own entity', 'the Bank of Finland said', []],
    [
      'and of no other: the rest of the phrase is still found',
      'the Foreign Ministry of Norway',
      ['norway:Norway'],
    ],
    ['outside the phrase the name counts', 'the Bank of Finland in Finland', ['finland:Finland']],
    [
      'the longest name wins',
      'Norwegian Armed Forces Joint Headquarters',
      ['njhq:Norwegian Armed Forces Joint Headquarters'],
    ],
    ['several blocks, several names', `Norway${BLOCK_BREAK}Finland`, ['norway:Norway', 'finland:Finland']],
    ['no name in an address', 'see https://example.org/Norway or ask', []],
  ])('%s', (_why, text, found) => {
    expect(spot(text)).toEqual(found);
  });

  test('a name whose topic is off still claims its words', () => {
    const off = (ref: string) => ref !== 'p/njhq';
    expect(spot('Norwegian Armed Forces Joint Headquarters', off)).toEqual([]);
    expect(spot('Norwegian Armed Forces', off)).toEqual(['forces:Norwegian Armed Forces']);
  });
});

test('what a name still needs goes along: evidence, language, an edge', () => {
  const pack = packOf([
    entity('e', [alias('Europa', { onlyIn: ['de'], language: 'de' }), alias('EU', { afterFullName: true })]),
  ]);
  const { names, places } = spotterOf([pack]).find(`Europa EU${SOFT_EDGE}ROPE`, () => true);
  expect(names).toMatchObject([
    { entity: 'p/e', alias: 'Europa', onlyIn: ['de'], needsFullName: false },
    { entity: 'p/e', alias: 'EU', needsFullName: true },
  ]);
  expect(places).toEqual([0, 6, 0, 0, 7, 9, 1, ENDS_AT_EDGE]);
});

test('two entities that share a name are both told of, at one span', () => {
  const pack = packOf([entity('a', [alias('Springfield')]), entity('b', [alias('Springfield')])]);
  expect(spot('in Springfield', () => true, pack).sort()).toEqual(['a:Springfield', 'b:Springfield']);
});

test('a form that several aliases make is looked for once', () => {
  const pack = packOf([
    entity('a', [alias('Norge', { forms: ['Norges'] }), alias('Norges', { language: 'da' })]),
  ]);
  expect(gazetteerOf([pack]).names.map(({ text }) => text)).toEqual(['Norge', 'Norges']);
});

describe('what is hidden is told of, with its reason', () => {
  const pack = packOf(
    [
      person('ada', [alias('Ada Lind'), surname('Lind', { forms: ['Linds'] })], ['Jenny Lind', 'Lind medal']),
      person('ivo', [alias('Ivo Holm'), surname('Holm')]),
      entity(
        'club',
        [alias('Vik Rowing Club'), surname('Rowing Club')],
        ['Rowing Club of Oslo'],
        'organisation',
      ),
      entity('vik', [alias('Vik'), surname('Old Town')], ['Old Town Hall'], 'place'),
    ],
    {
      families: [
        family('prizes', { reason: 'a prize', hides: ['person', 'organisation'], after: ['Prize'] }),
        family('ferries', { reason: 'a ferry', before: ['ferry'] }),
      ],
      persons: { titles: ['Admiral'], openers: [] },
    },
  );
  const told = (text: string) =>
    spotAll(pack, text).map(({ name: { hidden, isShared } }) => [
      hidden?.[0]?.reason,
      (isShared && (hidden?.[0]?.namesAnother ?? true)) ?? false,
    ]);

  test.each([
    ['a bare surname may be anybody’s', 'then Lind spoke', undefined, true],
    [
      'somebody else of this surname',
      'then Kari Lind spoke',
      'somebody else of this surname: "Kari …"',
      true,
    ],
    [
      'a phrase that begins before a surname names somebody',
      'as Jenny Lind sang',
      'inside "Jenny Lind"',
      true,
    ],
    [
      'one that begins with it names nobody',
      'won a Lind medal',
      'a part of a longer name: "Lind medal"',
      false,
    ],
    ['nor does a middle name', 'then Kari Lind Moe spoke', 'a part of a longer name: "Kari …"', false],
    ['a family of surnames', 'the Lind Prize', 'a prize: "… Prize"', true],
    ['an organisation’s short form', 'the Rowing Club won', undefined, true],
    ['in another one’s name', 'the Rowing Club of Oslo', 'inside "Rowing Club of Oslo"', true],
    ['a place’s short form is nobody else’s', 'the Old Town sleeps', undefined, false],
    ['also where it is hidden', 'the Old Town Hall', 'inside "Old Town Hall"', false],
    ['a full name is nobody else’s', 'then Ada Lind spoke', undefined, false],
    ['a full name that is hidden', 'the ferry Vik', 'a ferry: "ferry …"', false],
    ['a form of a surname', 'hos Kari Linds mor', 'somebody else of this surname: "Kari …"', true],
  ])('%s', (_why, text, hidden, isShared) => expect(told(text)).toEqual([[hidden, isShared]]));

  test('each place has its own reason, and one name with one reason is sent once', () => {
    const text = 'Kari Lind, Ola Lind, Kari Lind, Lind, Lind';
    const { names, places } = spotterOf([pack]).find(text, () => true);
    const reasons = names.map((name) => isName(name) && name.hidden?.[0]?.reason);
    expect(reasons).toEqual([
      'somebody else of this surname: "Kari …"',
      'somebody else of this surname: "Ola …"',
      undefined,
    ]);
    expect(places.filter((_number, i) => i % PLACE_FIELDS === 2)).toEqual([0, 1, 0, 2, 2]);
  });
  test('the gazetteer’s own name stays as it was', () => {
    const spotter = spotterOf([pack]);
    spotter.find('then Kari Lind Moe spoke', () => true);
    const [name] = spotter.find('then Lind spoke', () => true).names;
    expect(name).toMatchObject({ isShared: true });
    expect(name).not.toHaveProperty('hidden');
  });
  test('a surname with a title is one name, and nobody else’s', () => {
    const titled = packOf([person('ada', [alias('Ada Lind'), surname('Lind'), surname('Admiral Lind')])]);
    expect(spotAll(titled, 'then Admiral Lind spoke')).toMatchObject([
      { surface: 'Admiral Lind', name: { needsFullName: true } },
    ]);
    expect(spotAll(titled, 'then Admiral Lind spoke')[0]!.name.isShared).toBeUndefined();
  });
});

describe('clues', () => {
  const pack = packOf([entity('vik', [alias('Vik', { unless: ['band leader', 'Альбом'] })])]);
  const cluesIn = (text: string, isOn = () => true) =>
    spotterOf([pack])
      .find(text, isOn)
      .names.flatMap((name) => (isName(name) ? [] : name.clue));
  test.each([
    ['in any capitals', 'BAND LEADER of Vik', ['band leader']],
    ['each once', 'a band leader, another band leader', ['band leader']],
    ['in any script', 'новый альбом Vik', ['Альбом']],
    ['whole words only', 'bandleaders of Vik', []],
  ])('%s', (_why, text, clues) => expect(cluesIn(text)).toEqual(clues));
  test('a clue is told of also where the name is off', () => {
    expect(cluesIn('the band leader', () => false)).toEqual(['band leader']);
  });
});

describe('phrases of two entities that begin alike', () => {
  const pack = packOf([
    entity('vik', [alias('Vik')], ['Bank of Vik']),
    entity('isle', [alias('Isle')], ['Bank of Vik Isle']),
  ]);
  test('each hides its own', () => {
    expect(spot('the Bank of Vik', () => true, pack)).toEqual([]);
    expect(spot('the Bank of Vik in Isle', () => true, pack)).toEqual(['isle:Isle']);
  });
  test('also where the longer one stands', () => {
    expect(spot('the Bank of Vik Isle', () => true, pack)).toEqual([]);
  });
});

test('a family fits also where a word’s first letter is an element of its own, as a phrase does', () => {
  const isles = [entity('isle', [alias('Isle')], ['Isle Bank']), entity('vik', [alias('Vik')])];
  const pack = packOf(isles, { families: [family('banks', { hides: ['vik'], before: ['Bank of'] })] });
  expect(spot(`I${SOFT_EDGE}sle Bank`, () => true, pack)).toEqual([]);
  expect(spot(`B${SOFT_EDGE}ank of Vik`, () => true, pack)).toEqual([]);
});
