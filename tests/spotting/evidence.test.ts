import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Evidence } from '../../spotting/evidence.ts';
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

describe('a surname counts only where the document is about this person', () => {
  test('not without the full name', () => {
    expect(new Evidence('en').decide([short])).toBeNull();
  });
  test('beside the full name, whichever comes first', () => {
    const evidence = new Evidence('en');
    expect(evidence.add(short)).toBe(false);
    expect(evidence.add(full)).toBe(true);
    expect(evidence.add(full)).toBe(false);
    expect(evidence.decide([short])).toBe(short);
  });
  test('no longer when the last full name is gone', () => {
    const evidence = new Evidence('en');
    evidence.add(full);
    evidence.add(full);
    expect(evidence.remove(full)).toBe(false);
    expect(evidence.decide([short])).toBe(short);
    expect(evidence.remove(full)).toBe(true);
    expect(evidence.decide([short])).toBeNull();
  });
});

describe('right or silent', () => {
  test('two entities at one place: abstain', () => {
    expect(new Evidence('en').decide([full, other])).toBeNull();
  });
  test('unless only one of them is supported', () => {
    expect(new Evidence('en').decide([short, other])).toBe(other);
  });
  test('two names of one entity are no doubt', () => {
    expect(new Evidence('en').decide([full, full])).toBe(full);
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
    expect(new Evidence(language).decide([german]) !== null).toBe(counts);
  });
  test('give no evidence elsewhere', () => {
    const evidence = new Evidence('en');
    expect(evidence.add(name('p/andersen', { onlyIn: ['de'] }))).toBe(false);
    expect(evidence.decide([short])).toBeNull();
  });
});

test('the order of reading does not matter: any way to the same names ends with the same decisions', () => {
  const entities = ['a', 'b', 'c'];
  const anyName = fc.record({ entity: fc.constantFrom(...entities), needsFullName: fc.boolean() });
  fc.assert(
    fc.property(fc.array(anyName), fc.array(anyName), (kept, passing) => {
      const direct = new Evidence('en');
      for (const { entity, needsFullName } of kept) direct.add(name(entity, { needsFullName }));
      const roundabout = new Evidence('en');
      for (const { entity, needsFullName } of [...passing, ...kept.toReversed()])
        roundabout.add(name(entity, { needsFullName }));
      for (const { entity, needsFullName } of passing) roundabout.remove(name(entity, { needsFullName }));
      for (const entity of entities) {
        const asked = [name(entity, { needsFullName: true })];
        expect(roundabout.decide(asked)?.entity).toBe(direct.decide(asked)?.entity);
      }
    }),
  );
});
