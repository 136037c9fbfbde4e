import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Circumstances, Evidence } from '../../spotting/evidence.ts';
import type { FoundName } from '../../spotting/found.ts';

const name = (entity: string, more: Partial<FoundName> = {}): FoundName => ({
  entity,
  alias: 'x',
  form: 'x',
  language: 'en',
  needsFullName: false,
  ...more,
});
const full = name('p/andersen');
const short = name('p/andersen', { needsFullName: true });
const other = name('p/other');

const at = (language: string, speaksOfAnother = false): Circumstances => ({
  language: () => language,
  speaksOfAnother: () => speaksOfAnother,
});
const decide = (evidence: Evidence, names: readonly FoundName[], place = at('en')) =>
  evidence.judge(names, place).name;

describe('a surname counts only where the document is about this person', () => {
  test('not without the full name', () => {
    expect(decide(new Evidence(), [short])).toBeNull();
  });
  test('beside the full name, whichever comes first', () => {
    const evidence = new Evidence();
    expect(evidence.add(short)).toBe(false);
    expect(evidence.add(full)).toBe(true);
    expect(evidence.add(full)).toBe(false);
    expect(decide(evidence, [short])).toBe(short);
  });
  test('no longer when the last full name is gone', () => {
    const evidence = new Evidence();
    evidence.add(full);
    evidence.add(full);
    expect(evidence.remove(full)).toBe(false);
    expect(decide(evidence, [short])).toBe(short);
    expect(evidence.remove(full)).toBe(true);
    expect(decide(evidence, [short])).toBeNull();
  });
});

describe('right or silent', () => {
  test('two entities at one place: abstain', () => {
    expect(decide(new Evidence(), [full, other])).toBeNull();
  });
  test('unless only one of them is supported', () => {
    expect(decide(new Evidence(), [short, other])).toBe(other);
  });
  test('two names of one entity are no doubt', () => {
    expect(decide(new Evidence(), [full, full])).toBe(full);
  });
});

describe('names bound to languages', () => {
  const german = name('p/europe', { onlyIn: ['de', 'nb'] });
  test.each([
    ['de', true],
    ['de-AT', true],
    ['NB', true],
    ['en', false],
    ['', true],
  ])('a document in "%s": %s', (language, counts) => {
    expect(decide(new Evidence(), [german], at(language)) !== null).toBe(counts);
  });
});

describe('homonyms and others of the same name', () => {
  const moon = name('p/europe', { unless: ['Jupiter'] });
  test('a clue on the page silences the name, until it is gone', () => {
    const evidence = new Evidence();
    expect(decide(evidence, [moon])).toBe(moon);
    expect(evidence.add({ clue: 'Jupiter' })).toBe(true);
    expect(evidence.judge([moon], at('en'))).toMatchObject({
      name: null,
      reason: expect.stringContaining('Jupiter'),
    });
    expect(evidence.remove({ clue: 'Jupiter' })).toBe(true);
    expect(decide(evidence, [moon])).toBe(moon);
  });
  test('a name inside another name does not count, and is no evidence', () => {
    const evidence = new Evidence();
    const inside = name('p/andersen', { hidden: 'inside "Kari Andersen"' });
    expect(evidence.add(inside)).toBe(false);
    expect(evidence.judge([inside], at('en'))).toEqual({ name: null, reason: 'inside "Kari Andersen"' });
  });
  test('a surname behind somebody else’s full name is theirs', () => {
    const evidence = new Evidence();
    evidence.add(full);
    expect(decide(evidence, [short], at('en', true))).toBeNull();
  });
  test('another entity may be the evidence', () => {
    const evidence = new Evidence();
    evidence.add(other);
    const forces = name('p/forces', { needsFullName: true, alsoAfter: ['p/other'] });
    expect(decide(evidence, [forces])).toBe(forces);
  });
});

test('the order of reading does not matter: any way to the same names ends with the same decisions', () => {
  const entities = ['a', 'b', 'c'];
  const anyName = fc.record({ entity: fc.constantFrom(...entities), needsFullName: fc.boolean() });
  fc.assert(
    fc.property(fc.array(anyName), fc.array(anyName), (kept, passing) => {
      const direct = new Evidence();
      for (const { entity, needsFullName } of kept) direct.add(name(entity, { needsFullName }));
      const roundabout = new Evidence();
      for (const { entity, needsFullName } of [...passing, ...kept.toReversed()])
        roundabout.add(name(entity, { needsFullName }));
      for (const { entity, needsFullName } of passing) roundabout.remove(name(entity, { needsFullName }));
      for (const entity of entities) {
        const asked = [name(entity, { needsFullName: true })];
        expect(decide(roundabout, asked)?.entity).toBe(decide(direct, asked)?.entity);
      }
    }),
  );
});
