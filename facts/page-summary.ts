/** The popup's summary of a page: what it names, by topic. */
import type { Filed } from './entity-index.ts';
import type { PageSummary } from './views.ts';

type Group = PageSummary['topics'][number];
type Row = Group['entities'][number];

/** Each entity stands under its first topic only; most mentioned first, topics and entities alike. */
export function pageSummary(shown: readonly (readonly [Filed, number])[]): PageSummary {
  const groups = new Map<string, { ref: string; name: string; entities: Row[] }>();
  for (const [{ pack, brief }, count] of shown) {
    const ref = brief.topics[0]!;
    const name = pack.topics.find(({ id }) => `${pack.id}/${id}` === ref)?.name ?? ref;
    const group = groups.get(ref) ?? { ref, name, entities: [] };
    group.entities.push({ brief, count });
    groups.set(ref, group);
  }
  const topics = [...groups.values()];
  for (const { entities } of topics) {
    entities.sort((a, b) => b.count - a.count || a.brief.name.localeCompare(b.brief.name, a.brief.language));
  }
  topics.sort((a, b) => total(b) - total(a) || a.name.localeCompare(b.name));
  return { mentions: topics.reduce((sum, group) => sum + total(group), 0), topics };
}

function total({ entities }: Group): number {
  return entities.reduce((sum, { count }) => sum + count, 0);
}
