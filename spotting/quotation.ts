/** The quotation that a name stands in, where it is short enough to be a title. */

/** Longest title that is looked for, words on either side of the name together. */
const LONGEST = 8;

/** Opened behind white space or a bracket, and not closed since; a title begins with a capital or the name. */
const OPENED = /(?:^|[\s([—-])(?:["“”„«»‘‚‹]|'(?=\p{Lu}))\s?((?:\p{Lu}[^"“”„«»‘’‚‹›]*)?)$/u;
const CLOSED = /^([^"“”„«»‹›]*?)\s?(?:["“”»«‘›]|'(?!\p{L}))/u;

export interface Quotation {
  /** The text before its opening mark. */
  readonly lead: string;
  /** What it holds before and after the name. */
  readonly words: readonly string[];
}

/** @param left text before the name @param right text after it; both cleaned, within one block */
export function quotationAround(left: string, right: string): Quotation | null {
  const opened = OPENED.exec(left);
  const closed = opened && CLOSED.exec(right);
  if (!closed) return null;
  const words = `${opened[1]} ${closed[1]}`.split(/[\s,;:!?]+/).filter(Boolean);
  return words.length <= LONGEST ? { lead: left.slice(0, opened.index), words } : null;
}
