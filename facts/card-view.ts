/** The card of an entity, looked up to the last value. */
import { BY_DOCUMENT } from './cross-check.ts';
import { type EntityIndex, type Filed, nameIn } from './entity-index.ts';
import type { Citation, Fact, Pack } from './pack.ts';
import type { CardView, CitationView, EntityBrief, FactView } from './views.ts';

/** A fact counts as being about the first few it names; the rest are in it by the way. */
const CENTRAL = 4;

export function cardView(filed: Filed, index: EntityIndex): CardView {
  const { pack, entity, brief } = filed;
  return {
    ...brief,
    facts: mostTellingFirst(filed.facts, entity.id).map((fact) => factView(pack, fact)),
    related: relatedTo(filed, index),
    pack: { id: pack.id, title: pack.title, version: pack.version },
    filedUnder: pack.topics
      .filter(({ id }) => entity.topics.includes(id))
      .map(({ id, name }) => ({ ref: `${pack.id}/${id}`, name })),
  };
}

/** What is about the entity, and what is said to be so rather than judged, first; else in the pack's order. */
function mostTellingFirst(facts: readonly Fact[], id: string): readonly Fact[] {
  const rank = (fact: Fact) =>
    (fact.about.indexOf(id) < CENTRAL ? 0 : 2) + (fact.certainty === 'characterised' ? 1 : 0);
  return facts.toSorted((a, b) => rank(a) - rank(b));
}

function factView(pack: Pack, fact: Fact): FactView {
  const { by, via } = fact.attribution;
  return {
    id: fact.id,
    statement: fact.statement,
    by: by === BY_DOCUMENT ? null : nameOf(by, pack),
    via: via === undefined ? null : nameOf(via, pack),
    certainty: fact.certainty,
    date: fact.date ?? null,
    citations: fact.citations.map((citation) => citationView(pack, citation)),
  };
}

/** Of entities that are off too: who said a thing is part of the fact. */
function nameOf(id: string, pack: Pack): string {
  const entity = pack.entities.find((one) => one.id === id);
  return entity ? nameIn(pack, entity) : id;
}

function citationView(pack: Pack, { document, paragraph, sentence, sha256 }: Citation): CitationView {
  const source = pack.documents.find(({ id }) => id === document);
  if (!source)
    throw new Error(`Pack "${pack.id}" cites "${document}", which it does not hold: read it by readPack.`);
  return {
    document,
    documentTitle: source.title,
    titleIsOurs: source.titleIsOurs,
    documentKind: source.kind,
    publisher: source.publisher ?? null,
    author: source.author ?? null,
    address: source.address ?? null,
    documentDate: source.date ?? null,
    paragraph,
    sentence,
    sha256,
  };
}

function relatedTo({ pack, entity, facts }: Filed, index: EntityIndex): EntityBrief[] {
  const shared = new Map<string, number>();
  for (const id of facts.flatMap((fact) => [...new Set(fact.about)])) {
    if (id !== entity.id) shared.set(id, (shared.get(id) ?? 0) + 1);
  }
  return [...shared]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([id]) => index.get(`${pack.id}/${id}`)?.brief ?? []);
}
