import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { dataFaultText } from '../../scripts/pack/data-file.ts';
import { buildPack } from '../../scripts/pack/read-data.ts';
import { FIXTURE } from '../facts/fixture.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** A copy of the fixture's data, to be spoiled. */
function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-pack-'));
  made.push(folder);
  cpSync(join(FIXTURE, 'data'), folder, { recursive: true });
  return folder;
}

function faultsOf(folder: string): string[] {
  const build = buildPack(folder);
  const shown = `${relative(process.cwd(), folder).replaceAll('\\', '/')}/`;
  return 'pack' in build ? [] : build.faults.map((fault) => dataFaultText(fault).replace(shown, ''));
}

function edit(folder: string, file: string, from: string, to: string): void {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  if (!before.includes(from)) throw new Error(`${file} of the fixture does not hold: ${from}`);
  writeFileSync(path, before.replace(from, to));
}

const VIK = 'entities/vik.yml';
const LIND = 'entities/ada-lind.yml';
const FACTS = 'facts/lighthouse.yml';

const FAULTS: [name: string, file: string, from: string, to: string, expected: string][] = [
  ['an unknown key', VIK, 'topics:', 'topic:', `${VIK}:6:1 unknown key "topic" → Did you mean "topics"?`],
  ['a missing key', VIK, 'kind: place\n', '', `${VIK}:1:1 "kind" is missing → Add "kind: …".`],
  [
    'an unknown kind',
    VIK,
    'place',
    'plaice',
    `${VIK}:1:1 "plaice" is not known here → Did you mean "place"?`,
  ],
  ['an unknown topic', VIK, '[works]', '[work]', `${VIK}:6:10 unknown topic "work" → Did you mean "works"?`],
  [
    'an unknown entity',
    FACTS,
    'about: [vik]',
    'about: [vic]',
    `${FACTS}:8:13 unknown entity "vic" → Did you mean "vik"?`,
  ],
  [
    'an entity that no fact is about',
    FACTS,
    'about: [coast-society, vik]',
    'about: [vik]',
    'entities/coast-society.yml:4:1 no fact is about "coast-society", so nothing backs its summary → ' +
      'Put "coast-society" under "about" of a fact that carries it, or take the entity away.',
  ],
  [
    'an unknown speaker',
    FACTS,
    'by: ada-lind',
    'by: ada-lnd',
    `${FACTS}:14:5 unknown entity "ada-lnd" → Did you mean "ada-lind"?`,
  ],
  [
    'an unknown document',
    FACTS,
    'document: lighthouse',
    'document: lighthose',
    `${FACTS}:1:1 unknown document "lighthose" → Did you mean "lighthouse"?`,
  ],
  [
    'a phrase in vain, under its reason',
    LIND,
    '[Jenny Lind]',
    '[Jenny Lind, Linden]',
    `${LIND}:13:30 "Linden" holds none of its aliases → Take it away, or check its spelling.`,
  ],
  [
    'an unknown paradigm',
    VIK,
    'forms: [Viks]',
    'paradigm: nb-genitiv',
    `${VIK}:10:5 "nb-genitiv" is not known here → Did you mean "nb-genitive"?`,
  ],
  [
    'an exception in vain',
    VIK,
    'forms: [Viks]',
    'paradigm: nb-genitive\n    except: [Vikx]',
    `${VIK}:8:5 no paradigm here makes "Vikx" → Take it away from "except".`,
  ],
  [
    'a number for a text',
    'pack.yml',
    'title: A harbour town',
    'title: 1984',
    'pack.yml:2:1 not a text → Put it in quotes: "1984".',
  ],
];

describe('each fault says file, line, what is wrong and how to mend it:', () => {
  test.each(FAULTS)('%s', (_, file, from, to, expected) => {
    const folder = copy();
    edit(folder, file, from, to);
    expect(faultsOf(folder)).toContain(expected);
  });

  test('broken YAML', () => {
    const folder = copy();
    edit(folder, VIK, 'topics: [works]', 'topics: [works');
    expect(faultsOf(folder)[0]).toMatch(
      /^entities\/vik\.yml:\d+:\d+ .+ → Check indents, quotes and brackets/,
    );
  });

  test('a key given twice', () => {
    const folder = copy();
    edit(folder, VIK, 'topics: [works]', 'topics: [works]\ntopics: [people]');
    expect(faultsOf(folder)[0]).toMatch(/^entities\/vik\.yml:7:1 .+no key stands twice/);
  });

  test('a missing file', () => {
    const folder = copy();
    rmSync(join(folder, 'topics.yml'));
    expect(faultsOf(folder)).toEqual([
      'topics.yml:1:1 is missing → Add the file: docs/packs.md says what it holds.',
    ]);
  });

  test('a file that would not be read', () => {
    const folder = copy();
    writeFileSync(join(folder, 'entities/vik.yaml'), '');
    expect(faultsOf(folder)).toEqual([
      'entities/vik.yaml:1:1 is not a .yml file → Rename it to end in .yml, or move it elsewhere.',
    ]);
  });
});

test('faults of several files are told at once', () => {
  const folder = copy();
  edit(folder, VIK, 'kind: place\n', '');
  edit(folder, LIND, 'kind: person\n', '');
  expect(faultsOf(folder)).toHaveLength(2);
});

test('what an author leaves out has its default', () => {
  const build = buildPack(join(FIXTURE, 'data'));
  const vik = 'pack' in build ? build.pack.entities.find(({ id }) => id === 'vik') : undefined;
  expect(vik?.aliases).toEqual([
    { text: 'Vik', language: 'en', case: 'name', forms: ['Viks'], afterFullName: false },
  ]);
  expect(vik?.notInside).toEqual([]);
});

test('a fact names its document once a file', () => {
  const build = buildPack(join(FIXTURE, 'data'));
  const facts = 'pack' in build ? build.pack.facts : [];
  expect(facts.map((fact) => fact.citations[0]?.document)).toEqual([
    'lighthouse',
    'lighthouse',
    'lighthouse',
  ]);
  expect(facts[1]?.attribution).toEqual({ by: 'ada-lind' });
});
