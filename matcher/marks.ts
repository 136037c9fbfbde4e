/**
 * Two control characters that carry structure through a plain string, so that a whole batch of text is one
 * string and offsets stay simple. Both are what ASCII made them for; a page that contains them loses nothing.
 */

/** Between two text blocks: no name reaches across it (ASCII record separator). */
export const BLOCK_BREAK = '\u001E';

/**
 * Where two inline elements touch without white space (ASCII unit separator). A name may run across it
 * ("Sval<b>bard</b>") or end at it (two items side by side): only the page knows which, so a match says it.
 */
export const SOFT_EDGE = '\u001F';
export const SOFT_EDGE_UNIT = 0x1f;
