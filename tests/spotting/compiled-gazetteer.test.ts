import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildPack } from '../../scripts/pack/read-data.ts';
import { CompiledGazetteer, compileGazetteer } from '../../spotting/compiled-gazetteer.ts';
import { compileFamilies } from '../../spotting/family-entries.ts';
import { gazetteerOf } from '../../spotting/gazetteer.ts';
import { alias, entity, family, packOf, person, surname } from './invented.ts';

const invented = packOf(
  [
    entity('vik', [alias('Vik', { unless: ['band leader'], onlyIn: ['nb'], commonWord: true })], ['Vik FC']),
    entity(
      'old',
      [alias('Old Town', { commonWordBefore: ['Hall'], unlessNear: ['Mine'] })],
      ['OLD Town Hall'],
    ),
    person('ada', [alias('Ada Lind', { forms: ['Lind, Ada'] }), surname('Lind', { alsoAfter: ['vik'] })]),
    entity('nameless', [], ['Town of Nobody']),
  ],
  { families: [family('ferries', { before: ['ferry'] })], persons: { titles: ['Mr'], openers: ['In'] } },
);
const bundled = buildPack(join(import.meta.dirname, '../../data'));
if (!('pack' in bundled)) throw new Error('the data has faults: see the tests of the bundled pack');

test.each([
  ['an invented pack', [invented]],
  ['two packs', [invented, { ...invented, id: 'q' }]],
  ['the bundled pack', [bundled.pack]],
  ['no pack', []],
])('what is compiled says the same as the gazetteer: %s', (_which, packs) => {
  const gazetteer = gazetteerOf(packs);
  const compiled = new CompiledGazetteer(compileGazetteer(gazetteer));
  expect(gazetteer.names.map((_name, pattern) => compiled.meaning(pattern))).toEqual(gazetteer.meanings);
  const named = new Set(
    packs.flatMap(({ id, entities }) =>
      entities.filter(({ aliases }) => aliases.length > 0).map((one) => `${id}/${one.id}`),
    ),
  );
  expect(gazetteer.phrases.map((_phrase, pattern) => compiled.hides(pattern))).toEqual(
    gazetteer.hides.map(({ entity: hidden, phrase }) => ({
      entity: named.has(hidden!) ? hidden : null,
      phrase,
    })),
  );
  expect(compiled.families()).toEqual(compileFamilies(gazetteer.families));
  expect(compiled.persons()).toEqual(gazetteer.persons);
});

describe('a file that cannot be read says why', () => {
  const whole = compileGazetteer(gazetteerOf([invented]));
  const altered = (word: number, value: number) => {
    const copy = whole.slice();
    new Uint32Array(copy)[word] = value;
    return copy;
  };
  test.each([
    [
      'something else',
      new TextEncoder().encode('<!doctype html><title>404</title>').buffer,
      'is none of ours',
    ],
    ['nothing', new ArrayBuffer(0), 'is none of ours'],
    ['another version', altered(1, 99), 'has format 99, and this version reads format'],
    ['its first half', whole.slice(0, whole.byteLength / 2), 'is broken off'],
    ['another section first', altered(4, 0), 'has another section'],
    ['too few sections', altered(3, 0), 'has too few sections'],
  ])('%s', (_what, buffer, problem) => {
    expect(() => new CompiledGazetteer(buffer as ArrayBuffer)).toThrow(problem);
  });
});
