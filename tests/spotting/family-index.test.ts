import { describe, expect, test } from 'vitest';
import type { Family } from '../../facts/pack.ts';
import { compileFamilies } from '../../spotting/family-entries.ts';
import { FamilyIndex } from '../../spotting/family-index.ts';
import type { Meaning } from '../../spotting/gazetteer.ts';
import { surroundingsOf } from '../../spotting/surroundings.ts';
import { family, unmark } from './invented.ts';

/** Why the marked name is hidden, or null. */
function hiding(families: readonly Partial<Family>[], marked: string, id = 'vik'): string | null {
  const { text, start, end } = unmark(marked);
  const name = {
    entity: `p/${id}`,
    alias: '',
    form: text.slice(start, end),
    language: 'en',
    needsFullName: false,
  };
  const meaning: Meaning = {
    name,
    id,
    kind: 'place',
    topics: [],
    surnameOf: null,
    unlessNear: [],
    commonWord: false,
  };
  const index = new FamilyIndex(
    compileFamilies(families.map((more, i) => family(`f${i}`, { reason: 'another name', ...more }))),
  );
  return index.hiding(meaning, surroundingsOf(text, start, end))[0]?.reason ?? null;
}

type Row = readonly [why: string, entries: readonly string[], marked: string, hidden: boolean];

describe('words right before', () => {
  const ROWS: readonly Row[] = [
    ['a word', ['ferry'], 'the ferry ⟦Vik⟧', true],
    ['not farther off', ['ferry'], 'the ferry to ⟦Vik⟧', false],
    ['several words', ['Bank of'], 'the Bank of ⟦Vik⟧', true],
    ['all of them', ['Bank of'], 'north of ⟦Vik⟧', false],
    ['five words', ['House of Songs and the'], 'a House of Songs and the ⟦Vik⟧', true],
    ['a capital is asked for', ['Bank of'], 'the west bank of ⟦Vik⟧', false],
    ['a small letter fits a capital', ['bank of'], 'the Bank of ⟦Vik⟧', true],
    ['an entry in capitals asks for them', ['AS'], 'As ⟦Vik⟧ slept', false],
    ['and has them', ['AS'], 'for AS ⟦Vik⟧', true],
    ['all capitals fit', ['Bank of'], 'THE BANK OF ⟦VIK⟧', true],
    ['German compound by wildcard', ['*verband'], 'der Ruderverband ⟦Vik⟧', true],
    ['the wildcard may be nothing', ['*verband'], 'der Verband ⟦Vik⟧', true],
    ['a wildcard at the end', ['Hafenfest*'], 'beim Hafenfestival ⟦Vik⟧', true],
    ['a wildcard crosses no words', ['Haf*fest'], 'Hafen und fest ⟦Vik⟧', false],
    ['a capital with a wildcard', ['*Fest'], 'Hafenfest ⟦Vik⟧', true],
    ['and not without', ['*Fest'], 'hafenfest ⟦Vik⟧', false],
    ['several words with a wildcard', ['*stiftung der'], 'die Kulturstiftung der ⟦Vik⟧', true],
    ['French elision', ["l'hôtel de l"], 'à l’hôtel de l’⟦Europe⟧', true],
    ['French elision by wildcard', ["*'hôtel de la"], 'près de l’hôtel de la ⟦Baie⟧', true],
    ['Russian', ['завод'], 'старый завод «⟦Вик⟧»', true],
    ['marks in an entry are plain', ['M.V.'], 'aboard M.V. ⟦Vik⟧', true],
    ['and stand for nothing else', ['M.V*'], 'aboard MXV ⟦Vik⟧', false],
    ['not across a comma', ['Bank of'], 'a Bank of, ⟦Vik⟧', false],
    ['not across a bracket', ['ferry'], 'the ferry (⟦Vik⟧)', false],
    ['across an opening quotation mark', ['ferry'], 'the ferry “⟦Vik⟧”', true],
    ['glued by a hyphen', ['Neu-'], 'in Neu-⟦Vik⟧', true],
  ];
  test.each(ROWS)('%s', (_why, before, marked, hidden) => {
    expect(hiding([{ before }], marked) !== null).toBe(hidden);
  });

  test('an entry with a typographic apostrophe', () => {
    expect(hiding([{ before: ['l’hôtel de'] }], 'à l’hôtel de ⟦Vik⟧')).not.toBeNull();
  });
});

