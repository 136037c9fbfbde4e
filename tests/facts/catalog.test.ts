import { describe, expect, test } from 'vitest';
import { Catalog } from '../../facts/catalog.ts';
import type { Named } from '../../facts/page-summary.ts';
import { fixturePack } from './fixture.ts';

const every = () => true;
const all = new Catalog([fixturePack()], { topic: every, name: every });
const without = (...off: string[]) =>
  new Catalog([fixturePack()], { topic: (ref) => !off.includes(ref), name: (ref) => !off.includes(ref) });

describe('off wins:', () => {
  test('an entity is hidden as soon as one of its topics is off', () => {
    expect(without('harbour/people').brief('harbour/coast-society')).toBeNull();
    expect(without('harbour/works').card('harbour/coast-society')).toBeNull();
    expect(all.brief('harbour/coast-society')?.name).toBe('Coast Society');
  });

  test('an entity is hidden by its name, and stays in the list of names', () => {
    const hidden = without('harbour/coast-society');
    expect(hidden.shows('harbour/coast-society')).toBe(false);
    expect(hidden.shows('harbour/vik')).toBe(true);
    expect(hidden.names().find(({ ref }) => ref === 'harbour/coast-society')).toMatchObject({ on: false });
  });

  test('a fact is hidden with its topic, and with it what it relates', () => {
    const card = without('harbour/people').card('harbour/vik');
    expect(card?.facts.map(({ id }) => id)).toEqual(['lighthouse-opened', 'fine-day']);
    expect(card?.related).toEqual([]);
  });

  test('topics are listed on or off, with what is filed under them', () => {
    expect(
      without('harbour/works')
        .topics()
        .map(({ ref, on, entities }) => [ref, on, entities]),
    ).toEqual([
      ['harbour/people', true, ['Ada Lind', 'Coast Society']],
      ['harbour/works', false, ['Coast Society', 'Vik']],
    ]);
  });
});

describe('a card', () => {
  test('gives each fact with who says so, how sure, when, and its citation', () => {
    const card = all.card('harbour/ada-lind');
    expect(card?.facts).toHaveLength(1);
    expect(card?.facts[0]).toMatchObject({ by: 'Ada Lind', via: null, certainty: 'reported', date: null });
    expect(card?.facts[0]?.citations[0]).toMatchObject({
      documentTitle: 'Report on a lighthouse',
      titleIsOurs: true,
      publisher: null,
      documentDate: null,
      paragraph: 2,
      sentence: 1,
    });
    expect(all.card('harbour/vik')?.facts[0]).toMatchObject({ by: null, date: 'Tuesday, date not stated' });
  });

  test('puts what is stated before what is characterised', () => {
    const ids = all.card('harbour/vik')?.facts.map(({ id }) => id);
    expect(ids).toEqual(['lighthouse-opened', 'lamp-tired', 'fine-day']);
  });

  test('relates entities that share a fact', () => {
    expect(all.card('harbour/ada-lind')?.related.map(({ ref }) => ref)).toEqual(['harbour/vik']);
  });

  test('is null for an entity that no pack has', () => {
    expect(all.card('harbour/nobody')).toBeNull();
    expect(all.card('elsewhere/vik')).toBeNull();
  });
});

const SEARCHES: [name: string, query: string, expected: string[]][] = [
  ['an empty query lists all by name', ' ', ['Ada Lind', 'Coast Society', 'Vik']],
  ['capitals do not matter', 'COAST', ['Coast Society']],
  ['accents do not matter', 'vik sur mér', ['Vik']],
  ['beginnings of words are enough', 'soc co', ['Coast Society']],
  ['names come before what is said', 'vik', ['Vik', 'Ada Lind']],
  ['statements are searched', 'lamp', ['Ada Lind', 'Vik']],
  ['forms of aliases are searched', 'viks', ['Vik']],
  ['every word must be there', 'ada society', []],
];

describe('search:', () => {
  test.each(SEARCHES)('%s', (_, query, expected) => {
    expect(all.search(query).map(({ name }) => name)).toEqual(expected);
  });

  test('what is off is not found', () => {
    expect(without('harbour/people').search('lamp')).toEqual([]);
  });
});

describe('the summary of a page', () => {
  const times = (count: number): Named => ({ count, inHeadings: 0, inFull: true, first: 0.5 });
  const counts = new Map([
    ['harbour/vik', times(2)],
    ['harbour/ada-lind', times(1)],
    ['harbour/coast-society', times(9)],
    ['harbour/nobody', times(9)],
  ]);

  test('groups entities under their first topic, the most informative first', () => {
    const { mentions, topics } = all.summary(counts);
    expect(mentions).toBe(12);
    expect(topics.map((topic) => topic.mentions)).toEqual([10, 2]);
    expect(
      topics.map(({ ref, entities }) => [ref, entities.map(({ brief, count }) => [brief.name, count])]),
    ).toEqual([
      [
        'harbour/people',
        [
          ['Coast Society', 9],
          ['Ada Lind', 1],
        ],
      ],
      ['harbour/works', [['Vik', 2]]],
    ]);
  });

  test('leaves out what is off', () => {
    expect(without('harbour/people').summary(counts)).toMatchObject({
      mentions: 2,
      topics: [{ ref: 'harbour/works' }],
    });
  });
});

test('two packs may use the same ids', () => {
  const packs = [fixturePack(), { ...fixturePack(), id: 'other' }];
  const both = new Catalog(packs, { topic: (ref) => ref !== 'other/works', name: every });
  expect(both.brief('harbour/vik')?.topics).toEqual(['harbour/works']);
  expect(both.brief('other/vik')).toBeNull();
});
