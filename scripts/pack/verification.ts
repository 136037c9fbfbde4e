/** Re-verifies a pack against its documents: every citation, and that nothing is copied. */
import { checkCopying } from '../../facts/copying.ts';
import type { Fault } from '../../facts/fault.ts';
import type { Pack } from '../../facts/pack.ts';
import { paragraphs } from '../../facts/sentences.ts';
import { verifyCitations } from '../../facts/verify-citations.ts';
import { documentsAtHand } from './documents-at-hand.ts';

export interface Verification {
  readonly faults: readonly Fault[];
  /** Citations that point at their sentence. */
  readonly verified: number;
  /** Ids of documents that nothing can be said about, as there is no text at all to compare them with. */
  readonly absent: readonly string[];
  /** Citations of documents that are not at hand. */
  readonly unverified: number;
}

export async function verify(pack: Pack, folders: readonly string[]): Promise<Verification> {
  const { texts, files } = await documentsAtHand(pack, folders);
  const checks = await verifyCitations(pack, texts);
  const citationFaults = checks
    .map(({ outcome }) => outcome)
    .filter((outcome) => typeof outcome === 'object');
  return {
    faults: [
      ...checkPresence(pack, texts, files),
      ...checkLengths(pack, texts),
      ...citationFaults,
      ...checkCopying(pack, texts),
    ],
    verified: checks.filter(({ outcome }) => outcome === 'ok').length,
    absent: files.length > 0 ? [] : pack.documents.map(({ id }) => id),
    unverified: checks.filter(({ outcome }) => outcome === 'absent').length,
  };
}

const MOST_NAMED_FILES = 3;

/** Where texts are kept, a document that is none of them has changed, or its sum is wrong: no reason to skip it. */
function checkPresence(pack: Pack, texts: ReadonlyMap<string, string>, files: readonly string[]): Fault[] {
  if (files.length === 0) return [];
  const more = files.length > MOST_NAMED_FILES ? ` and ${files.length - MOST_NAMED_FILES} more` : '';
  const compared = files.slice(0, MOST_NAMED_FILES).join(', ') + more;
  return pack.documents.flatMap(({ id }, d) => {
    if (texts.has(id)) return [];
    const message = `no text has the fingerprint of "${id}"; compared: ${compared}`;
    const mend =
      `Its text changed, or the fingerprint in data/documents/${id}.yml is wrong: ` +
      'compare with what "npm run cite -- FILE" prints, or add the text if it is missing.';
    return [{ path: ['documents', d, 'sha256'], message, mend }];
  });
}

function checkLengths(pack: Pack, texts: ReadonlyMap<string, string>): Fault[] {
  return pack.documents.flatMap((document, d) => {
    const text = texts.get(document.id);
    if (text === undefined) return [];
    const length = paragraphs(text).length;
    if (length === document.paragraphs) return [];
    const message = `${document.paragraphs} paragraphs`;
    return [
      { path: ['documents', d, 'paragraphs'], message, mend: `The document has ${length}: correct it.` },
    ];
  });
}
