/** Every sentence of a document by its place and by its fingerprint. */
import { fingerprint } from './fingerprint.ts';
import { paragraphs, sentences } from './sentences.ts';

export interface Place {
  readonly paragraph: number;
  readonly sentence: number;
}

export interface DocumentIndex {
  readonly paragraphs: number;
  /** Fingerprints: one list a paragraph, one entry a sentence. */
  readonly sums: readonly (readonly string[])[];
  readonly places: ReadonlyMap<string, readonly Place[]>;
}

export async function indexDocument(text: string): Promise<DocumentIndex> {
  const sums = await Promise.all(
    paragraphs(text).map((paragraph) => Promise.all(sentences(paragraph).map(fingerprint))),
  );
  const places = new Map<string, Place[]>();
  for (const [p, row] of sums.entries()) {
    for (const [s, sum] of row.entries()) {
      places.set(sum, [...(places.get(sum) ?? []), { paragraph: p + 1, sentence: s + 1 }]);
    }
  }
  return { paragraphs: sums.length, sums, places };
}
