/** Finds sentences that packs cite in a batch of a page's text, by their fingerprints alone. */
import { fingerprint } from '../facts/fingerprint.ts';
import { sentenceSpans } from '../facts/sentences.ts';
import { BLOCK_BREAK, SOFT_EDGE } from '../matcher/marks.ts';

/** A cited sentence and where it stands: half-open, UTF-16 units of the batch. */
export interface CitedSentence {
  readonly sha256: string;
  readonly start: number;
  readonly end: number;
}

/** What stands in a page's text and not in a document's: marks of ours, hyphens that show only at a line's end. */
const UNWRITTEN = new RegExp(`[${SOFT_EDGE}\u00AD]`, 'g');

/** @param isCited whether some pack cites the sentence of this fingerprint */
export async function citedIn(
  text: string,
  isCited: (sha256: string) => boolean,
): Promise<readonly CitedSentence[]> {
  const found: CitedSentence[] = [];
  let from = 0;
  for (const run of text.split(BLOCK_BREAK)) {
    for (const { sha256, start, end } of await sumsOf(run)) {
      if (isCited(sha256)) found.push({ sha256, start: from + start, end: from + end });
    }
    from += run.length + BLOCK_BREAK.length;
  }
  return found;
}

async function sumsOf(run: string): Promise<CitedSentence[]> {
  const written = run.replace(UNWRITTEN, '');
  const toRun = written.length === run.length ? (unit: number) => unit : wayBack(run);
  return Promise.all(
    sentenceSpans(written).map(async ({ start, end }) => ({
      sha256: await fingerprint(written.slice(start, end)),
      start: toRun(start),
      end: toRun(end - 1) + 1,
    })),
  );
}

/** From a unit of what is written to the same one in the run. */
function wayBack(run: string): (unit: number) => number {
  const units: number[] = [];
  for (let unit = 0; unit < run.length; unit++) {
    if (run[unit] !== SOFT_EDGE && run[unit] !== '\u00AD') units.push(unit);
  }
  return (unit) => units[unit] ?? run.length;
}
