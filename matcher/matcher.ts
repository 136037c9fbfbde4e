/**
 * The matcher: where the names of an automaton stand in a text.
 *
 * One pass from left to right, leftmost-longest: at each word it takes the longest name that begins there and
 * whose capitals fit, and goes on behind it. Names begin and end at Unicode word boundaries.
 */
import type { Automaton } from './automaton.ts';
import { firstOf, follow, GAP_REACH, hashStep, nextWord, wordEnd } from './automaton.ts';
import { capitalsFit, type NameUnits } from './capitals.ts';
import { classOf, DIGIT, joined } from './characters.ts';
import { type Folded, Folder } from './fold.ts';
import { canBegin } from './initials.ts';
import { textAt } from './texts.ts';

/** A pattern at a span: half-open, UTF-16 units of the text that was searched. */
export interface Match {
  readonly pattern: number;
  readonly start: number;
  readonly end: number;
  /** The match is a whole word only if the soft edge before it separates. */
  readonly startsAtEdge: boolean;
  /** The match is a whole word only if the soft edge after it separates. */
  readonly endsAtEdge: boolean;
}

export class Matcher {
  readonly #automaton: Automaton;
  /** Patterns that fit at the longest end found so far from the current start. */
  readonly #best: number[] = [];
  #bestEnd = 0;
  readonly #folder = new Folder();
  /** By pattern, as far as one has been reached: hardly any ever is. */
  readonly #units = new Map<number, NameUnits>();

  constructor(automaton: Automaton) {
    this.#automaton = automaton;
  }

  /** All matches, left to right, never overlapping; patterns that share a text share a span. */
  find(folded: Folded): Match[] {
    const found: Match[] = [];
    let at = this.#nextStart(folded, 0);
    while (at !== -1) {
      const end = this.#longestAt(folded, at);
      if (end > at) this.#report(folded, at, end, found);
      at = this.#nextStart(folded, Math.max(end, at + 1));
    }
    return found;
  }

  /** Next unit at or after `at` where a word begins that may be a name's first, or -1. */
  #nextStart(folded: Folded, at: number): number {
    const { initials } = this.#automaton;
    for (let i = at; i < folded.length; i++) {
      if (isBoundary(folded, i) && canBegin(initials, folded, i)) return i;
    }
    return -1;
  }

  #longestAt(folded: Folded, start: number): number {
    this.#best.length = 0;
    this.#bestEnd = start;
    this.#walk(folded, 0, start, start, start);
    return this.#bestEnd;
  }

  /** Follows every reading of the text from here: soft edges inside a word offer more than one. */
  #walk(folded: Folded, state: number, read: number, word: number, start: number): void {
    const { lower, edge, length } = folded;
    const last = wordEnd(lower, word, length);
    for (let end = word + 1; end <= last; end++) {
      if (end < last && !edge[end]) continue;
      const next = follow(this.#automaton.steps, hashStep(state, lower, read, end));
      if (next === 0) continue;
      this.#tryPatterns(folded, next, start);
      const following = end < last ? end : nextWord(lower, end, length, GAP_REACH);
      if (following !== -1) this.#walk(folded, next, end, following, start);
    }
  }

  #tryPatterns(folded: Folded, state: number, start: number): void {
    const { states, patterns } = this.#automaton;
    for (let index = firstOf(states, state); states[index] === state; index++) {
      const pattern = patterns[index]!;
      const units = this.#unitsOf(pattern);
      const end = start + units.lower.length;
      if (end < this.#bestEnd || end > folded.length || !this.#fits(folded, pattern, units, start)) continue;
      if (end > this.#bestEnd) this.#best.length = 0;
      this.#bestEnd = end;
      this.#best.push(pattern);
    }
  }

  #fits(folded: Folded, pattern: number, units: NameUnits, start: number): boolean {
    const { length } = units.lower;
    for (let i = 0; i < length; i++) if (folded.lower[start + i] !== units.lower[i]) return false;
    if (!isBoundary(folded, start + length)) return false;
    return capitalsFit(this.#automaton.policies[pattern]!, units, folded, start, length);
  }

  #unitsOf(pattern: number): NameUnits {
    const known = this.#units.get(pattern);
    if (known) return known;
    const { lower, cased, length } = this.#folder.fold(textAt(this.#automaton.texts, pattern));
    const units = { lower: lower.slice(0, length), cased: cased.slice(0, length) };
    this.#units.set(pattern, units);
    return units;
  }

  #report(folded: Folded, from: number, to: number, found: Match[]): void {
    const start = folded.wayBack.start(from);
    const end = folded.wayBack.end(to - 1);
    const startsAtEdge = reliesOnEdge(folded, from);
    const endsAtEdge = reliesOnEdge(folded, to);
    for (const pattern of this.#best) found.push({ pattern, start, end, startsAtEdge, endsAtEdge });
  }
}

/** Whether a word may begin or end before unit `at`. */
function isBoundary({ lower, edge, length }: Folded, at: number): boolean {
  return at === 0 || at >= length || edge[at] === 1 || !joined(lower[at - 1]!, lower[at]!);
}

/**
 * Whether only a soft edge makes the boundary. Two kinds of edge need no more: a letter against a digit (footnote
 * signs), and a small letter before a capital (a headline right behind its overline).
 */
function reliesOnEdge({ lower, cased, edge, length }: Folded, at: number): boolean {
  if (at === 0 || at >= length || edge[at] === 0) return false;
  const left = lower[at - 1]!;
  const right = lower[at]!;
  if (!joined(left, right) || (classOf(left) === DIGIT) !== (classOf(right) === DIGIT)) return false;
  const isCapitalBehindSmall = cased[at - 1] === left && cased[at] !== right;
  return !isCapitalBehindSmall;
}