describe('words right after', () => {
  const ROWS: readonly Row[] = [
    ['a word', ['Airlines'], 'flew ⟦Vik⟧ Airlines home', true],
    ['not farther off', ['Airlines'], '⟦Vik⟧ and Airlines', false],
    ['several words', ['Film Days'], 'at ⟦Vik⟧ Film Days', true],
    ['a capital is asked for', ['Open'], '⟦Vik⟧ open to all', false],
    ['a small letter fits a capital', ['open'], '⟦Vik⟧ Open begins', true],
    ['glued by a hyphen', ['-liiga'], '⟦Vik⟧-liiga alkaa', true],
    ['not so with a space', ['-liiga'], '⟦Vik⟧ liiga alkaa', false],
    ['glued by an apostrophe', ["'s Got Choirs"], 'in ⟦Vik⟧’s Got Choirs', true],
    ['a possessive alone is none', ["'s Got Choirs"], '⟦Vik⟧’s choirs', false],
    ['a wildcard', ['-*fest'], 'das ⟦Vik⟧-Hafenfest', true],
    ['any word with a capital', ['IL *'], 'era ⟦VIK⟧ IL GIORNO', true],
    ['before a full stop', ['Airlines'], 'with ⟦Vik⟧ Airlines.', true],
    ['before a comma', ['Film Days'], 'at ⟦Vik⟧ Film Days, late', true],
    ['not across a comma', ['Airlines'], '⟦Vik⟧, Airlines', false],
    ['not across a full stop', ['Airlines'], 'in ⟦Vik⟧. Airlines grew', false],
    ['in brackets', ['(Maine'], '⟦Vik⟧ (Maine) is', true],
    ['behind a closing quotation mark', ['Fähre'], 'die „⟦Vik⟧“ Fähre', true],
    ['Ukrainian', ['Банк'], '⟦Вік⟧ Банк зачинено', true],
  ];
  test.each(ROWS)('%s', (_why, after, marked, hidden) => {
    expect(hiding([{ after }], marked) !== null).toBe(hidden);
  });

  test('an entry that ends in a full stop', () => {
    expect(hiding([{ after: ['Bros.'] }], 'by ⟦Vik⟧ Bros. of Oslo')).not.toBeNull();
  });
});

describe('quotation marks', () => {
  test.each([
    ['a name between them', '“⟦Vik⟧” is a novel', true],
    ['with one word that has a capital', 'in «Gamle ⟦Vik⟧» bor', true],
    ['part of what is quoted', '“⟦Vik⟧ is cold,” she said', false],
    ['none', '⟦Vik⟧ is cold', false],
    ['a name of several words is meant', 'in “⟦Vik by Sea⟧” now', false],
  ])('%s', (_why, marked, hidden) => {
    expect(hiding([{ quoted: true }], marked) !== null).toBe(hidden);
  });
  test('tell nothing where no family says so', () => {
    expect(hiding([{ before: ['x'] }], '“⟦Vik⟧” is a novel')).toBeNull();
  });
});

