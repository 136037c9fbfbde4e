/** No entry of a family may be in vain: each must be able to hide a name, written as its author meant it. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Family } from '../../facts/pack.ts';
import { buildPack } from '../../scripts/pack/read-data.ts';
import { compileFamilies } from '../../spotting/family-entries.ts';
import { FamilyIndex } from '../../spotting/family-index.ts';
import type { Hidden } from '../../spotting/found.ts';
import type { Meaning } from '../../spotting/gazetteer.ts';
import { neighboursInList } from '../../spotting/list-neighbours.ts';
import { surroundingsOf } from '../../spotting/surroundings.ts';
import { family } from '../spotting/invented.ts';

const NAME = 'Vik';
const GAPS = ['', ' ', "'", ' «', ' ('];

const build = buildPack(join(import.meta.dirname, '../../data'));
if (!('pack' in build)) throw new Error('the data has faults: see the tests of the bundled pack');
const { families = [], entities } = build.pack;

type Asked = (index: FamilyIndex, meaning: Meaning, text: string, start: number) => readonly Hidden[];

const around: Asked = (index, meaning, text, start) =>
  index.hiding(meaning, surroundingsOf(text, start, start + NAME.length));
const inList: Asked = (index, meaning, text, start) =>
  index.hidingList(meaning, neighboursInList(text, start, start + NAME.length));

function canHide(
  one: Family,
  write: (words: string, gap: string) => [left: string, right: string],
  ask: Asked,
) {
  const index = new FamilyIndex(compileFamilies([one]));
  const [words] = [...one.before, ...one.after, ...one.beside];
  const name = { entity: '', alias: NAME, form: NAME, language: 'en', needsFullName: false };
  const meaning: Meaning = {
    name,
    id: one.hides[0]!,
    kind: 'object',
    topics: [],
    surnameOf: null,
    unlessNear: [],
    commonWord: false,
  };
  return ['', 'xx', 'Xx'].some((anything) =>
    GAPS.some((gap) => {
      const [left, right] = write(words!.replaceAll('*', anything), gap);
      return ask(index, meaning, `${left}${NAME}${right}`, left.length).length > 0;
    }),
  );
}

function inVain({ id, hides, before, after, beside }: Family): string[] {
  const alone = (more: Partial<Family>) => family(id, { hides, ...more });
  return [
    ...before.filter(
      (words) => !canHide(alone({ before: [words] }), (w, gap) => [`so ${w}${gap}`, ' so'], around),
    ),
    ...after.filter(
      (words) => !canHide(alone({ after: [words] }), (w, gap) => ['so ', `${gap}${w} so`], around),
    ),
    ...beside.filter((words) => !canHide(alone({ beside: [words] }), (w) => ['', ` | ${w}`], inList)),
  ].map((words) => `${id}: ${words}`);
}

test('what a family hides is there: a kind, or an entity', () => {
  const known = new Set(entities.flatMap(({ id, kind }) => [id, kind]));
  const unknown = families.flatMap(({ id, hides }) =>
    hides.filter((key) => !known.has(key)).map((key) => `${id}: ${key}`),
  );
  expect(unknown).toEqual([]);
});

test('each entry can hide a name', { timeout: 60_000 }, () => {
  expect(families.flatMap(inVain)).toEqual([]);
});

test('an entry that cannot is found', () => {
  expect(
    inVain(family('f', { before: ['far from,', 'the bank of'], beside: ['two words', 'Polski'] })),
  ).toEqual(['f: far from,', 'f: two words']);
});
