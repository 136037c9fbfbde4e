/** What Russian and Ukrainian share: nouns by case, adjectives that agree with them, names of persons. */
import { distinct } from './paradigm.ts';

export type Gender = 'masculine' | 'feminine' | 'neuter' | 'plural';

/** Nominative, genitive, dative, accusative, instrumental, prepositional or locative; the vocative where there is one. */
export type Cases = readonly (readonly string[])[];

export interface Noun {
  readonly gender: Gender;
  readonly cases: Cases;
}

export interface Language {
  /** Of a word that may be an adjective by its ending. */
  readonly adjective: (word: string) => Noun | null;
  /** Null: the word is not declined. */
  readonly noun: (word: string) => Noun | null;
  readonly pluralAdjective: (word: string) => Cases;
  readonly pluralNoun: (word: string) => Cases;
  /** Of a noun that is written in the plural. */
  readonly pluraleTantum: (word: string) => Cases;
  /** Of a surname or given name; null: it is not declined. */
  readonly person: (word: string) => Cases | null;
}

/** Stem with each ending; endings of one case are parted by "/". */
export function casesOf(stem: string, ...endings: string[]): Cases {
  return endings.map((some) => some.split('/').map((ending) => stem + ending));
}

/** Adjectives, the noun that they agree with, and words that stay: "Объединённый штаб вооружённых сил Норвегии". */
export function declinePhrase(language: Language, text: string, number: 'singular' | 'plural'): string[] {
  const words = text.split(' ');
  const head = headOf(language, words);
  const noun = words[head]!;
  const adjectives = words.slice(0, head);
  const isTantum = adjectives.some((word) => language.adjective(word)?.gender === 'plural');
  const one = language.noun(noun);
  if (number === 'singular' && !isTantum && !one) return [];
  const nounCases =
    number === 'plural' ? language.pluralNoun(noun) : isTantum ? language.pluraleTantum(noun) : one!.cases;
  const adjectiveCases = adjectives.map((word) =>
    number === 'plural' ? language.pluralAdjective(word) : language.adjective(word)!.cases,
  );
  const tail = words.slice(head + 1);
  return nounCases.flatMap((forms, i) => {
    const before = adjectiveCases.map((cases) => cases[i] ?? cases[0]!);
    return combine([...before, forms]).map((made) => [...made, ...tail].join(' '));
  });
}

/** The first word that is no adjective; the last word is none. */
function headOf(language: Language, words: readonly string[]): number {
  const at = words.findIndex((word, i) => i === words.length - 1 || !language.adjective(word));
  return Math.max(0, at);
}

/** One of each list, in every way. */
function combine(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>(
    (made, list) => made.flatMap((some) => list.map((one) => [...some, one])),
    [[]],
  );
}

/** Every word of a person's name in the same case, or as it is. */
export function declinePerson(language: Language, text: string): string[] {
  const words = text.split(' ').map((word) => ({ word, cases: language.person(word) }));
  const count = Math.max(0, ...words.map(({ cases }) => cases?.length ?? 0));
  return Array.from({ length: count }, (_, i) =>
    combine(words.map(({ word, cases }) => cases?.[i] ?? [word])).map((made) => made.join(' ')),
  ).flat();
}

/** Forms without the dots of ё too, as most papers write them. */
export function withoutDots(forms: readonly string[]): string[] {
  return distinct(forms.flatMap((form) => [form, form.replaceAll('ё', 'е').replaceAll('Ё', 'Е')]));
}