describe('a word with a capital follows', () => {
  test.each([
    ['in running text', 'the ⟦Vik⟧ Vortex came', true],
    ['one that is allowed', 'the ⟦Vik⟧ Ocean froze', false],
    ['and its possessive', 'the ⟦Vik⟧ Ocean’s ice', false],
    ['a small letter', 'the ⟦Vik⟧ vortex came', false],
    ['all capitals', 'THE ⟦VIK⟧ VORTEX CAME', false],
    ['a headline in title case', 'Strange ⟦Vik⟧ Vortex Returns', false],
    ['in title case before alone', 'Strange ⟦Vik⟧ Vortex returns', true],
    ['in title case behind alone', 'the strange ⟦Vik⟧ Vortex Returns', true],
    ['short words tell nothing of title case', 'In ⟦Vik⟧ Vortex is', true],
    ['with nothing beside', '⟦Vik⟧ Vortex', true],
    ['across a comma', 'in ⟦Vik⟧, Vortex said', false],
    ['across a full stop', 'in ⟦Vik⟧. Vortex said', false],
    ['behind the closing mark of a quotation', 'the “⟦Vik⟧” Vortex came', false],
    ['a hyphen', 'the ⟦Vik⟧-Vortex came', false],
  ])('%s', (_why, marked, hidden) => {
    expect(hiding([{ beforeCapitalsBut: ['Ocean'] }], marked) !== null).toBe(hidden);
  });
  test('a family more takes nothing from the first', () => {
    const families = [{ beforeCapitalsBut: ['Ocean'] }, { hides: ['place'], beforeCapitalsBut: ['Vortex'] }];
    expect(hiding(families, 'the ⟦Vik⟧ Vortex came')).not.toBeNull();
  });
});

describe('whose names', () => {
  test.each([
    ['an entity', 'vik', true],
    ['another entity', 'oslo', false],
  ])('%s by its id', (_why, id, hidden) => {
    expect(hiding([{ hides: ['vik'], before: ['ferry'] }], 'the ferry ⟦Vik⟧', id) !== null).toBe(hidden);
  });
  test('another kind is left alone', () => {
    expect(hiding([{ hides: ['person'], before: ['ferry'] }], 'the ferry ⟦Vik⟧')).toBeNull();
  });
  test('the entity’s own family is told before that of its kind', () => {
    const families = [
      { hides: ['place'], before: ['ferry'], reason: 'of the kind' },
      { hides: ['vik'], before: ['ferry'], reason: 'its own' },
    ];
    expect(hiding(families, 'the ferry ⟦Vik⟧')).toBe('its own: "ferry …"');
  });
});

describe('a word with a capital stands before', () => {
  test.each([
    ['within a sentence', 'a talk at Radio ⟦Vik⟧ today', true],
    ['behind a comma', 'said so, Mister ⟦Vik⟧ did', true],
    ['where it opens the sentence', 'Finans ⟦Vik⟧ grew', false],
    ['where a phrase is put in front', 'In Oslo ⟦Vik⟧ grew and grew', false],
    ['behind a short sentence', 'so too. Finans ⟦Vik⟧ grew', false],
    ['one that is allowed', 'they call Mother ⟦Vik⟧ home', false],
    ['by its ending', 'they like Olas ⟦Vik⟧ now', false],
    ['a compound', 'they gave Finans ⟦Vik⟧-prizes away', false],
    ['a headline in title case', 'Strange Finans ⟦Vik⟧ Returns', false],
    ['a small letter', 'a talk at ⟦Vik⟧ today', false],
    ['a full stop between', 'met by Ola J. ⟦Vik⟧ grew', false],
  ])('%s', (_why, marked, hidden) => {
    expect(hiding([{ behindCapitalsBut: ['mother', 'in', '*s'] }], marked) !== null).toBe(hidden);
  });
});

describe('words right before a quotation', () => {
  test.each([
    ['a title', 'in the novel “Return to ⟦Vik⟧” she', true],
    ['that begins with the name', 'in the novel «⟦Vik⟧ by Night» she', true],
    ['alone', 'in the novel “⟦Vik⟧” she', true],
    ['in single marks', "in the novel 'Return to ⟦Vik⟧' she", true],
    ['in Swedish marks', 'in the novel ”Return to ⟦Vik⟧” she', true],
    ['in German marks', 'in the novel „Return to ⟦Vik⟧“ she', true],
    ['behind no such word', 'she said “Return to ⟦Vik⟧” and', false],
    ['that begins small is speech', 'the novel “of old ⟦Vik⟧” she', false],
    ['too long for a title', 'novel “Return to the old town of our ⟦Vik⟧ by the sea” she', false],
    ['never closed', 'the novel “Return to ⟦Vik⟧ and', false],
    ['closed before', 'the novel “Return” to ⟦Vik⟧ and “more”', false],
    ['no quotation', 'the novel Return to ⟦Vik⟧ and', false],
  ])('%s', (_why, marked, hidden) => {
    expect(hiding([{ beforeQuotation: ['novel'] }], marked) !== null).toBe(hidden);
  });
});

