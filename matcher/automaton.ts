/**
 * The automaton: all names as one trie over words, kept in flat arrays so that it can be stored as it is.
 *
 * A step reads one word together with what stands between it and the word before (" ", "-", ", "), hashed into
 * 32 bits with the state it starts from. One probe a step, whatever the number of names. Hashes may collide, so
 * whoever reaches a name compares its text before believing it.
 */
import { classOf, joined, OTHER } from './characters.ts';
import type { Folded } from './fold.ts';
import { Folder } from './fold.ts';

/** How the capitals of a name are compared with the text's; see docs/matching.md. */
export type CasePolicy = 'exact' | 'name' | 'any';
const POLICIES: readonly CasePolicy[] = ['exact', 'name', 'any'];

/** One text to look for. Several patterns may share a text. */
export interface Pattern {
  readonly id: number;
  readonly text: string;
  readonly case: CasePolicy;
}

/** Plain data: survives structured clone and storage. */
export interface Automaton {
  /** Open addressing, a power of two entries of [hash, state], state 0 = free. */
  readonly table: Int32Array;
  /** By state: first index into `patterns`, or -1. */
  readonly first: Int32Array;
  /** Per pattern: id, policy, start and end in `lower`/`cased`, next pattern of the same state or -1. */
  readonly patterns: Int32Array;
  readonly lower: Uint16Array;
  readonly cased: Uint16Array;
}

export const PATTERN_FIELDS = 5;

/** Hash of a step: FNV-1a over the state and the units, finished so that low bits are well mixed. */
export function hashStep(state: number, units: Uint16Array, from: number, to: number): number {
  let h = 0x811c9dc5 ^ Math.imul(state, 0x9e3779b1);
  for (let i = from; i < to; i++) h = Math.imul(h ^ units[i]!, 0x01000193);
  h ^= h >>> 15;
  return Math.imul(h, 0x2c1b3c6d) ^ (h >>> 13);
}

/** State after a step, or 0. */
export function follow(table: Int32Array, hash: number): number {
  const mask = (table.length >> 1) - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const state = table[slot * 2 + 1]!;
    if (state === 0 || table[slot * 2] === hash) return state;
  }
}

/** End of the word that begins at `at` (ignoring soft edges); a letter of an unspaced script is a word by itself. */
export function wordEnd(units: Uint16Array, at: number, length: number): number {
  let end = at + 1;
  while (end < length && joined(units[end - 1]!, units[end]!)) end++;
  return end;
}

/** Start of the next word at or after `at`, or -1 when more than `reach` units lie between. */
export function nextWord(units: Uint16Array, at: number, length: number, reach: number): number {
  const last = Math.min(length - 1, at + reach);
  for (let i = at; i <= last; i++) if (classOf(units[i]!) !== OTHER) return i;
  return -1;
}

/** Units between two words of one name, at most: "Maine, U.S.", "A.-B.". */
export const GAP_REACH = 3;

/**
 * Compiles patterns. Cost grows with their total length alone.
 * @throws {Error} for a pattern without a word at its start: it could never be found.
 */
export function compile(patterns: readonly Pattern[]): Automaton {
  const building = new AutomatonBuilder(patterns);
  for (const pattern of patterns) building.add(pattern);
  return building.finish();
}

class AutomatonBuilder {
  private readonly folder = new Folder();
  private table = new Int32Array(32);
  private states = 1;
  private readonly first: number[] = [-1];
  private readonly entries: number[] = [];
  private readonly lower: number[] = [];
  private readonly cased: number[] = [];

  constructor(patterns: readonly Pattern[]) {
    // Room for about three words a name at a load of one half, so that small packs never grow the table.
    let size = 16;
    while (size < patterns.length * 6) size *= 2;
    this.table = new Int32Array(size * 2);
  }

  add(pattern: Pattern): void {
    const folded = this.folder.fold(pattern.text.trim());
    if (folded.length === 0 || classOf(folded.lower[0]!) === OTHER) {
      throw new Error(
        `The name "${pattern.text}" does not begin with a letter or digit, so it cannot be found.`,
      );
    }
    const state = this.walk(folded);
    const start = this.lower.length;
    for (let i = 0; i < folded.length; i++) {
      this.lower.push(folded.lower[i]!);
      this.cased.push(folded.cased[i]!);
    }
    const index = this.entries.length / PATTERN_FIELDS;
    const policy = POLICIES.indexOf(pattern.case);
    this.entries.push(pattern.id, policy, start, this.lower.length, this.first[state]!);
    this.first[state] = index;
  }

  private walk(folded: Folded): number {
    const { lower, length } = folded;
    let state = 0;
    let read = 0;
    for (let word = 0; word !== -1; ) {
      const end = wordEnd(lower, word, length);
      state = this.step(hashStep(state, lower, read, end));
      read = end;
      word = nextWord(lower, end, length, GAP_REACH);
    }
    return state;
  }

  private step(hash: number): number {
    const known = follow(this.table, hash);
    if (known) return known;
    if (this.states * 2 > this.table.length / 2) this.enlarge();
    const state = this.states++;
    this.first.push(-1);
    this.insert(hash, state);
    return state;
  }

  private insert(hash: number, state: number): void {
    const mask = (this.table.length >> 1) - 1;
    let slot = hash & mask;
    while (this.table[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
    this.table[slot * 2] = hash;
    this.table[slot * 2 + 1] = state;
  }

  private enlarge(): void {
    const old = this.table;
    this.table = new Int32Array(old.length * 2);
    for (let i = 0; i < old.length; i += 2) if (old[i + 1]) this.insert(old[i]!, old[i + 1]!);
  }

  finish(): Automaton {
    return {
      table: this.table,
      first: Int32Array.from(this.first),
      patterns: Int32Array.from(this.entries),
      lower: Uint16Array.from(this.lower),
      cased: Uint16Array.from(this.cased),
    };
  }
}
