import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Pack } from '../../facts/pack.ts';
import { dataFaultText } from '../../scripts/pack/data-file.ts';
import { buildPack } from '../../scripts/pack/read-data.ts';
import { FIXTURE } from '../facts/fixture.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** The invented pack with files of ours added or put in place of its own. */
function build(files: Readonly<Record<string, string>>): { pack?: Pack; faults: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-families-'));
  made.push(folder);
  cpSync(join(FIXTURE, 'data'), folder, { recursive: true });
  mkdirSync(join(folder, 'families'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const built = buildPack(folder);
  if ('pack' in built) return { pack: built.pack, faults: [] };
  const shown = `${relative(process.cwd(), folder).replaceAll('\\', '/')}/`;
  return { faults: built.faults.map((fault) => dataFaultText(fault).replace(shown, '')) };
}

const FERRIES = 'reason: a ferry\nhides: [vik]\n';
const PERSONS = 'titles: [Mayor]\nopeners: [But]\n';
const VIK = readFileSync(join(FIXTURE, 'data/entities/vik.yml'), 'utf8');
const withAlias = (lines: string) => VIK.replace('forms: [Viks]', `forms: [Viks]\n    ${lines}`);

describe('families', () => {
  test('are named by their file, and what is left out tells nothing', () => {
    expect(build({ 'families/ferries.yml': FERRIES }).pack?.families).toEqual([
      { id: 'ferries', reason: 'a ferry', hides: ['vik'], before: [], after: [], beside: [], quoted: false },
    ]);
  });
  test('keep what they say', () => {
    const text = `${FERRIES}before: [ferry]\nafter: ["-liiga"]\nbeside: [Polski]\nquoted: true\nbeforeCapitalsBut: []\n`;
    expect(build({ 'families/ferries.yml': text }).pack?.families?.[0]).toMatchObject({
      before: ['ferry'],
      after: ['-liiga'],
      beside: ['Polski'],
      quoted: true,
      beforeCapitalsBut: [],
    });
  });
  test.each([
    ['an unknown key', `${FERRIES}befor: [x]\n`, '3:1 unknown key "befor" → Did you mean "before"?'],
    ['no reason', 'hides: [vik]\n', '1:1 "reason" is missing → Add "reason: …".'],
    ['nothing to hide', 'reason: a ferry\n', '1:1 "hides" is missing → Add "hides: …".'],
    ['a truth for a word', `${FERRIES}before: [true]\n`, '3:10 not a text → Put it in quotes: "true".'],
  ])('%s is told', (_why, text, fault) => {
    expect(build({ 'families/ferries.yml': text }).faults).toContain(`families/ferries.yml:${fault}`);
  });
  test('a name for nobody that they hide is told', () => {
    expect(build({ 'families/ferries.yml': 'reason: a ferry\nhides: [vic]\n' }).faults).not.toEqual([]);
  });
});

describe('words before surnames', () => {
  test('are read, and a pack may do without', () => {
    expect(build({ 'persons.yml': PERSONS }).pack?.persons).toEqual({ titles: ['Mayor'], openers: ['But'] });
    expect(build({}).pack).not.toHaveProperty('persons');
  });
  test('a missing list is told', () => {
    expect(build({ 'persons.yml': 'titles: [Mayor]\n' }).faults).toContain(
      'persons.yml:1:1 "openers" is missing → Add "openers: …".',
    );
  });
});

describe('what few aliases need', () => {
  test.each([
    ['onlyIn: [nb, nn]', { onlyIn: ['nb', 'nn'] }],
    ['unless: [raga]', { unless: ['raga'] }],
    ['alsoAfter: [coast-society]', { alsoAfter: ['coast-society'] }],
    ['commonWord: true', { commonWord: true }],
  ])('%s', (line, expected) => {
    const aliases = build({ 'entities/vik.yml': withAlias(line) }).pack?.entities.flatMap(
      (one) => one.aliases,
    );
    expect(aliases?.find(({ text }) => text === 'Vik')).toMatchObject(expected);
  });
  test('aliases that differ in what they need may share a name', () => {
    const text = `${VIK}  - text: Vik\n    language: nb\n    onlyIn: [nb]\n    commonWord: true\n`;
    expect(build({ 'entities/vik.yml': text }).faults).toEqual([]);
  });
  test('those that differ in nothing may not', () => {
    const text = `${VIK}  - text: Vik\n    language: nb\n`;
    expect(build({ 'entities/vik.yml': text }).faults.join()).toMatch('"Vik" stands here twice');
  });
  test('an entity that is not there is told', () => {
    expect(build({ 'entities/vik.yml': withAlias('alsoAfter: [cost-society]') }).faults).not.toEqual([]);
  });
  test('an empty list of languages is told', () => {
    expect(build({ 'entities/vik.yml': withAlias('onlyIn: []') }).faults).not.toEqual([]);
  });
});
