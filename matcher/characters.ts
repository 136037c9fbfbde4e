/** What each UTF-16 unit is to the matcher, asked of Unicode once per unit and remembered. */

/** Not part of a word: white space, punctuation, symbols. */
export const OTHER = 1;
/** Part of a word that is told from the next one by a boundary (Latin, Cyrillic, …). */
export const WORD = 2;
/** A digit: like {@link WORD}, but a soft edge between it and a letter always ends the word (footnote signs). */
export const DIGIT = 3;
/** A letter of a script written without spaces: every position is a word boundary. */
export const UNSPACED = 4;

/** A stress mark behind one of these is an aid to readers, and no letter of its own. */
export const CYRILLIC_VOWELS = 'аеёиоуыэюяєії';

const LETTER = /[\p{L}\p{M}\p{Pc}]/u;
const NUMBER = /\p{Nd}/u;
const NO_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const classes = new Uint8Array(0x10000);

/**
 * Class of one UTF-16 unit. A surrogate counts as OTHER: letters beyond the basic plane are rare in names and
 * emoji, which are common, must not glue themselves to one.
 */
export function classOf(unit: number): number {
  const known = classes[unit];
  if (known) return known;
  const character = String.fromCharCode(unit);
  let found = OTHER;
  if (NO_SPACES.test(character)) found = UNSPACED;
  else if (NUMBER.test(character)) found = DIGIT;
  else if (LETTER.test(character)) found = WORD;
  classes[unit] = found;
  return found;
}

/** Whether two neighbouring units belong to one word. */
export function joined(left: number, right: number): boolean {
  const a = classOf(left);
  const b = classOf(right);
  return (a === WORD || a === DIGIT) && (b === WORD || b === DIGIT);
}
