/** From what an author writes to what the extension reads. */
import type { AuthoredEntity, AuthoredFact } from './authored.ts';

export function compileDocument(id: string, document: object): object {
  return { id, ...document };
}

export function compileEntity(id: string, entity: AuthoredEntity): object {
  return { id, ...entity, notInside: Object.values(entity.notInside).flat() };
}

export function compileFact(document: string, { by, via, ...fact }: AuthoredFact): object {
  return {
    ...fact,
    attribution: via === undefined ? { by } : { by, via },
    citations: fact.citations.map((citation) => ({ document, ...citation })),
  };
}
