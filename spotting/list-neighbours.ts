/** The words beside a name in a list: parted by blocks, lines, bullets or bars, whatever the list is made of. */
import { BLOCK_BREAK, SOFT_EDGE } from '../matcher/marks.ts';

const REACH = 60;
const WORD = '([\\p{L}\\p{M}]+)';
/** Signs that neither make words nor end sentences, one of which parts the entries of a list. */
const SIGNS = '[^\\p{L}\\p{M}\\p{Nd}.!?]*';
const PARTED = `${SIGNS}[\\s|·•/${BLOCK_BREAK}${SOFT_EDGE},]${SIGNS}`;
/** Read from its end, so that the way back is gone once. */
const WORD_BEFORE = new RegExp(`$(?<=${WORD}${PARTED})`, 'u');
const WORD_AFTER = new RegExp(`^${PARTED}${WORD}`, 'u');

export function neighboursInList(text: string, start: number, end: number): string[] {
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[1];
  const after = WORD_AFTER.exec(text.slice(end, end + REACH))?.[1];
  return [before, after].filter((word) => word !== undefined);
}
