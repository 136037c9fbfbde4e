/** All packs as the reader has chosen to see them: what card, popup and options ask for. */
import { cardView } from './card-view.ts';
import { briefOf, EntityIndex, type Filed, nameIn, type Shown } from './entity-index.ts';
import type { Pack, Topic } from './pack.ts';
import { type Named, pageSummary } from './page-summary.ts';
import { search } from './search.ts';
import type { CardView, EntityBrief, EntityRef, NameView, PageSummary, TopicView } from './views.ts';

/**
 * Off wins: an entity or a fact is shown only when none of its topics is off, an entity only when its name is not.
 * Made anew when packs or choices change.
 */
export class Catalog {
  readonly #packs: readonly Pack[];
  readonly #shown: Shown;
  readonly #index: EntityIndex;

  constructor(packs: readonly Pack[], shown: Shown) {
    this.#packs = packs;
    this.#shown = shown;
    this.#index = new EntityIndex(packs, shown);
  }

  /** Whether the reader wants to see the entity; false too for one that no pack has. */
  shows(ref: EntityRef): boolean {
    return this.#index.get(ref) !== undefined;
  }

  brief(ref: EntityRef): EntityBrief | null {
    return this.#index.get(ref)?.brief ?? null;
  }

  card(ref: EntityRef): CardView | null {
    const filed = this.#index.get(ref);
    return filed ? cardView(filed, this.#index) : null;
  }

  /** All topics, on or off, by pack. */
  topics(): readonly TopicView[] {
    return this.#packs.flatMap((pack) => pack.topics.map((topic) => this.#topicView(pack, topic)));
  }

  /** All entities, on or off, by name. */
  names(): readonly NameView[] {
    return this.#packs
      .flatMap((pack) =>
        pack.entities.map((entity) => {
          const brief = briefOf(pack, entity);
          return { ...brief, on: this.#shown.name(brief.ref), packTitle: pack.title };
        }),
      )
      .sort((a, b) => a.name.localeCompare(b.name, a.language));
  }

  /** @param query words; an empty one lists every entity by name */
  search(query: string): readonly EntityBrief[] {
    return search(query, this.#index);
  }

  /** @param named by entity; those that are off or unknown do not count */
  summary(named: ReadonlyMap<EntityRef, Named>): PageSummary {
    const shown: [Filed, Named][] = [];
    for (const [ref, so] of named) {
      const filed = this.#index.get(ref);
      if (filed && so.count > 0) shown.push([filed, so]);
    }
    return pageSummary(shown);
  }

  #topicView(pack: Pack, { id, name, summary }: Topic): TopicView {
    const ref = `${pack.id}/${id}`;
    const entities = pack.entities
      .filter((entity) => entity.topics.includes(id))
      .map((entity) => nameIn(pack, entity))
      .sort((a, b) => a.localeCompare(b, pack.language));
    return {
      ref,
      name,
      summary,
      language: pack.language,
      packTitle: pack.title,
      on: this.#shown.topic(ref),
      entities,
    };
  }
}