test('in a headline in title case, words with a capital tell nothing where the family says so', () => {
  const told = (marked: string) => hiding([{ after: ['Bank', 'bank'], notInHeadlines: true }], marked);
  expect(told('Strange ⟦Vik⟧ Bank Returns')).toBe('another name: "… bank"');
  expect(hiding([{ after: ['Bank'], notInHeadlines: true }], 'Strange ⟦Vik⟧ Bank Returns')).toBeNull();
  expect(
    hiding([{ after: ['Bank'], notInHeadlines: true }], 'the strange ⟦Vik⟧ Bank returns'),
  ).not.toBeNull();
});

test('a lone label is no headline', () => {
  expect(hiding([{ after: ['Bank'], notInHeadlines: true }], '⟦Vik⟧ Bank')).not.toBeNull();
});

describe('a family of some forms of a name', () => {
  const told = (more: Partial<Family>, form: string) => {
    const name = { entity: 'p/vik', alias: 'Vika', form, language: 'fi', needsFullName: false };
    const index = new FamilyIndex(compileFamilies([family('f', { after: ['pankki'], ...more })]));
    const meaning: Meaning = {
      name,
      id: 'vik',
      kind: 'place',
      topics: [],
      surnameOf: null,
      unlessNear: [],
      commonWord: false,
    };
    return index.hiding(meaning, surroundingsOf(`${form} pankki`, 0, form.length)).length > 0;
  };
  test.each([
    ['as authored', { form: 'base' }, 'Vika', true],
    ['as authored, where it is inflected', { form: 'base' }, 'Vikan', false],
    ['inflected', { form: 'inflected' }, 'Vikan', true],
    ['inflected, where it is as authored', { form: 'inflected' }, 'Vika', false],
    ['by its ending', { endings: ['n'] }, 'Vikan', true],
    ['in capitals', { endings: ['n'] }, 'VIKAN', true],
    ['another ending', { endings: ['n', 'ta'] }, 'Vikassa', false],
    ['any, where nothing is said', {}, 'Vikassa', true],
  ] as const)('%s', (_why, more, form, hidden) => expect(told(more, form)).toBe(hidden));
});

describe('a family of some languages', () => {
  const LOCAL = { before: ['team'], reason: 'a team', onlyIn: ['en'] };
  const found = (families: readonly Partial<Family>[]) => {
    const { text, start, end } = unmark('the team ⟦Vik⟧');
    const name = { entity: 'p/vik', alias: '', form: 'Vik', language: 'en', needsFullName: false };
    const index = new FamilyIndex(compileFamilies(families.map((more, i) => family(`f${i}`, more))));
    const meaning: Meaning = {
      name,
      id: 'vik',
      kind: 'place',
      topics: [],
      surnameOf: null,
      unlessNear: [],
      commonWord: false,
    };
    return index.hiding(meaning, surroundingsOf(text, start, end));
  };
  test('says so', () => expect(found([LOCAL])).toMatchObject([{ onlyIn: ['en'] }]));
  test('tells together with others, up to one that holds anywhere', () => {
    const ship = { before: ['team'], reason: 'a ship' };
    const told = found([LOCAL, { ...LOCAL, onlyIn: ['fi'] }, ship, ship]);
    expect(told.map(({ onlyIn }) => onlyIn)).toEqual([['en'], ['fi'], undefined]);
  });
});

describe('says which words told it', () => {
  test.each([
    [{ before: ['Bank of'] }, 'the BANK OF ⟦VIK⟧', 'another name: "Bank of …"'],
    [{ after: ['-*fest'] }, '⟦Vik⟧-Hafenfest', 'another name: "… -*fest"'],
    [{ quoted: true }, '“⟦Vik⟧” sails', 'another name: in quotation marks'],
    [{ beforeCapitalsBut: [] }, 'the ⟦Vik⟧ Vortex came', 'another name: "… Vortex"'],
  ])('%j', (more, marked, reason) => expect(hiding([more], marked)).toBe(reason));
});
