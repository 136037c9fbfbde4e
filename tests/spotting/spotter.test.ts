import { describe, expect, test } from 'vitest';
import type { Alias, Entity, Pack } from '../../facts/pack.ts';
import { BLOCK_BREAK, SOFT_EDGE } from '../../matcher/marks.ts';
import { ENDS_AT_EDGE, isName, PLACE_FIELDS } from '../../spotting/found.ts';
import { gazetteerOf } from '../../spotting/gazetteer.ts';
import { Spotter } from '../../spotting/spotter.ts';

const alias = (text: string, more: Partial<Alias> = {}): Alias => ({
  text,
  language: 'en',
  case: 'name',
  forms: [],
  afterFullName: false,
  ...more,
});

const entity = (id: string, aliases: readonly Alias[], notInside: readonly string[] = []): Entity => ({
  id,
  kind: 'place',
  names: { en: id },
  summary: '',
  topics: ['all'],
  aliases,
  notInside,
});

function packOf(...entities: readonly Entity[]): Pack {
  return {
    format: 1,
    id: 'p',
    title: '',
    version: '1.0.0',
    language: 'en',
    topics: [],
    documents: [],
    entities,
    facts: [],
  };
}

const PACK = packOf(
  entity('norway', [alias('Norway', { forms: ['Norge'] })], ['Norway Maple']),
  entity('finland', [alias('Finland')], ['Bank of Finland']),
  entity('forces', [alias('Norwegian Armed Forces')]),
  entity('njhq', [
    alias('Norwegian Armed Forces Joint Headquarters'),
    alias('Joint Headquarters', { afterFullName: true }),
  ]),
  entity('mfa', [alias('Foreign Ministry', { afterFullName: true })], ['Foreign Ministry of Norway']),
);

/** `entity:surface`, in order. */
function spot(text: string, isOn: (entity: string) => boolean = () => true, pack = PACK): string[] {
  const { names, places } = new Spotter(gazetteerOf([pack])).find(text, isOn);
  const found: string[] = [];
  for (let i = 0; i < places.length; i += PLACE_FIELDS) {
    const name = names[places[i + 2]!]!;
    if (isName(name) && name.hidden === undefined) {
      found.push(`${name.entity.split('/')[1]}:${text.slice(places[i], places[i + 1])}`);
    }
  }
  return found;
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
  const pack = packOf(
    entity('e', [alias('Europa', { onlyIn: ['de'], language: 'de' }), alias('EU', { afterFullName: true })]),
  );
  const { names, places } = new Spotter(gazetteerOf([pack])).find(`Europa EU${SOFT_EDGE}ROPE`, () => true);
  expect(names).toMatchObject([
    { entity: 'p/e', alias: 'Europa', onlyIn: ['de'], needsFullName: false },
    { entity: 'p/e', alias: 'EU', needsFullName: true },
  ]);
  expect(places).toEqual([0, 6, 0, 0, 7, 9, 1, ENDS_AT_EDGE]);
});

test('two entities that share a name are both told of, at one span', () => {
  const pack = packOf(entity('a', [alias('Springfield')]), entity('b', [alias('Springfield')]));
  expect(spot('in Springfield', () => true, pack).sort()).toEqual(['a:Springfield', 'b:Springfield']);
});

test('a form that several aliases make is looked for once', () => {
  const pack = packOf(
    entity('a', [alias('Norge', { forms: ['Norges'] }), alias('Norges', { language: 'da' })]),
  );
  expect(gazetteerOf([pack]).names.map(({ text }) => text)).toEqual(['Norge', 'Norges']);
});
