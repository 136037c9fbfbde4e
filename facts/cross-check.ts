/** What a schema cannot see: whether the parts of a pack fit one another. */
import { checkAliases } from './check-aliases.ts';
import { checkWords } from './check-words.ts';
import type { Fault } from './fault.ts';
import { suggestion } from './nearest.ts';
import { type Fact, KINDS, type Pack, type SourceDocument } from './pack.ts';

/** An attribution to the document itself; no entity may take this id. */
export const BY_DOCUMENT = 'document';

type Path = Fault['path'];

export function crossCheck(pack: Pack): Fault[] {
  return [
    ...(['topics', 'documents', 'entities', 'facts'] as const).flatMap((part) => repeatedIds(part, pack)),
    ...checkReferences(pack),
    ...checkNames(pack),
    ...checkBacking(pack),
    ...checkAliases(pack),
    ...checkWords(pack),
  ];
}

function repeatedIds(part: 'topics' | 'documents' | 'entities' | 'facts', pack: Pack): Fault[] {
  const seen = new Set<string>();
  return pack[part].flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ path: [part, index, 'id'], message: `id "${id}" is taken`, mend: 'Give each its own id.' }];
  });
}

function checkReferences(pack: Pack): Fault[] {
  const topics = new Set(pack.topics.map(({ id }) => id));
  const entities = new Set(pack.entities.map(({ id }) => id));
  const speakers = new Set([BY_DOCUMENT, ...entities]);
  const hidden = new Set([...KINDS, ...entities]);
  const documents = new Map(pack.documents.map((document) => [document.id, document]));
  const faults = pack.entities.flatMap((entity, e) =>
    entity.topics.flatMap((id, t) => unknown('topic', id, topics, ['entities', e, 'topics', t])),
  );
  for (const [e, { aliases }] of pack.entities.entries()) {
    for (const [a, { alsoAfter = [] }] of aliases.entries()) {
      const path = ['entities', e, 'aliases', a, 'alsoAfter'];
      faults.push(...alsoAfter.flatMap((id, i) => unknown('entity', id, entities, [...path, i])));
    }
  }
  for (const [f, { hides }] of (pack.families ?? []).entries()) {
    faults.push(
      ...hides.flatMap((key, h) => unknown('kind or entity', key, hidden, ['families', f, 'hides', h])),
    );
  }
  for (const [f, fact] of pack.facts.entries()) {
    const path = ['facts', f] as const;
    faults.push(
      ...fact.topics.flatMap((id, t) => unknown('topic', id, topics, [...path, 'topics', t])),
      ...fact.about.flatMap((id, a) => unknown('entity', id, entities, [...path, 'about', a])),
      ...unknown('entity', fact.attribution.by, speakers, [...path, 'attribution', 'by']),
      ...checkCitations(fact, documents, path),
    );
    const { via } = fact.attribution;
    if (via !== undefined) faults.push(...unknown('entity', via, entities, [...path, 'attribution', 'via']));
  }
  return faults;
}

function checkCitations(fact: Fact, documents: ReadonlyMap<string, SourceDocument>, path: Path): Fault[] {
  return fact.citations.flatMap((citation, c) => {
    const at = [...path, 'citations', c];
    const document = documents.get(citation.document);
    if (!document) return unknown('document', citation.document, documents, [...at, 'document']);
    if (citation.paragraph <= document.paragraphs) return [];
    const message = `paragraph ${citation.paragraph} of a document that has ${document.paragraphs}`;
    return [{ path: [...at, 'paragraph'], message, mend: 'Copy the place that "npm run cite" prints.' }];
  });
}

type Known = Pick<ReadonlyMap<string, unknown>, 'has' | 'keys'>;

function unknown(what: string, id: string, known: Known, path: Path): Fault[] {
  if (known.has(id)) return [];
  return [{ path, message: `unknown ${what} "${id}"`, mend: suggestion(id, [...known.keys()]) }];
}

function checkNames(pack: Pack): Fault[] {
  const faults: Fault[] = [];
  for (const [e, entity] of pack.entities.entries()) {
    if (entity.id === BY_DOCUMENT) {
      const message = `"${BY_DOCUMENT}" stands for the source document itself`;
      faults.push({ path: ['entities', e, 'id'], message, mend: 'Choose another id.' });
    }
    if (entity.names[pack.language] === undefined) {
      const message = `no name in the pack's language, ${pack.language}`;
      faults.push({ path: ['entities', e, 'names'], message, mend: `Add "${pack.language}: …".` });
    }
  }
  return faults;
}

/** A summary carries no citation of its own: the facts about its entity are what backs it. */
function checkBacking(pack: Pack): Fault[] {
  const told = new Set(pack.facts.flatMap((fact) => fact.about));
  return pack.entities.flatMap(({ id }, e) => {
    if (told.has(id)) return [];
    const message = `no fact is about "${id}", so nothing backs its summary`;
    const mend = `Put "${id}" under "about" of a fact that carries it, or take the entity away.`;
    return [{ path: ['entities', e, 'summary'], message, mend }];
  });
}
