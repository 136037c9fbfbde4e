/** From what an author writes to what the extension reads. */
import { type MadeForm, madeForms } from './alias-forms.ts';
import type { AuthoredEntity, AuthoredFact } from './authored.ts';

export function compileDocument(id: string, document: object): object {
  return { id, ...document };
}

export function compileEntity(id: string, entity: AuthoredEntity): object {
  const authored = new Set(entity.aliases.flatMap(({ text, forms }) => [text, ...forms]));
  const aliases = entity.aliases.map(({ paradigm: _, except: __, ...alias }, i) => {
    const built = madeForms(entity.aliases[i]!).filter(
      ({ form, from }) => isBuilt(from) && !authored.has(form),
    );
    for (const { form } of built) authored.add(form);
    return { ...alias, forms: [...alias.forms, ...built.map(({ form }) => form)] };
  });
  return { id, ...entity, aliases, notInside: Object.values(entity.notInside).flat() };
}

function isBuilt(from: MadeForm['from']): boolean {
  return from !== 'text' && from !== 'listed';
}

export function compileFact(document: string, { by, via, ...fact }: AuthoredFact): object {
  return {
    ...fact,
    attribution: via === undefined ? { by } : { by, via },
    citations: fact.citations.map((citation) => ({ document, ...citation })),
  };
}
