/** Words and quotations within statements. */

const WORD = /[\p{L}\p{Nd}]+(?:['’‑-][\p{L}\p{Nd}]+)*/gu;

/**
 * Single marks are apostrophes too ("Norway’s", "the states’ talks"): one opens only before a letter or a digit, and
 * after none, and closes only where no letter or digit follows. Decades ('90s) are no quotations.
 */
const QUOTATION = new RegExp(
  [
    '“[^“”]*”',
    '„[^„“”]*[“”]',
    '«[^«»]*»',
    '»[^«»]*«',
    '"[^"]*"',
    String.raw`‚[^‚‘’]*[‘’](?![\p{L}\p{Nd}])`,
    String.raw`(?<![\p{L}\p{Nd}])[‘'](?=[\p{L}\p{Nd}])(?!\d\ds)[^‘]*?\S['’](?![\p{L}\p{Nd}])`,
  ].join('|'),
  'gu',
);

/** Marks that are never apostrophes. */
const LONE_MARK = /[“”„«»"]/u;

/** Lower-case words, without marks between them. */
export function wordsOf(text: string): string[] {
  return (text.normalize('NFC').toLowerCase().match(WORD) ?? []).map((word) => word.replace(/[’]/gu, "'"));
}

/** What stands between quotation marks of any kind. */
export function quotationsIn(text: string): string[] {
  return [...text.matchAll(QUOTATION)].map(([quotation]) => quotation.slice(1, -1));
}

/** The pieces between quotations. */
export function outsideQuotations(text: string): string[] {
  return text.split(QUOTATION);
}

/** Whether a quotation opens and does not close, or the other way round. */
export function hasLoneMark(text: string): boolean {
  return outsideQuotations(text).some((piece) => LONE_MARK.test(piece));
}
