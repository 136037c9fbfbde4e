/**
 * Which units a match can begin with, and whether as a capital: one look spares most words of a text, which begin with a
 * small letter where names begin with a capital.
 */
import type { CasePolicy } from './automaton.ts';
import type { Folded } from './fold.ts';

/** One bit for each unit as a capital and one as it is in lower case. */
export function emptyInitials(): Uint32Array {
  return new Uint32Array((0x10000 * 2) / 32);
}

/** Whether some name may begin with a unit of a text. @param lower the unit folded @param cased before lower-casing */
export function canBegin(initials: Uint32Array, lower: number, cased: number): boolean {
  const bit = bitOf(lower, lower === cased);
  return (initials[bit >> 5]! & (1 << (bit & 31))) !== 0;
}

/** As `capitalsFit` decides about the first unit, or more. */
export function markInitials(initials: Uint32Array, { lower, cased }: Folded, policy: CasePolicy): void {
  const unit = lower[0]!;
  const isSmall = cased[0] === unit;
  if (isSmall || policy === 'any') mark(initials, bitOf(unit, true));
  if (!isSmall || policy !== 'exact') mark(initials, bitOf(unit, false));
}

function mark(initials: Uint32Array, bit: number): void {
  initials[bit >> 5]! |= 1 << (bit & 31);
}

function bitOf(lower: number, isSmall: boolean): number {
  return lower * 2 + (isSmall ? 1 : 0);
}
