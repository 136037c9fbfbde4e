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
const short = name('p/andersen', { needsFullName: true, isShared: true });
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
    const inside = name('p/andersen', { hidden: [{ reason: 'inside "Kari Andersen"', namesAnother: true }] });
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

describe('why: the first thing that speaks against a name', () => {
  const all = name('p/andersen', {
    needsFullName: true,
    onlyIn: ['nb'],
    unless: ['band'],
    hidden: [{ reason: 'a ship', namesAnother: true }],
  });
  test.each([
    ['it is hidden', all, 'fr', ['band'], 'a ship'],
    ['its language', { ...all, hidden: undefined }, 'fr', ['band'], 'counts only in nb'],
    ['a clue', { ...all, hidden: undefined }, 'nb', ['band'], 'the page speaks of something else: "band"'],
    ['no full name', { ...all, hidden: undefined }, 'nn', [], 'a short form without a full name on the page'],
  ] as const)('%s', (_why, { hidden, ...rest }, language, clues, reason) => {
    const evidence = new Evidence();
    for (const clue of clues) evidence.add({ clue });
    const asked: FoundName = hidden === undefined ? rest : { ...rest, hidden };
    expect(evidence.judge([asked], at(language, true))).toEqual({ name: null, reason });
  });
  test('another one’s full name is nearer', () => {
    const evidence = new Evidence();
    evidence.add(full);
    expect(evidence.judge([short], at('', true)).reason).toMatch('nearest before it is another one’s');
  });
  test.each([
    ['a full name', full, 'a name'],
    ['a short form', short, 'a short form beside the full name'],
  ])('why it counts: %s', (_why, asked, reason) => {
    const evidence = new Evidence();
    evidence.add(full);
    expect(evidence.judge([asked], at(''))).toEqual({ name: asked, reason });
  });
  test('a clue alone is no name', () => {
    expect(new Evidence().judge([{ clue: 'band' }], at('')).name).toBeNull();
  });
});

describe('the page is asked only where it matters', () => {
  const never: Circumstances = {
    language: () => {
      throw new Error('asked for the language');
    },
    speaksOfAnother: () => {
      throw new Error('asked for others');
    },
  };
  test('a full name for any language asks nothing', () => {
    expect(decide(new Evidence(), [full], never)).toBe(full);
  });
  test('a short form without a full name neither', () => {
    expect(decide(new Evidence(), [short], never)).toBeNull();
  });
});

test('what hides a name in some languages hides it in no other', () => {
  const hidden = [{ reason: 'a team', namesAnother: true, onlyIn: ['en'] }];
  const asked = name('p/vik', { hidden });
  expect(decide(new Evidence(), [asked], at('en-GB'))).toBeNull();
  expect(decide(new Evidence(), [asked], at('fi'))).toBe(asked);
  expect(decide(new Evidence(), [asked], at(''))).toBeNull();
});

describe('what is no evidence', () => {
  test('a short form is none for another short form', () => {
    const evidence = new Evidence();
    evidence.add(short);
    evidence.add(name('p/andersen', { needsFullName: true, alsoAfter: ['p/andersen'] }));
    expect(decide(evidence, [short])).toBeNull();
  });
  test('nor another entity that is not named as evidence', () => {
    const evidence = new Evidence();
    evidence.add(other);
    expect(decide(evidence, [short])).toBeNull();
  });
  test('the clue of one name is none against another', () => {
    const evidence = new Evidence();
    evidence.add({ clue: 'band' });
    expect(decide(evidence, [name('p/europe', { unless: ['moon'] })])).not.toBeNull();
  });
  test('a full name that a clue silences', () => {
    const evidence = new Evidence();
    evidence.add(name('p/europe', { unless: ['moon'] }));
    evidence.add({ clue: 'moon' });
    expect(decide(evidence, [name('p/europe', { needsFullName: true })])).toBeNull();
  });
});

test('a short form that only one has ("Admiral Andersen") is his, whoever was named before', () => {
  const evidence = new Evidence();
  evidence.add(full);
  expect(decide(evidence, [name('p/andersen', { needsFullName: true })], at('en', true))).not.toBeNull();
});

test('the order of reading does not matter: any way to the same names ends with the same decisions', () => {
  const entities = ['a', 'b', 'c'];
  const anyFound = fc.oneof(
    fc
      .record({ of: fc.constantFrom(...entities), needsFullName: fc.boolean(), isHidden: fc.boolean() })
      .map(({ of, needsFullName, isHidden }) =>
        name(of, { needsFullName, ...(isHidden && { hidden: [{ reason: 'a ship', namesAnother: true }] }) }),
      ),
    fc.constantFrom('band', 'moon').map((clue) => ({ clue })),
  );
  const asked = entities.flatMap((of) => [
    name(of),
    name(of, { needsFullName: true }),
    name(of, { unless: ['band'] }),
    name(of, { needsFullName: true, unless: ['moon'], alsoAfter: ['a'] }),
  ]);
  fc.assert(
    fc.property(fc.array(anyFound), fc.array(anyFound), (kept, passing) => {
      const direct = new Evidence();
      for (const found of kept) direct.add(found);
      const roundabout = new Evidence();
      for (const found of [...passing, ...kept.toReversed()]) roundabout.add(found);
      for (const found of passing) roundabout.remove(found);
      for (const one of asked) expect(roundabout.judge([one], at(''))).toEqual(direct.judge([one], at('')));
    }),
  );
});
