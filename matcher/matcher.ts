/**
 * The matcher: where the names of an automaton stand in a text.
 *
 * One pass from left to right, leftmost-longest: at each word it takes the longest name that begins there and
 * whose capitals fit, and goes on behind it. Names begin and end at Unicode word boundaries.
 */
import type { Automaton } from './automaton.ts';
import { follow, GAP_REACH, hashStep, nextWord, PATTERN_FIELDS, wordEnd } from './automaton.ts';
import { capitalsFit } from './capitals.ts';
import { classOf, DIGIT, joined, OTHER } from './characters.ts';
import type { Folded } from './fold.ts';

/** A pattern at a span: half-open, UTF-16 units of the text that was searched. */
export interface Match {
  readonly id: number;
  readonly start: number;
  readonly end: number;
  /** The match is a whole word only if the soft edge before it separates. */
  readonly startsAtEdge: boolean;
  /** The match is a whole word only if the soft edge after it separates. */
  readonly endsAtEdge: boolean;
}

export class Matcher {
  private readonly automaton: Automaton;
  /** Patterns that fit at the longest end found so far from the current start. */
  private readonly best: number[] = [];
  private bestEnd = 0;

  constructor(automaton: Automaton) {
    this.automaton = automaton;
  }

  /** All matches, left to right, never overlapping; patterns that share a text share a span. */
  find(folded: Folded): Match[] {
    const found: Match[] = [];
    let at = nextWord(folded.lower, 0, folded.length, folded.length);
    while (at !== -1) {
      const end = this.longestAt(folded, at);
      if (end > at) {
        this.report(folded, at, end, found);
        at = nextStart(folded, end);
      } else at = nextStart(folded, at + 1);
    }
    return found;
  }

  private longestAt(folded: Folded, start: number): number {
    this.best.length = 0;
    this.bestEnd = start;
    this.walk(folded, 0, start, start, start);
    return this.bestEnd;
  }

  /** Follows every reading of the text from here: soft edges inside a word offer more than one. */
  private walk(folded: Folded, state: number, read: number, word: number, start: number): void {
    const { lower, edge, length } = folded;
    const last = wordEnd(lower, word, length);
    for (let end = word + 1; end <= last; end++) {
      if (end < last && !edge[end]) continue;
      const next = follow(this.automaton.table, hashStep(state, lower, read, end));
      if (next === 0) continue;
      this.tryPatterns(folded, next, start);
      const following = end < last ? end : nextWord(lower, end, length, GAP_REACH);
      if (following !== -1) this.walk(folded, next, end, following, start);
    }
  }

  private tryPatterns(folded: Folded, state: number, start: number): void {
    const { patterns } = this.automaton;
    let index = this.automaton.first[state]!;
    while (index !== -1) {
      const field = index * PATTERN_FIELDS;
      const end = start + patterns[field + 3]! - patterns[field + 2]!;
      if (end >= this.bestEnd && end <= folded.length && this.fits(folded, field, start, end)) {
        if (end > this.bestEnd) this.best.length = 0;
        this.bestEnd = end;
        this.best.push(patterns[field]!);
      }
      index = patterns[field + 4]!;
    }
  }

  private fits(folded: Folded, field: number, start: number, end: number): boolean {
    const { lower, cased, patterns } = this.automaton;
    const from = patterns[field + 2]!;
    for (let i = start; i < end; i++) if (folded.lower[i] !== lower[from + i - start]) return false;
    if (!isBoundary(folded, end)) return false;
    return capitalsFit(patterns[field + 1]!, { lower, cased, from }, folded, start, end - start);
  }

  private report(folded: Folded, from: number, to: number, found: Match[]): void {
    const start = folded.from[from]!;
    const end = folded.to[to - 1]!;
    const startsAtEdge = reliesOnEdge(folded, from);
    const endsAtEdge = reliesOnEdge(folded, to);
    for (const id of this.best) found.push({ id, start, end, startsAtEdge, endsAtEdge });
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

/** Next unit at or after `at` where a word begins, or -1. */
function nextStart(folded: Folded, at: number): number {
  const { lower, length } = folded;
  for (let i = at; i < length; i++) {
    if (classOf(lower[i]!) !== OTHER && isBoundary(folded, i)) return i;
  }
  return -1;
}
