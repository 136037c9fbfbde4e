/** All packs as the reader has chosen to see them: what card, popup and options ask for. */
import { cardView } from './card-view.ts';
import { EntityIndex, type Filed, nameIn } from './entity-index.ts';
import type { Pack, Topic } from './pack.ts';
import { pageSummary } from './page-summary.ts';
import { search } from './search.ts';
import type { CardView, EntityBrief, EntityRef, PageSummary, TopicRef, TopicView } from './views.ts';

/**
 * Off wins: an entity or a fact is shown only when none of its topics is off.
 * Made anew when packs or choices change.
 */
export class Catalog {
  private readonly packs: readonly Pack[];
  private readonly isOn: (topic: TopicRef) => boolean;
  private readonly index: EntityIndex;

  constructor(packs: readonly Pack[], isOn: (topic: TopicRef) => boolean) {
    this.packs = packs;
    this.isOn = isOn;
    this.index = new EntityIndex(packs, isOn);
  }

  /** Whether the reader wants to see the entity; false too for one that no pack has. */
  shows(ref: EntityRef): boolean {
    return this.index.get(ref) !== undefined;
  }

  brief(ref: EntityRef): EntityBrief | null {
    return this.index.get(ref)?.brief ?? null;
  }

  card(ref: EntityRef): CardView | null {
    const filed = this.index.get(ref);
    return filed ? cardView(filed, this.index) : null;
  }

  /** All topics, on or off, by pack. */
  topics(): readonly TopicView[] {
    return this.packs.flatMap((pack) => pack.topics.map((topic) => this.topicView(pack, topic)));
  }

  /** @param query words; an empty one lists every entity by name */
  search(query: string): readonly EntityBrief[] {
    return search(query, this.index);
  }

  /** @param counts mentions by entity; those that are off or unknown do not count */
  summary(counts: ReadonlyMap<EntityRef, number>): PageSummary {
    const shown: [Filed, number][] = [];
    for (const [ref, count] of counts) {
      const filed = this.index.get(ref);
      if (filed && count > 0) shown.push([filed, count]);
    }
    return pageSummary(shown);
  }

  private topicView(pack: Pack, { id, name, summary }: Topic): TopicView {
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
      on: this.isOn(ref),
      entities,
    };
  }
}
