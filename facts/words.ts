/** Words and quotations within statements. */

const WORD = /[\p{L}\p{Nd}]+(?:['’‑-][\p{L}\p{Nd}]+)*/gu;
const QUOTATION = /“([^“”]*)”/gu;

/** Lower-case words, without marks between them. */
export function wordsOf(text: string): string[] {
  return (text.normalize('NFC').toLowerCase().match(WORD) ?? []).map((word) => word.replace(/[’]/gu, "'"));
}

/** What stands between “ and ”. */
export function quotationsIn(text: string): string[] {
  return [...text.matchAll(QUOTATION)].map((match) => match[1]!);
}

/** The pieces between quotations. */
export function outsideQuotations(text: string): string[] {
  return text.split(/“[^“”]*”/u);
}
