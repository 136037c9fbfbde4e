/** Case policies: whether the capitals of the text fit those of the name. Both arrive folded, units aligned. */
import { joined } from './characters.ts';
import type { Folded } from './fold.ts';

/** A name, folded. */
export interface NameUnits {
  readonly lower: Uint16Array;
  readonly cased: Uint16Array;
}

const EXACT = 0;
const NAME = 1;

/**
 * @param policy index of the policy: 0 exact, 1 name, 2 any.
 *
 * `name` accepts the name as authored, in capitals throughout ("NORWAY"), in title case, and with later words
 * in lower case ("Ottawa convention", "Russian foreign ministry"), as many papers write them; never with its
 * first word in lower case.
 */
export function capitalsFit(
  policy: number,
  name: NameUnits,
  text: Folded,
  start: number,
  length: number,
): boolean {
  if (policy === EXACT) return sameCapitals(name, text, start, length);
  if (policy !== NAME) return true;
  return wordByWord(name, text, start, length) || allCapitals(text, start, length);
}

function sameCapitals(name: NameUnits, text: Folded, start: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (name.cased[i] !== text.cased[start + i]) return false;
  return true;
}

function wordByWord(name: NameUnits, text: Folded, start: number, length: number): boolean {
  for (let i = 0; i < length; i++) {
    const wanted = name.cased[i];
    const seen = text.cased[start + i];
    if (seen === wanted) continue;
    const beginsWord = i === 0 || !joined(text.lower[start + i - 1]!, text.lower[start + i]!);
    if (!beginsWord) return false;
    const isLowered = seen === text.lower[start + i];
    if (isLowered && i === 0) return false;
  }
  return true;
}

/** No unit that could be a capital is in lower case, and there are at least two capitals. */
function allCapitals(text: Folded, start: number, length: number): boolean {
  let capitals = 0;
  for (let i = start; i < start + length; i++) {
    const lower = text.lower[i]!;
    if (text.cased[i] !== lower) capitals++;
    else if (hasCapital(lower)) return false;
  }
  return capitals >= 2;
}

function hasCapital(unit: number): boolean {
  const character = String.fromCharCode(unit);
  const upper = character.toUpperCase();
  return upper !== character && upper.length === 1;
}
