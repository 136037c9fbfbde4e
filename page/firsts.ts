/** Of mentions of one entity in one section of the page the first: enough for a reader who wants fewer marks. */
import type { EntityRef } from '../facts/views.ts';
import { isName } from '../spotting/found.ts';
import type { Place } from './mention.ts';
import { OrderedPlaces } from './ordered-places.ts';
import { closestAround, isElement, readingOrder } from './tree.ts';

const SECTION = 'article, section, aside, main, dialog, figure, td';
const HEADING = 'h1, h2, h3, h4, h5, h6';

export interface FirstsNeeds {
  readonly places: Iterable<Place>;
  /** Whether the entity is named at the place, where a reader sees it and wants marks. Asked of as few as possible. */
  readonly fits: (place: Place, entity: EntityRef) => boolean;
  /** Whether each section has a first of its own, or the page alone. */
  readonly bySection: boolean;
}

/** Places that one entity may be named at, within one element that is made for a section, or in none. */
interface Group {
  readonly scope: Element | null;
  readonly entity: EntityRef;
  readonly places: OrderedPlaces;
}

export class Firsts {
  readonly #needs: FirstsNeeds;
  /** Made when first asked for, then kept up; null: not asked for yet. */
  #groups: Groups | null = null;
  /** Of a group the first in each section that fits, looked for when first asked for; null: none does. */
  #firsts = new Map<Group, Map<Element | null, Place | null>>();
  /** By scope, and by place the section that it stands in. */
  #headings = new WeakMap<Node, readonly Element[]>();
  #sections = new WeakMap<Place, Element | null>();

  constructor(needs: FirstsNeeds) {
    this.#needs = needs;
  }

  added(place: Place): void {
    this.#groups?.add(place);
    for (const group of this.#groups?.of(place) ?? []) this.#firsts.delete(group);
  }

  removed(place: Place): void {
    for (const group of this.#groups?.of(place) ?? []) this.#firsts.delete(group);
    this.#groups?.remove(place);
  }

  /** Other places may fit now. */
  forget(): void {
    this.#firsts.clear();
  }

  /** Headings may have come with a part of the page, or gone with it. */
  partChanged(part: Node): void {
    if (!this.#groups || !isElement(part)) return;
    if (!part.matches(HEADING) && !(part.firstElementChild && part.querySelector(HEADING))) return;
    this.#headings = new WeakMap();
    this.#sections = new WeakMap();
    this.forget();
  }

  isFirst(place: Place, entity: EntityRef): boolean {
    this.#groups ??= new Groups(this.#needs);
    const group = this.#groups.of(place).find((each) => each.entity === entity);
    return group !== undefined && this.#firstIn(group, this.#sectionOf(place, group)) === place;
  }

  #firstIn(group: Group, section: Element | null): Place | null {
    const firsts = this.#firsts.get(group) ?? new Map<Element | null, Place | null>();
    this.#firsts.set(group, firsts);
    let first = firsts.get(section);
    if (first === undefined) {
      const { places, entity } = group;
      const before = section && section !== group.scope ? places.countBefore(section) : 0;
      first = places.all.slice(before).find((place) => this.#needs.fits(place, entity)) ?? null;
      firsts.set(section, first);
    }
    return first;
  }

  /** A section begins with a heading, or with an element made for it, whichever is nearer. */
  #sectionOf(place: Place, { scope }: Group): Element | null {
    if (!this.#needs.bySection) return null;
    let section = this.#sections.get(place);
    if (section === undefined) {
      section = lastBefore(this.#headingsIn(scope), place.startNode) ?? scope;
      this.#sections.set(place, section);
    }
    return section;
  }

  #headingsIn(scope: Element | null): readonly Element[] {
    const around = scope ?? document;
    const known = this.#headings.get(around) ?? [...around.querySelectorAll(HEADING)];
    this.#headings.set(around, known);
    return known;
  }
}

class Groups {
  readonly #byScope = new Map<Element | null, Map<EntityRef, Group>>();
  readonly #byPlace = new Map<Place, readonly Group[]>();
  readonly #bySection: boolean;

  constructor({ places, bySection }: FirstsNeeds) {
    this.#bySection = bySection;
    for (const place of places) this.add(place);
  }

  /** One for each entity that may be named at the place. */
  of(place: Place): readonly Group[] {
    return this.#byPlace.get(place) ?? [];
  }

  add(place: Place): void {
    const scope = this.#bySection ? closestAround(place.startNode, SECTION) : null;
    const byEntity = this.#byScope.get(scope) ?? new Map<EntityRef, Group>();
    this.#byScope.set(scope, byEntity);
    const entities = new Set(place.names.filter(isName).map(({ entity }) => entity));
    const groups = [...entities].map((entity) => {
      const group = byEntity.get(entity) ?? { scope, entity, places: new OrderedPlaces([]) };
      byEntity.set(entity, group);
      group.places.add(place);
      return group;
    });
    this.#byPlace.set(place, groups);
  }

  remove(place: Place): void {
    for (const { scope, entity, places } of this.of(place)) {
      places.remove(place);
      if (places.size > 0) continue;
      const byEntity = this.#byScope.get(scope);
      byEntity?.delete(entity);
      if (byEntity?.size === 0) this.#byScope.delete(scope);
    }
    this.#byPlace.delete(place);
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
