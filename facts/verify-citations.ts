/** Whether every citation of a pack points at the sentence it says it does. */
import { type DocumentIndex, indexDocument } from './document-index.ts';
import type { Fault } from './fault.ts';
import type { Citation, Pack } from './pack.ts';

export interface CitationCheck {
  readonly fact: string;
  readonly citation: Citation;
  /** `absent`: the document is not at hand, so nothing can be said. */
  readonly outcome: 'ok' | 'absent' | Fault;
}

/**
 * @param texts documents at hand, by their id in the pack
 * @returns one check a citation, in the pack's order
 */
export async function verifyCitations(
  pack: Pack,
  texts: ReadonlyMap<string, string>,
): Promise<CitationCheck[]> {
  const indices = new Map<string, DocumentIndex>();
  for (const [id, text] of texts) indices.set(id, await indexDocument(text));
  return pack.facts.flatMap((fact, f) =>
    fact.citations.map((citation, c) => {
      const index = indices.get(citation.document);
      const path = ['facts', f, 'citations', c];
      return { fact: fact.id, citation, outcome: index ? check(citation, index, path) : 'absent' };
    }),
  );
}

function check(citation: Citation, index: DocumentIndex, path: Fault['path']): 'ok' | Fault {
  const { paragraph, sentence, sha256 } = citation;
  const row = index.sums[paragraph - 1];
  if (row?.[sentence - 1] === sha256) return 'ok';
  const mend = mendFor(sha256, index);
  if (!row) return { path, message: `no paragraph ${paragraph}: the document has ${index.paragraphs}`, mend };
  if (sentence > row.length) {
    return { path, message: `no sentence ${sentence}: paragraph ${paragraph} has ${row.length}`, mend };
  }
  return { path, message: `sentence ${sentence} of paragraph ${paragraph} is not the one cited`, mend };
}

function mendFor(sha256: string, index: DocumentIndex): string {
  const places = index.places.get(sha256) ?? [];
  if (places.length === 0) {
    return 'The document has no such sentence: cite one that carries the fact, or remove the fact.';
  }
  const where = places
    .map((place) => `paragraph ${place.paragraph}, sentence ${place.sentence}`)
    .join(' and ');
  return `The cited sentence stands at ${where}: correct the numbers.`;
}
