/** Ukrainian: nouns, adjectives with their noun, names of persons; with the vocative. */
import { distinct, type Paradigm, type Paradigms } from './paradigm.ts';
import {
  type Cases,
  casesOf,
  declinePerson,
  declinePhrase,
  type Gender,
  type Language,
  type Noun,
} from './slavic.ts';

const HISSING = /[жчшщ]$/u;

/** к, г, х change before і: матрьошка, матрьошці. */
function beforeI(stem: string): string {
  return stem.replace(/к$/u, 'ц').replace(/г$/u, 'з').replace(/х$/u, 'с');
}

function noun(word: string): Noun | null {
  const stem = word.slice(0, -1);
  if (/ія$/u.test(word)) return of('feminine', casesOf(stem, 'я', 'ї', 'ї', 'ю', 'єю', 'ї', 'є'));
  if (/я$/u.test(word)) return of('feminine', casesOf(stem, 'я', 'і', 'і', 'ю', 'ею', 'і', 'е'));
  if (/а$/u.test(word)) {
    const dative = beforeI(stem);
    const [i, o, e] = HISSING.test(stem) ? ['і', 'ею', 'е'] : ['и', 'ою', 'о'];
    const [nominative, genitive, , accusative, instrumental, , vocative] = casesOf(
      stem,
      'а',
      i,
      '',
      'у',
      o,
      '',
      e,
    );
    return of('feminine', [
      nominative!,
      genitive!,
      [`${dative}і`],
      accusative!,
      instrumental!,
      [`${dative}і`],
      vocative!,
    ]);
  }
  if (/о$/u.test(word)) return of('neuter', casesOf(stem, 'о', 'а', 'у', 'о', 'ом', 'і/у', 'о'));
  if (/[нтдл]{2}я$/u.test(word)) return of('neuter', casesOf(stem, 'я', 'я', 'ю', 'я', 'ям', 'і', 'я'));
  if (/[еєиіїуюо]$/iu.test(word)) return null;
  if (/й$/u.test(word)) return of('masculine', casesOf(stem, 'й', 'я/ю', 'ю/єві', 'й', 'єм', 'ї/ю', 'ю'));
  if (/ь$/u.test(word)) return of('masculine', casesOf(stem, 'ь', 'я/ю', 'ю/еві', 'ь', 'ем', 'і/ю', 'ю'));
  return of('masculine', masculine(word, word));
}

/** @param stem before endings, where о stands for the і of the last syllable: договір, договор- */
function masculine(word: string, stem: string): Cases {
  const isHissing = HISSING.test(stem);
  const endings = casesOf(
    stem,
    '',
    'а/у',
    isHissing ? 'у/еві' : 'у/ові',
    '',
    isHissing ? 'ем' : 'ом',
    'і/у',
    'е/у',
  );
  return [[word], ...endings.slice(1, 3), [word], ...endings.slice(4)];
}

function of(gender: Gender, cases: Cases): Noun {
  return { gender, cases };
}

function pluralNoun(word: string): Cases {
  const stem = word.slice(0, -1);
  if (/ія$/u.test(word)) return casesOf(stem, 'ї', 'й', 'ям', 'ї', 'ями', 'ях', 'ї');
  if (/а$/u.test(word)) return zeroGenitive(stem, HISSING.test(stem) ? 'і' : 'и');
  if (/о$/u.test(word)) return zeroGenitive(stem, 'а');
  return casesOf(word, 'и', 'ів', 'ам', 'и', 'ами', 'ах', 'и');
}

/** міни, мін; матрьошки, матрьошок. */
function zeroGenitive(stem: string, nominative: string): Cases {
  const genitive = stem.replace(/(?<=[бвгджзлмнпрстчшщ])к$/u, 'ок');
  const cases = casesOf(stem, nominative, '', 'ам', nominative, 'ами', 'ах', nominative);
  return cases.map((forms, i) => (i === 1 ? [genitive] : forms));
}

/** Feminine and neuter adjectives end as nouns do, so their last consonants are looked at. */
function adjective(word: string): Noun | null {
  if (/[иі]й$/u.test(word)) {
    const [stem, soft] = [word.slice(0, -2), /ій$/u.test(word)];
    return of(
      'masculine',
      soft
        ? casesOf(stem, 'ій', 'ього', 'ьому', 'ій', 'ім', 'ьому/ім', 'ій')
        : casesOf(stem, 'ий', 'ого', 'ому', 'ий', 'им', 'ому/ім', 'ий'),
    );
  }
  if (!/(?:[сцз]ьк|н|ов|ев|єв|т)[аеі]$/u.test(word)) return null;
  const stem = word.slice(0, -1);
  if (word.endsWith('а')) return of('feminine', casesOf(stem, 'а', 'ої', 'ій', 'у', 'ою', 'ій', 'а'));
  if (word.endsWith('е')) return of('neuter', casesOf(stem, 'е', 'ого', 'ому', 'е', 'им', 'ому/ім', 'е'));
  return of('plural', pluralEndings(stem));
}

function pluralEndings(stem: string): Cases {
  return casesOf(stem, 'і', 'их', 'им', 'і', 'ими', 'их', 'і');
}

/** Surnames in -ов, -ін have -им; foreign ones, and given names, are declined as nouns. Vowels stay. */
function person(word: string): Cases | null {
  if (/(?:[оеє]в|[иі]н)$/u.test(word)) return casesOf(word, '', 'а', 'у/ові', 'а', 'им', 'у/ові/і', 'е');
  if (!/[бвгґдзжклмнпрстфхцчшщ]$/u.test(word)) return null;
  return casesOf(word, '', 'а', 'у/ові', 'а', 'ом', 'у/ові/і', 'е');
}

const UKRAINIAN: Language = {
  adjective,
  noun,
  pluralAdjective: (word) => pluralEndings(word.replace(/[иі]й$|[аеі]$/u, '')),
  pluralNoun,
  pluraleTantum: (word) => zeroGenitive(word.slice(0, -1), word.slice(-1)),
  person,
};

/** As ru-noun, for a noun whose і becomes о or е before endings. */
const CHANGING: Language = {
  ...UKRAINIAN,
  noun: (word) => of('masculine', masculine(word, word.replace(/і(?=[^аеиіоуюяєї]+$)/u, 'о'))),
};

function paradigm(makes: string, forms: Paradigm['forms']): Paradigm {
  return { makes: `Ukrainian ${makes}`, forms: (text) => distinct(forms(text)) };
}

export const UKRAINIAN_PARADIGMS: Paradigms = {
  'uk-noun': paradigm(
    'cases of a noun, with adjectives before it and words that stay behind it: Арктика, МЗС Росії',
    (text) => declinePhrase(UKRAINIAN, text, 'singular'),
  ),
  'uk-noun-plural': paradigm('plural cases of the same: протипіхотні міни', (text) =>
    declinePhrase(UKRAINIAN, text, 'plural'),
  ),
  'uk-noun-i-o': paradigm('cases of a noun whose і becomes о: Оттавський договір, договору', (text) =>
    declinePhrase(CHANGING, text, 'singular'),
  ),
  'uk-person': paradigm('cases of a man’s name: Роберт Квіле, Андерсен', (text) =>
    declinePerson(UKRAINIAN, text),
  ),
  'uk-fixed': paradigm('word that is never declined: МЗС', (text) => [text]),
};
