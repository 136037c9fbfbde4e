/**
 * Cuts a document into paragraphs and sentences. A rule of our own rather than `Intl.Segmenter`: citations
 * count sentences, so every engine, now and later, has to count alike.
 *
 * The rule: a sentence ends at a run of `.` `!` `?` `…`, with any closing quotes or brackets after it, where
 * white space follows and then, past any opening quotes or brackets, an upper-case letter or a digit.
 * A single full stop after an abbreviation ({@link ABBREVIATIONS}) or an initial ("U.S.", "J.") ends nothing.
 */

const END = /(?<stop>[.!?…]+)["'”’»›)\]]*\s+(?=["'“‘„«‹([¿¡]*[\p{Lu}\p{Nd}])/gu;
const INITIAL = /(?:^|[\s.("'“‘„«‹[-])\p{Lu}$/u;
const LAST_WORD = /[\p{L}\p{Nd}]+$/u;

/** Without the full stop, as written. Short on purpose: a wrong entry joins two sentences. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'Mr Mrs Ms Dr Prof St Gen Col Maj Capt Lt Sgt Cmdr Adm Rear Hon Rev Sen Rep Gov Pres Amb Jr Sr ' +
    'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec No Nos Fig vs cf approx'
  ).split(' '),
);

/** The document's non-empty lines, trimmed. */
export function paragraphs(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Where a sentence stands in its paragraph: half-open, UTF-16 units, without the white space around it. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

/** The sentences of one paragraph, in order, trimmed. */
export function sentences(paragraph: string): string[] {
  return sentenceSpans(paragraph).map(({ start, end }) => paragraph.slice(start, end));
}

export function sentenceSpans(paragraph: string): SentenceSpan[] {
  const found: SentenceSpan[] = [];
  let start = 0;
  for (const match of paragraph.matchAll(END)) {
    if (isAbbreviation(paragraph.slice(start, match.index), match.groups?.stop ?? '')) continue;
    const end = match.index + match[0].length;
    found.push(trimmed(paragraph, start, end));
    start = end;
  }
  const rest = trimmed(paragraph, start, paragraph.length);
  return rest.start === rest.end ? found : [...found, rest];
}

function trimmed(text: string, from: number, to: number): SentenceSpan {
  const piece = text.slice(from, to);
  const start = from + piece.length - piece.trimStart().length;
  return { start, end: Math.max(start, from + piece.trimEnd().length) };
}

function isAbbreviation(before: string, stop: string): boolean {
  if (stop !== '.') return false;
  return INITIAL.test(before) || ABBREVIATIONS.has(LAST_WORD.exec(before)?.[0] ?? '');
}
