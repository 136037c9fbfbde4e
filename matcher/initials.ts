/**
 * Which two units a match can begin with, and whether with a capital: one look or two spare most words of a text. Several
 * beginnings may share a bit.
 */
import type { CasePolicy } from './automaton.ts';
import type { Folded } from './fold.ts';

const BITS = 0x10000;
/** In the place of a second unit: the name has none, so that any may follow. */
const NONE = 0;

export function emptyInitials(): Uint32Array {
  return new Uint32Array(BITS / 32);
}

/** Whether some name may begin at a unit of a text. */
export function canBegin(initials: Uint32Array, { lower, cased, length }: Folded, at: number): boolean {
  const first = lower[at]!;
  const isSmall = first === cased[at];
  if (at + 1 < length && has(initials, bitOf(first, lower[at + 1]!, isSmall))) return true;
  return has(initials, bitOf(first, NONE, isSmall));
}

function has(initials: Uint32Array, bit: number): boolean {
  return (initials[bit >> 5]! & (1 << (bit & 31))) !== 0;
}

/** As `capitalsFit` decides about the first unit, or more. */
export function markInitials(initials: Uint32Array, folded: Folded, policy: CasePolicy): void {
  const { lower, cased, length } = folded;
  const first = lower[0]!;
  const second = length > 1 ? lower[1]! : NONE;
  const isSmall = cased[0] === first;
  if (isSmall || policy === 'any') mark(initials, bitOf(first, second, true));
  if (!isSmall || policy !== 'exact') mark(initials, bitOf(first, second, false));
}

function mark(initials: Uint32Array, bit: number): void {
  initials[bit >> 5]! |= 1 << (bit & 31);
}

function bitOf(first: number, second: number, isSmall: boolean): number {
  const hash = Math.imul(first * 2 + (isSmall ? 1 : 0), 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return (hash ^ (hash >>> 15)) & (BITS - 1);
}
