/** Which mentions are marked: all of them, or those that are enough for a reader who wants fewer. */
import type { EntityRef } from '../facts/views.ts';
import { isName } from '../spotting/found.ts';
import type { Marking } from '../spotting/marking.ts';
import { isInMenu } from './look.ts';
import type { Mention, Place } from './mention.ts';
import { OrderedPlaces } from './ordered-places.ts';
import { closestAround, isElement, readingOrder } from './tree.ts';

/** A page is dense with more mentions than this, and less text than this to each, in UTF-16 units. */
const MANY = 40;
const TEXT_EACH = 250;
/** With no more places than this they are counted after every change; with more, when a tenth has changed. */
const COUNTED_ALWAYS = 400;

const SECTION = 'article, section, aside, main, dialog, figure, td';
const HEADING = 'h1, h2, h3, h4, h5, h6';

/** What a selection is made from. Whether a mention is seen is asked of style and layout: of as few as possible. */
export interface Selectable {
  /** Places where names were found: never fewer than mentions, and known without looking at any. */
  readonly places: Iterable<Place> & { readonly size: number };
  readonly mentionAt: (place: Place) => Mention | null;
  readonly isSeen: (place: Place) => boolean;
  /** UTF-16 units of the page's text, seen or not. */
  readonly units: () => number;
}

/** Places that one entity may be named at, within one element that is made for a section, or in none. */
interface Group {
  readonly scope: Element | null;
  readonly entity: EntityRef;
  readonly places: OrderedPlaces;
}

export class Selection {
  private readonly marking: Marking;
  private readonly from: Selectable;
  /** Made when first asked for, then kept up; null: not asked for yet. */
  private groups: Groups | null = null;
  /** Of a group the first in each section that is seen, looked for when first asked for; null: none is. */
  private firsts = new Map<Group, Map<Element | null, Place | null>>();
  /** By scope, and by place the section that it stands in. */
  private headings = new Map<Element | null, readonly Element[]>();
  private sections = new WeakMap<Place, Element | null>();
  /** null: to be counted. */
  private isDense: boolean | null = null;
  private changes = 0;

  constructor(marking: Marking, from: Selectable) {
    this.marking = marking;
    this.from = from;
  }

  added(place: Place): void {
    this.groups?.add(place);
    this.forget();
  }

  removed(place: Place): void {
    this.groups?.remove(place);
    this.forget();
  }

  /** Something else may count or be seen now: what is first may be another one. */
  forget(): void {
    this.firsts = new Map();
    this.changes++;
    const { size } = this.from.places;
    if (size <= COUNTED_ALWAYS || this.changes * 10 >= size) this.recount();
  }

  /** Anything may count now that did not before. */
  recount(): void {
    this.isDense = null;
    this.changes = 0;
  }

  /** Headings may have come with a part of the page, or gone with it. */
  partChanged(part: Node): void {
    if (this.headings.size === 0 || !isElement(part)) return;
    if (!part.matches(HEADING) && !(part.firstElementChild && part.querySelector(HEADING))) return;
    this.headings.clear();
    this.sections = new WeakMap();
    this.firsts = new Map();
  }

  /** Of a mention that is seen. */
  isMarked({ place, name }: Mention): boolean {
    return this.isWelcome(place) && (!this.isLimited() || this.firstOf(place, name.entity) === place);
  }

  private isWelcome({ startNode }: Place): boolean {
    return this.marking.menus || !isInMenu(startNode);
  }

  private isLimited(): boolean {
    const { amount } = this.marking;
    if (amount !== 'auto') return amount !== 'all';
    this.isDense ??= this.from.places.size > MANY && this.countsAsDense();
    return this.isDense;
  }

  private countsAsDense(): boolean {
    const { places, mentionAt, units } = this.from;
    let mentions = 0;
    for (const place of places) if (mentionAt(place) && this.isWelcome(place)) mentions++;
    return mentions > MANY && units() / mentions < TEXT_EACH;
  }

  private firstOf(place: Place, entity: EntityRef): Place | null {
    this.groups ??= new Groups(this.from.places, this.marking.amount !== 'page');
    const group = this.groups.of(place, entity);
    if (!group) return null;
    const firsts = this.firsts.get(group) ?? new Map<Element | null, Place | null>();
    this.firsts.set(group, firsts);
    const section = this.sectionOf(place, group);
    let first = firsts.get(section);
    if (first === undefined) {
      const { places } = group;
      const before = section && section !== group.scope ? places.countBefore(section) : 0;
      first = places.all.slice(before).find((each) => this.fits(each, entity)) ?? null;
      firsts.set(section, first);
    }
    return first;
  }

  private fits(place: Place, entity: EntityRef): boolean {
    return (
      this.from.mentionAt(place)?.name.entity === entity && this.isWelcome(place) && this.from.isSeen(place)
    );
  }

  /** A section begins with a heading, or with an element made for it, whichever is nearer. */
  private sectionOf(place: Place, { scope }: Group): Element | null {
    if (this.marking.amount === 'page') return null;
    let section = this.sections.get(place);
    if (section === undefined) {
      section = lastBefore(this.headingsIn(scope), place.startNode) ?? scope;
      this.sections.set(place, section);
    }
    return section;
  }

  private headingsIn(scope: Element | null): readonly Element[] {
    const known = this.headings.get(scope) ?? [...(scope ?? document).querySelectorAll(HEADING)];
    this.headings.set(scope, known);
    return known;
  }
}

class Groups {
  private readonly byScope = new Map<Element | null, Map<EntityRef, Group>>();
  private readonly byPlace = new Map<Place, readonly Group[]>();
  private readonly scoped: boolean;

  /** @param scoped whether elements made for a section set their places apart */
  constructor(places: Iterable<Place>, scoped: boolean) {
    this.scoped = scoped;
    for (const place of places) this.add(place);
  }

  /** The group of an entity that may be named at the place. */
  of(place: Place, entity: EntityRef): Group | undefined {
    return this.byPlace.get(place)?.find((group) => group.entity === entity);
  }

  add(place: Place): void {
    const scope = this.scoped ? closestAround(place.startNode, SECTION) : null;
    const byEntity = this.byScope.get(scope) ?? new Map<EntityRef, Group>();
    this.byScope.set(scope, byEntity);
    const entities = new Set(place.names.filter(isName).map(({ entity }) => entity));
    const groups = [...entities].map((entity) => {
      const group = byEntity.get(entity) ?? { scope, entity, places: new OrderedPlaces([]) };
      byEntity.set(entity, group);
      group.places.add(place);
      return group;
    });
    this.byPlace.set(place, groups);
  }

  remove(place: Place): void {
    for (const { scope, entity, places } of this.byPlace.get(place) ?? []) {
      places.remove(place);
      if (places.size > 0) continue;
      const byEntity = this.byScope.get(scope);
      byEntity?.delete(entity);
      if (byEntity?.size === 0) this.byScope.delete(scope);
    }
    this.byPlace.delete(place);
  }
}

function lastBefore(ordered: readonly Element[], node: Node): Element | undefined {
  let from = 0;
  let to = ordered.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (readingOrder(ordered[middle]!, node) < 0) from = middle + 1;
    else to = middle;
  }
  return ordered[from - 1];
}
