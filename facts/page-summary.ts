/** The summary of a page: what it names, by topic, the most informative first. */
import type { Filed } from './entity-index.ts';
import { informative } from './informative.ts';
import type { PageSummary } from './views.ts';

/** How a page, or a frame of it, names an entity. */
export interface Named {
  /** Mentions. */
  readonly count: number;
  /** Of these, in headings. */
  readonly inHeadings: number;
  /** Whether it is ever named in full, and not by a surname or a short form alone. */
  readonly inFull: boolean;
  /** How far into the text it is named first: from 0, the beginning, to 1. */
  readonly first: number;
}

type Group = PageSummary['topics'][number];
type Row = Group['entities'][number];

interface Ranked extends Row {
  readonly rank: number;
}

/** Names beyond which a page is about too much to say in a line. */
const SUBJECTS = 3;
/** Fewer names are seen at a glance, without a line that repeats them. */
const MANY = 5;

/** Each entity stands under its first topic only. A topic ranks as what ranks highest in it. */
export function pageSummary(shown: readonly (readonly [Filed, Named])[]): PageSummary {
  const rows = shown.map(([{ brief, facts }, named]) => ({
    brief,
    count: named.count,
    rank: informative(named, facts.length),
  }));
  rows.sort(moreInformative);
  const groups = new Map<string, { ref: string; name: string; mentions: number; entities: Row[] }>();
  const packs = new Map(shown.map(([{ pack, brief }]) => [brief.ref, pack]));
  for (const { brief, count } of rows) {
    const ref = brief.topics[0]!;
    const pack = packs.get(brief.ref);
    const name = pack?.topics.find(({ id }) => `${pack.id}/${id}` === ref)?.name ?? ref;
    const group = groups.get(ref) ?? { ref, name, mentions: 0, entities: [] };
    group.mentions += count;
    group.entities.push({ brief, count });
    groups.set(ref, group);
  }
  return {
    mentions: rows.reduce((sum, { count }) => sum + count, 0),
    about: rows.length < MANY ? [] : rows.slice(0, SUBJECTS).map(({ brief }) => brief),
    // In the order of their first and best entity.
    topics: [...groups.values()],
  };
}

function moreInformative(a: Ranked, b: Ranked): number {
  return b.rank - a.rank || b.count - a.count || a.brief.name.localeCompare(b.brief.name, a.brief.language);
}

/** What two frames of a page say of the same entity, together. */
export function namedTogether(a: Named, b: Named): Named {
  return {
    count: a.count + b.count,
    inHeadings: a.inHeadings + b.inHeadings,
    inFull: a.inFull || b.inFull,
    first: Math.min(a.first, b.first),
  };
}
