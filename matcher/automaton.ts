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
import { emptyInitials, markInitials } from './initials.ts';
import { storeTexts, type Texts } from './texts.ts';

/** How the capitals of a name are compared with the text's; see docs/matching.md. */
export type CasePolicy = 'exact' | 'name' | 'any';
export const POLICIES: readonly CasePolicy[] = ['exact', 'name', 'any'];

/** One text to look for, told by its place in the list that is compiled. Several patterns may share a text. */
export interface Pattern {
  readonly text: string;
  readonly case: CasePolicy;
}

/** Plain data: survives structured clone and storage. */
export interface Automaton {
  /** Open addressing, a power of two of hashes of steps, 0 = free. A step leads to the state of its slot's number, from 1. */
  readonly steps: Int32Array;
  /** All patterns, by the state at their end. */
  readonly patterns: Uint32Array;
  /** The state of each of `patterns`, ascending: states where no pattern ends cost nothing. */
  readonly states: Uint32Array;
  /** By pattern: index into {@link POLICIES}. */
  readonly policies: Uint8Array;
  /** By pattern, as authored. */
  readonly texts: Texts;
  /** What the first unit of a match may be; see `canBegin`. */
  readonly initials: Uint32Array;
}

/** Hash of a step, never 0: FNV-1a over the state and the units, finished so that low bits are well mixed. */
export function hashStep(state: number, units: Uint16Array, from: number, to: number): number {
  let h = 0x811c9dc5 ^ Math.imul(state, 0x9e3779b1);
  for (let i = from; i < to; i++) h = Math.imul(h ^ units[i]!, 0x01000193);
  h ^= h >>> 15;
  return Math.imul(h, 0x2c1b3c6d) ^ (h >>> 13) || 1;
}

/** State after a step, or 0. */
export function follow(steps: Int32Array, hash: number): number {
  const slot = slotOf(steps, hash);
  return steps[slot] === 0 ? 0 : slot + 1;
}

/** Where a step is, or would be. */
function slotOf(steps: Int32Array, hash: number): number {
  const mask = steps.length - 1;
  let slot = hash & mask;
  while (steps[slot] !== 0 && steps[slot] !== hash) slot = (slot + 1) & mask;
  return slot;
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
  const folder = new Folder();
  const initials = emptyInitials();
  const steps = new Int32Array(slotsFor(countSteps(patterns, folder)));
  const states = patterns.map((pattern) => {
    const folded = folder.fold(pattern.text.trim());
    markInitials(initials, folded, pattern.case);
    return addSteps(steps, folded);
  });
  return {
    steps,
    ...byState(states),
    policies: Uint8Array.from(patterns, (pattern) => POLICIES.indexOf(pattern.case)),
    texts: storeTexts(patterns.map(({ text }) => text.trim())),
    initials,
  };
}

function* wordsOf({ lower, length }: Folded): Generator<readonly [from: number, to: number]> {
  let read = 0;
  for (let word = 0; word !== -1; ) {
    const end = wordEnd(lower, word, length);
    yield [read, end];
    read = end;
    word = nextWord(lower, end, length, GAP_REACH);
  }
}

/** As many as there are different beginnings: a state is where its step is, so the table must never grow. */
function countSteps(patterns: readonly Pattern[], folder: Folder): number {
  const beginnings = new Set<string>();
  for (const { text } of patterns) {
    const folded = folder.fold(text.trim());
    if (folded.length === 0 || classOf(folded.lower[0]!) === OTHER)
      throw new Error(`The name "${text}" does not begin with a letter or digit, so it cannot be found.`);
    const lower = String.fromCharCode(...folded.lower.subarray(0, folded.length));
    for (const [, end] of wordsOf(folded)) beginnings.add(lower.slice(0, end));
  }
  return beginnings.size;
}

/** At most two thirds are taken: fuller tables take long to tell that a step is none. */
function slotsFor(count: number): number {
  let slots = 16;
  while (slots * 2 < count * 3) slots *= 2;
  return slots;
}

/** @returns the state at its end */
function addSteps(steps: Int32Array, folded: Folded): number {
  let state = 0;
  for (const [from, to] of wordsOf(folded)) {
    const hash = hashStep(state, folded.lower, from, to);
    const slot = slotOf(steps, hash);
    steps[slot] = hash;
    state = slot + 1;
  }
  return state;
}

/** @param states by pattern */
function byState(states: readonly number[]): Pick<Automaton, 'patterns' | 'states'> {
  const patterns = Uint32Array.from(states.keys()).sort((a, b) => states[a]! - states[b]! || a - b);
  return { patterns, states: patterns.map((pattern) => states[pattern]!) };
}

/** Index of the first of its patterns; where it has none, of another state's, or behind the last. */
export function firstOf(states: Uint32Array, state: number): number {
  let low = 0;
  let high = states.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (states[middle]! < state) low = middle + 1;
    else high = middle;
  }
  return low;
}
