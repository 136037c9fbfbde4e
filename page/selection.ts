/** Which mentions are marked: all of them, or those that are enough for a reader who wants fewer. */
import type { EntityRef } from '../facts/views.ts';
import type { Marking } from '../spotting/marking.ts';
import { isInMenu } from './look.ts';
import type { Mention, Place } from './mention.ts';
import { inReadingOrder } from './steps.ts';
import { isElement, parentOf, readingOrder } from './tree.ts';

/** A page is dense with more mentions than this, and less text than this to each, in UTF-16 units. */
const MANY = 40;
const TEXT_EACH = 250;

const SECTION = 'article, section, aside, main, dialog, figure, td';

export interface Seen {
  readonly mentions: () => Iterable<Mention>;
  /** Places where names were found: never fewer than mentions, and known without looking at any. */
  readonly places: () => number;
  /** UTF-16 units of the page's text. */
  readonly units: () => number;
}

export class Selection {
  private readonly marking: Marking;
  private readonly seen: Seen;
  /** The first ones, worked out when first asked for after a change; null: not known; 'all': no limit. */
  private firsts: ReadonlySet<Place> | 'all' | null = null;

  constructor(marking: Marking, seen: Seen) {
    this.marking = marking;
    this.seen = seen;
  }

  /** Mentions came or went: what is first may be another one now. */
  forget(): void {
    this.firsts = null;
  }

  isMarked({ place }: Mention): boolean {
    if (!this.marking.menus && isInMenu(place.startNode)) return false;
    this.firsts ??= this.findFirsts();
    return this.firsts === 'all' || this.firsts.has(place);
  }

  private findFirsts(): ReadonlySet<Place> | 'all' {
    const { amount } = this.marking;
    if (amount === 'all' || (amount === 'auto' && this.seen.places() <= MANY)) return 'all';
    const mentions = [...this.seen.mentions()].filter(
      ({ place }) => this.marking.menus || !isInMenu(place.startNode),
    );
    if (amount === 'auto' && !isDense(mentions.length, this.seen.units())) return 'all';
    return firstOnes(inReadingOrder(mentions), amount === 'page' ? () => null : sectionFinder());
  }
}

function isDense(mentions: number, units: number): boolean {
  return mentions > MANY && units / mentions < TEXT_EACH;
}

/** @param sectionOf what tells the section of a mention; mentions come in reading order */
function firstOnes(ordered: readonly Mention[], sectionOf: (place: Place) => unknown): ReadonlySet<Place> {
  const firsts = new Set<Place>();
  const met = new Map<unknown, Set<EntityRef>>();
  for (const { place, name } of ordered) {
    const section = sectionOf(place);
    const entities = met.get(section) ?? new Set();
    met.set(section, entities);
    if (entities.has(name.entity)) continue;
    entities.add(name.entity);
    firsts.add(place);
  }
  return firsts;
}

/** A section begins with a heading, or with an element made for it, whichever is nearer. Asked in reading order. */
function sectionFinder(): (place: Place) => unknown {
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  let next = 0;
  return ({ startNode }) => {
    while (next < headings.length && readingOrder(headings[next]!, startNode) < 0) next++;
    const heading = headings[next - 1];
    const element = sectionAround(startNode);
    return heading && (!element || element.contains(heading)) ? heading : element;
  };
}

function sectionAround(node: Node): Element | null {
  for (let at = parentOf(node); at; at = parentOf(at)) if (isElement(at) && at.matches(SECTION)) return at;
  return null;
}
