/** Entities and facts that are on, by reference. */
import type { Entity, Fact, Pack } from './pack.ts';
import type { EntityBrief, EntityRef, TopicRef } from './views.ts';

/** An entity with what belongs to it. */
export interface Filed {
  readonly pack: Pack;
  readonly entity: Entity;
  readonly brief: EntityBrief;
  /** Facts about it that are on, in the pack's order. */
  readonly facts: readonly Fact[];
}

/** What the reader wants to see. */
export interface Shown {
  readonly topic: (ref: TopicRef) => boolean;
  readonly name: (ref: EntityRef) => boolean;
}

/** Off wins: an entity is shown only when its name is on, and every topic that it is filed under. */
export function isShown({ topic, name }: Shown, ref: EntityRef, topics: readonly TopicRef[]): boolean {
  return topics.every(topic) && name(ref);
}

export class EntityIndex {
  readonly #byRef = new Map<EntityRef, Filed>();

  constructor(packs: readonly Pack[], shown: Shown) {
    for (const pack of packs) {
      const isOn = ({ topics }: Fact) => topics.every((topic) => shown.topic(`${pack.id}/${topic}`));
      const facts = factsByEntity(pack.facts.filter(isOn));
      for (const entity of pack.entities) {
        const brief = briefOf(pack, entity);
        if (!isShown(shown, brief.ref, brief.topics)) continue;
        this.#byRef.set(brief.ref, { pack, entity, brief, facts: facts.get(entity.id) ?? [] });
      }
    }
  }

  get(ref: EntityRef): Filed | undefined {
    return this.#byRef.get(ref);
  }

  all(): Iterable<Filed> {
    return this.#byRef.values();
  }
}

function factsByEntity(facts: readonly Fact[]): Map<string, Fact[]> {
  const found = new Map<string, Fact[]>();
  for (const fact of facts) {
    for (const id of new Set(fact.about)) {
      const list = found.get(id);
      if (list) list.push(fact);
      else found.set(id, [fact]);
    }
  }
  return found;
}

export function briefOf(pack: Pack, entity: Entity): EntityBrief {
  return {
    ref: `${pack.id}/${entity.id}`,
    kind: entity.kind,
    name: nameIn(pack, entity),
    summary: entity.summary,
    language: pack.language,
    topics: entity.topics.map((topic) => `${pack.id}/${topic}`),
  };
}

/** `readPack` has seen to it that the pack's language is there. */
export function nameIn(pack: Pack, entity: Entity): string {
  return entity.names[pack.language] ?? entity.id;
}
