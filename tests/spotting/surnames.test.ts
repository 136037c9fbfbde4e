import { describe, expect, test } from 'vitest';
import { gazetteerOf, type Meaning } from '../../spotting/gazetteer.ts';
import { Surnames } from '../../spotting/surnames.ts';
import { surroundingsOf } from '../../spotting/surroundings.ts';
import { alias, packOf, person, surname, unmark } from './invented.ts';

const OWN = new Set(['ada', 'marie', 'ада']);
const surnames = new Surnames([
  { titles: ['Admiral', 'Vice-Admiral', 'Amm', 'Адмирал'], openers: ['But', 'Aber', 'Ma', 'Но'] },
  { titles: ['Ammiraglio'], openers: [] },
]);

function ofAnother(marked: string): string | null {
  const { text, start, end } = unmark(marked);
  return surnames.ofAnother(surroundingsOf(text, start, end), OWN, text.slice(start, end));
}

describe('somebody else', () => {
  test.each([
    ['another given name', 'when Kari ⟦Lind⟧ came', '"Kari …"'],
    ['in Russian', 'где Ольга ⟦Линд⟧ жила', '"Ольга …"'],
    ['a double given name', 'som Anne-Lise ⟦Lind⟧ sa', '"Anne-Lise …"'],
    ['a title that is not listed', 'der Herr Doktor ⟦Lind⟧', '"Doktor …"'],
    ['another initial', 'as K. ⟦Lind⟧ wrote', '"K. …"'],
    ['two initials', 'as A. K. ⟦Lind⟧ wrote', '"K. …"'],
    ['in a headline of capitals', 'KARI ⟦LIND⟧ CAME', '"KARI …"'],
    ['across a touching element', 'Kari\u001f ⟦Lind⟧', '"Kari …"'],
    ['a double name behind', 'with ⟦Lind⟧-Holm today', '"…-Holm"'],
    ['an initial behind', 'by ⟦Lind⟧ K. and others', '"… K"'],
    ['a name of a reference', '⟦Lind⟧, B. (2011)', '"…, B."'],
    ['with the given name in full', '⟦Lind⟧, Berit (2011)', '"…, Berit (2011"'],
    ['with the year alone', 'as ⟦Lind⟧ (2011) found', '"… (2011"'],
    ['an elided article and a name', 'parla l’Olga ⟦Lind⟧', '"l\'Olga …"'],
  ])('%s', (_why, marked, reason) => expect(ofAnother(marked)).toBe(reason));
});

describe('may be the one', () => {
  test.each([
    ['nothing before', '⟦Lind⟧ agreed'],
    ['an acronym, which is no given name', 'for NRK ⟦Lind⟧ said'],
    ['a word of one vowel that opens a sentence', 'Y ⟦Lind⟧ dijo'],
    ['a small letter before', 'then ⟦Lind⟧ agreed'],
    ['her own given name', 'then Ada ⟦Lind⟧ agreed'],
    ['in capitals', 'ADA ⟦LIND⟧ AGREED'],
    ['her middle name', 'then Marie ⟦Lind⟧ agreed'],
    ['her own initial', 'then A. ⟦Lind⟧ agreed'],
    ['her middle initial', 'then M ⟦Lind⟧ agreed'],
    ['her name in another script', 'где Ада ⟦Линд⟧ жила'],
    ['a title', 'asked Admiral ⟦Lind⟧'],
    ['a title with a hyphen', 'asked Vice-Admiral ⟦Lind⟧'],
    ['a title with a full stop', 'chiese Amm. ⟦Lind⟧'],
    ['a title in capitals', 'ADMIRAL ⟦LIND⟧ AGREED'],
    ['a title of another list', 'disse Ammiraglio ⟦Lind⟧'],
    ['a title behind an elided article', 'dice l’Ammiraglio ⟦Lind⟧'],
    ['an elided article with a capital', 'L’ammiraglio ⟦Lind⟧ dice'],
    ['a Russian title', 'Адмирал ⟦Линд⟧ сказал'],
    ['an opener', 'But ⟦Lind⟧ agreed'],
    ['a German one', 'Aber ⟦Lind⟧ sagte'],
    ['a possessive', 'the Navy’s ⟦Lind⟧'],
    ['a possessive of many', 'the Brits’ ⟦Lind⟧'],
    ['a heading with a colon', 'Interview: ⟦Lind⟧ agreed'],
    ['a heading word with a colon, glued', 'Norway: ⟦Lind⟧ agreed'],
    ['a name and a comma', 'beside Kari, ⟦Lind⟧ agreed'],
    ['a name in brackets', 'the chief (Kari) ⟦Lind⟧'],
    ['a sentence before', 'There was Kari. ⟦Lind⟧ agreed'],
    ['another block before', 'Kari\u001e⟦Lind⟧'],
    ['a compound in small letters', 'the ⟦Lind⟧-led staff'],
    ['her own initial in a reference', '⟦Lind⟧, A. (2011)'],
    ['her own initial behind', 'by ⟦Lind⟧ A. and others'],
    ['a name behind a comma, no reference', 'with ⟦Lind⟧, Berit and others'],
    ['a number in brackets, no year', 'by ⟦Lind⟧ (61)'],
  ])('%s', (_why, marked) => expect(ofAnother(marked)).toBeNull());
});

test('an elided word that opens a sentence', () => {
  expect(ofAnother('D’⟦Lind⟧, on sait peu')).toBeNull();
});
test('her own given name in full in a reference', () => {
  expect(ofAnother('⟦Lind⟧, Ada (2011)')).toBeNull();
});
test('in a headline in capitals it cannot be told who is meant, and it is silent', () => {
  expect(ofAnother('THEN CAME ⟦LIND⟧')).not.toBeNull();
});

test('one’s own given names are the words of the full names, in any of their forms, but the surname', () => {
  const ada = person('ada', [
    alias('Ada Marie Lind', { forms: ['Lind, Ada'] }),
    alias('Ада Линд', { forms: ['Ады Линд'] }),
    surname('Lind', { forms: ['Linds'] }),
    surname('Линд'),
    surname('Admiral Lind'),
  ]);
  const meanings = gazetteerOf([packOf([ada])]).meanings as readonly Meaning[];
  const ownOf = (form: string) => {
    const own = meanings.find(({ name }) => name.form === form)?.surnameOf;
    return own && [...own].sort();
  };
  expect(ownOf('Lind')).toEqual(['ada', 'marie', 'ада', 'ады']);
  expect(ownOf('Linds')).toEqual(['ada', 'marie', 'ада', 'ады']);
  expect(ownOf('Ada Marie Lind')).toBeNull();
  expect(ownOf('Admiral Lind')).toBeNull();
});
