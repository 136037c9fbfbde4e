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

/** Looks up runs of words on one side of a name: each word farther off goes on with the hash of those before it. */
export class RunLookup {
  readonly #compiled: CompiledFamilies;
  readonly #side: Side;
  #hash: number;
  #words = 0;

  constructor(compiled: CompiledFamilies, side: Side) {
    this.#compiled = compiled;
    this.#side = side;
    this.#hash = seedOf(side);
  }

  /** Adds the next word, in lower case. @returns whether some entry may be the run of all words so far */
  add(word: string): boolean {
    if (this.#words++ > 0) this.#hash = mixed(this.#hash, ' ', this.#side);
    this.#hash = mixed(this.#hash, word, this.#side);
    const { hashes } = this.#compiled.entries;
    return hashes[firstOf(hashes, this.#hash >>> 0)] === this.#hash >>> 0;
  }

  /** @param key the run of all words so far, as {@link keyOf} makes it */
  entries(key: string): Entry[] {
    const { families, entries } = this.#compiled;
    const { hashes, familyOf, words: texts } = entries;
    const hash = this.#hash >>> 0;
    const found: Entry[] = [];
    for (let entry = firstOf(hashes, hash); hashes[entry] === hash; entry++) {
      const words = textAt(texts, entry);
      if (keyOf(words) === key) found.push({ family: families[familyOf[entry]!]!, words });
    }
    return found;
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

export function isAhead(side: Side): boolean {
  return side === 'before' || side === 'beforeQuotation';
}

function hashOf(side: Side, key: string): number {
  return mixed(seedOf(side), key, side) >>> 0;
}

function seedOf(side: Side): number {
  return 0x811c9dc5 ^ SIDES.indexOf(side);
}

/** FNV-1a from the name outwards, so that a longer run goes on where a shorter one ended. */
function mixed(hash: number, text: string, side: Side): number {
  const { length } = text;
  const ahead = isAhead(side);
  let h = hash;
  for (let i = 0; i < length; i++) h = Math.imul(h ^ text.charCodeAt(ahead ? length - 1 - i : i), 0x01000193);
  return h;
}
