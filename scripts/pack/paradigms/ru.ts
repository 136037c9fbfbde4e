/** Russian: nouns, adjectives with their noun, names of persons. */
import type { Paradigm, Paradigms } from './paradigm.ts';
import {
  type Cases,
  casesOf,
  declinePerson,
  declinePhrase,
  type Gender,
  type Language,
  type Noun,
  withoutDots,
} from './slavic.ts';

/** After these и stands for ы. */
const HUSHING = /[гкхжчшщ]$/u;
/** After these е stands for an unstressed о. */
const HISSING = /[жчшщц]$/u;

function noun(word: string): Noun | null {
  const stem = word.slice(0, -1);
  if (/ия$/u.test(word)) return of('feminine', casesOf(stem, 'я', 'и', 'и', 'ю', 'ей/ею', 'и'));
  if (/я$/u.test(word)) return of('feminine', casesOf(stem, 'я', 'и', 'е', 'ю', 'ей/ею', 'е'));
  if (/а$/u.test(word)) {
    const instrumental = HISSING.test(stem) ? 'ей/ею' : 'ой/ою';
    return of('feminine', casesOf(stem, 'а', HUSHING.test(stem) ? 'и' : 'ы', 'е', 'у', instrumental, 'е'));
  }
  if (/ие$/u.test(word)) return of('neuter', casesOf(stem, 'е', 'я', 'ю', 'е', 'ем', 'и'));
  if (/о$/u.test(word)) return of('neuter', casesOf(stem, 'о', 'а', 'у', 'о', 'ом', 'е'));
  if (/й$/u.test(word)) return of('masculine', casesOf(stem, 'й', 'я', 'ю', 'й', 'ем', 'е'));
  if (/ь$/u.test(word)) return of('masculine', casesOf(stem, 'ь', 'я', 'ю', 'ь', 'ем/ём', 'е'));
  if (/[еёиоуыэю]$/iu.test(word)) return null;
  return of('masculine', casesOf(word, '', 'а', 'у', '', HISSING.test(word) ? 'ем' : 'ом', 'е'));
}

function of(gender: Gender, cases: Cases): Noun {
  return { gender, cases };
}

function pluralNoun(word: string): Cases {
  const stem = word.slice(0, -1);
  if (/[иь]я$/u.test(word)) return casesOf(stem, 'и', 'й', 'ям', 'и', 'ями', 'ях');
  if (/я$/u.test(word)) return casesOf(stem, 'и', 'ь', 'ям', 'и', 'ями', 'ях');
  if (/ие$/u.test(word)) return casesOf(stem, 'я', 'й', 'ям', 'я', 'ями', 'ях');
  if (/а$/u.test(word)) return zeroGenitive(stem, HUSHING.test(stem) ? 'и' : 'ы');
  if (/о$/u.test(word)) return zeroGenitive(stem, 'а');
  const i = HUSHING.test(word) ? 'и' : 'ы';
  return casesOf(word, i, HISSING.test(word) ? 'ей' : 'ов', 'ам', i, 'ами', 'ах');
}

/** мины, мин; матрёшки, матрёшек. */
function zeroGenitive(stem: string, nominative: string): Cases {
  const genitive = stem.replace(/(?<=[жчш])к$/u, 'ек').replace(/(?<=[бвгдзлмнпрст])к$/u, 'ок');
  const [first, , dative, accusative, ...rest] = casesOf(stem, nominative, '', 'ам', nominative, 'ами', 'ах');
  return [first!, [genitive], dative!, accusative!, ...rest];
}

function adjective(word: string): Noun | null {
  const stem = word.slice(0, -2);
  const i = HUSHING.test(stem) ? 'и' : 'ы';
  if (/[нт]ие$/u.test(word)) return null;
  if (/[ыо]й$/u.test(word) || (/ий$/u.test(word) && HUSHING.test(stem))) {
    return of('masculine', casesOf(stem, word.slice(-2), 'ого', 'ому', word.slice(-2), `${i}м`, 'ом'));
  }
  if (/ий$/u.test(word)) return of('masculine', casesOf(stem, 'ий', 'его', 'ему', 'ий', 'им', 'ем'));
  if (/ая$/u.test(word)) return of('feminine', casesOf(stem, 'ая', 'ой', 'ой', 'ую', 'ой/ою', 'ой'));
  if (/яя$/u.test(word)) return of('feminine', casesOf(stem, 'яя', 'ей', 'ей', 'юю', 'ей/ею', 'ей'));
  if (/ое$/u.test(word)) return of('neuter', casesOf(stem, 'ое', 'ого', 'ому', 'ое', `${i}м`, 'ом'));
  if (/ее$/u.test(word)) return of('neuter', casesOf(stem, 'ее', 'его', 'ему', 'ее', 'им', 'ем'));
  if (/[ыи]е$/u.test(word)) return of('plural', pluralEndings(stem, word.at(-2)!));
  return null;
}

function pluralEndings(stem: string, i: string): Cases {
  return casesOf(stem, `${i}е`, `${i}х`, `${i}м`, `${i}е`, `${i}ми`, `${i}х`);
}

function pluralAdjective(word: string): Cases {
  const stem = word.slice(0, -2);
  const isSoft = HUSHING.test(stem) || /(?:ний|яя|ее)$/u.test(word);
  return pluralEndings(stem, isSoft ? 'и' : 'ы');
}

/** Surnames in -ов and -ин have -ым; foreign ones, and given names, are declined as nouns. Vowels stay. */
function person(word: string): Cases | null {
  if (/(?:[оеё]в|[иы]н)$/u.test(word)) return casesOf(word, '', 'а', 'у', 'а', 'ым', 'е');
  if (!/[бвгдзжйклмнпрстфхцчшщь]$/u.test(word)) return null;
  const cases = noun(word)!.cases;
  return cases.map((forms, i) => (i === 3 ? cases[1]! : forms));
}

const RUSSIAN: Language = {
  adjective,
  noun,
  pluralAdjective,
  pluralNoun,
  pluraleTantum: (word) => zeroGenitive(word.slice(0, -1), word.slice(-1)),
  person,
};

function paradigm(makes: string, forms: Paradigm['forms']): Paradigm {
  return { makes: `Russian ${makes}`, forms: (text) => withoutDots(forms(text)) };
}

export const RUSSIAN_PARADIGMS: Paradigms = {
  'ru-noun': paradigm(
    'cases of a noun, with adjectives before it and words that stay behind it: Арктика, МИД России',
    (text) => declinePhrase(RUSSIAN, text, 'singular'),
  ),
  'ru-noun-plural': paradigm('plural cases of the same: противопехотные мины', (text) =>
    declinePhrase(RUSSIAN, text, 'plural'),
  ),
  'ru-feminine-soft': paradigm('cases of a feminine noun in -ь: область', (text) =>
    casesOf(text.slice(0, -1), 'ь', 'и', 'ью').flat(),
  ),
  'ru-person': paradigm('cases of a man’s name: Роберт Квиле, Андерсен', (text) =>
    declinePerson(RUSSIAN, text),
  ),
  'ru-fixed': paradigm('word that is never declined: НАТО', (text) => [text]),
};
