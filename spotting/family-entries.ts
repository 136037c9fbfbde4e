/**
 * The entries of all families, as the compiled gazetteer holds them: ten thousands, of which a page asks for few. So they lie
 * in the order of their hashes, and one is decoded when its hash is asked for.
 */
import type { Family } from '../facts/pack.ts';
import { firstOf } from '../matcher/automaton.ts';
import { storeTexts, type Texts, textAt } from '../matcher/texts.ts';
import { type Column, columnOf } from './sections.ts';
import { clean } from './surroundings.ts';

/** Where the words of an entry stand. */
export const SIDES = ['before', 'after', 'beside', 'beforeQuotation'] as const;
export type Side = (typeof SIDES)[number];

export interface Entry {
  readonly family: Family;
  /** As authored; behind a name without punctuation. */
  readonly words: string;
}

export interface FamilyEntries {
  /** Of side and words, ascending. */
  readonly hashes: Uint32Array;
  /** By entry: index of its family. */
  readonly familyOf: Column;
  /** By entry. */
  readonly words: Texts;
}

export interface CompiledFamilies {
  /** Of their entries they have those with asterisks alone: which fit, no hash can tell. */
  readonly families: readonly Family[];
  /** All others. */
  readonly entries: FamilyEntries;
}

export function compileFamilies(families: readonly Family[]): CompiledFamilies {
  const all = families.flatMap((family, index) =>
    SIDES.flatMap((side) =>
      wordsOf(family, side)
        .filter((words) => !words.includes('*'))
        .map((words) => ({ index, words, hash: hashOf(side, keyOf(words)) })),
    ),
  );
  // Entries of one hash stay as they were written.
  all.sort((a, b) => a.hash - b.hash);
  return {
    families: families.map(withAsterisksAlone),
    entries: {
      hashes: Uint32Array.from(all, ({ hash }) => hash),
      familyOf: columnOf(all.map(({ index }) => index)),
      words: storeTexts(all.map(({ words }) => words)),
    },
  };
}

/** @param key words beside a name, as {@link keyOf} makes them */
export function* entriesOf(
  { families, entries: { hashes, familyOf, words: texts } }: CompiledFamilies,
  side: Side,
  key: string,
): Generator<Entry> {
  const hash = hashOf(side, key);
  for (let entry = firstOf(hashes, hash); hashes[entry] === hash; entry++) {
    const words = textAt(texts, entry);
    if (keyOf(words) === key) yield { family: families[familyOf[entry]!]!, words };
  }
}

export function wordsOf(family: Family, side: Side): readonly string[] {
  const all = family[side] ?? [];
  return side === 'after' ? all.map((words) => words.replace(/[.,](?= |$)/g, '')) : all;
}

/** As text is looked up. */
export function keyOf(words: string): string {
  return clean(words).toLowerCase();
}

function withAsterisksAlone(family: Family): Family {
  const left = SIDES.flatMap((side) => {
    const words = family[side];
    return words ? [[side, words.filter((one) => one.includes('*'))] as const] : [];
  });
  return { ...family, ...Object.fromEntries(left) };
}

/** FNV-1a. */
function hashOf(side: Side, key: string): number {
  let hash = 0x811c9dc5 ^ SIDES.indexOf(side);
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
