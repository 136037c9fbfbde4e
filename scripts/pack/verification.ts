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
  /** Ids of documents that are not at hand, and the count of citations that nothing can be said about. */
  readonly absent: readonly string[];
  readonly unverified: number;
}

export async function verify(pack: Pack, folders: readonly string[]): Promise<Verification> {
  const texts = await documentsAtHand(pack, folders);
  const checks = await verifyCitations(pack, texts);
  const citationFaults = checks
    .map(({ outcome }) => outcome)
    .filter((outcome) => typeof outcome === 'object');
  return {
    faults: [...checkLengths(pack, texts), ...citationFaults, ...checkCopying(pack, texts)],
    verified: checks.filter(({ outcome }) => outcome === 'ok').length,
    absent: pack.documents.map(({ id }) => id).filter((id) => !texts.has(id)),
    unverified: checks.filter(({ outcome }) => outcome === 'absent').length,
  };
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
