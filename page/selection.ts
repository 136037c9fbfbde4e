/** Which mentions are marked: all of them, or those that are enough for a reader who wants fewer. */
import type { EntityRef } from '../facts/views.ts';
import type { Marking } from '../spotting/marking.ts';
import { isInMenu } from './look.ts';
import type { Mention, Place } from './mention.ts';
import { inReadingOrder } from './steps.ts';
import { closestAround, readingOrder } from './tree.ts';

/** A page is dense with more mentions than this, and less text than this to each, in UTF-16 units. */
const MANY = 40;
const TEXT_EACH = 250;

const SECTION = 'article, section, aside, main, dialog, figure, td';

/** What a selection is made from. Whether a mention is seen is asked of style and layout: of as few as possible. */
export interface Selectable {
  /** All that count, whether a reader sees them or not. */
  readonly mentions: () => Iterable<Mention>;
  readonly isSeen: (place: Place) => boolean;
  /** Places where names were found: never fewer than mentions, and known without looking at any. */
  readonly places: () => number;
  /** UTF-16 units of the page's text, seen or not. */
  readonly units: () => number;
}

/** Mentions of one entity of which one is enough, in reading order. */
interface Group {
  readonly places: Place[];
  /** The first that is seen, looked for when first asked for; null: none is. */
  first?: Place | null;
}

export class Selection {
  private readonly marking: Marking;
  private readonly from: Selectable;
  /** Worked out when first asked for after a change; null: not known; 'all': no limit. */
  private groups: ReadonlyMap<Place, Group> | 'all' | null = null;

  constructor(marking: Marking, from: Selectable) {
    this.marking = marking;
    this.from = from;
  }

  /** Mentions came or went, or are seen where they were not: what is first may be another one now. */
  forget(): void {
    this.groups = null;
  }

  /** Of a mention that is seen. */
  isMarked({ place }: Mention): boolean {
    if (!this.isWelcome(place)) return false;
    this.groups ??= this.group();
    if (this.groups === 'all') return true;
    const group = this.groups.get(place);
    if (!group) return false;
    if (group.first === undefined) group.first = group.places.find(this.from.isSeen) ?? null;
    return group.first === place;
  }

  private isWelcome({ startNode }: Place): boolean {
    return this.marking.menus || !isInMenu(startNode);
  }

  private group(): ReadonlyMap<Place, Group> | 'all' {
    const { amount } = this.marking;
    if (amount === 'all' || (amount === 'auto' && this.from.places() <= MANY)) return 'all';
    const mentions = [...this.from.mentions()].filter(({ place }) => this.isWelcome(place));
    if (amount === 'auto' && !isDense(mentions.length, this.from.units())) return 'all';
    return grouped(inReadingOrder(mentions), amount === 'page' ? () => null : sectionFinder());
  }
}

function isDense(mentions: number, units: number): boolean {
  return mentions > MANY && units / mentions < TEXT_EACH;
}

/** @param sectionOf what tells the section of a mention; mentions come in reading order */
function grouped(
  ordered: readonly Mention[],
  sectionOf: (place: Place) => unknown,
): ReadonlyMap<Place, Group> {
  const groups = new Map<Place, Group>();
  const bySection = new Map<unknown, Map<EntityRef, Group>>();
  for (const { place, name } of ordered) {
    const section = sectionOf(place);
    const byEntity = bySection.get(section) ?? new Map<EntityRef, Group>();
    bySection.set(section, byEntity);
    const group = byEntity.get(name.entity) ?? { places: [] };
    byEntity.set(name.entity, group);
    group.places.push(place);
    groups.set(place, group);
  }
  return groups;
}

/** A section begins with a heading, or with an element made for it, whichever is nearer. Asked in reading order. */
function sectionFinder(): (place: Place) => unknown {
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  let next = 0;
  return ({ startNode }) => {
    while (next < headings.length && readingOrder(headings[next]!, startNode) < 0) next++;
    const heading = headings[next - 1];
    const element = closestAround(startNode, SECTION);
    return heading && (!element || element.contains(heading)) ? heading : element;
  };
}
