/** Antecedents: the full names that a short form may refer back to, ours and those of others who share it. */
import type { EntityRef } from '../facts/views.ts';
import { hiddenIn } from '../spotting/evidence.ts';
import type { FoundName } from '../spotting/found.ts';
import type { Place } from './mention.ts';
import { readingOrder } from './tree.ts';

interface Named {
  readonly ours: Set<Place>;
  /** Short forms inside somebody else's name: "Kari Andersen", "German Foreign Ministry". */
  readonly others: Map<Place, FoundName>;
}

export class Antecedents {
  private readonly byEntity = new Map<EntityRef, Named>();
  private readonly languageAt: (place: Place) => string;

  /** @param languageAt language of the text at a place, '' where nothing says */
  constructor(languageAt: (place: Place) => string) {
    this.languageAt = languageAt;
  }

  /** @returns whether short forms elsewhere may now mean somebody else */
  add(place: Place, name: FoundName): boolean {
    if (!isOurs(name) && !isAnothers(name)) return false;
    let named = this.byEntity.get(name.entity);
    if (!named) {
      named = { ours: new Set(), others: new Map() };
      this.byEntity.set(name.entity, named);
    }
    if (isOurs(name)) named.ours.add(place);
    else named.others.set(place, name);
    return named.others.size > 0;
  }

  /** The contrary of {@link add}. */
  remove(place: Place, name: FoundName): boolean {
    const named = this.byEntity.get(name.entity);
    if (!named) return false;
    const hadOthers = named.others.size > 0;
    const wasIn = isOurs(name) ? named.ours.delete(place) : named.others.delete(place);
    return wasIn && hadOthers;
  }

  /**
   * Whether the full name nearest before the place is another one's. Where nobody is named before, as in a headline, it
   * means whoever is named first behind.
   */
  speaksOfAnother(place: Place, entity: EntityRef): boolean {
    const named = this.byEntity.get(entity);
    if (!named || named.others.size === 0) return false;
    let before: Place | null = null;
    let behind: Place | null = null;
    for (const other of this.antecedentsIn(named)) {
      if (!isBefore(other, place)) behind = !behind || isBefore(other, behind) ? other : behind;
      else if (!before || isBefore(before, other)) before = other;
    }
    const meant = before ?? behind;
    return meant !== null && named.others.has(meant);
  }

  private *antecedentsIn({ ours, others }: Named): Generator<Place> {
    yield* ours;
    for (const [place, name] of others) {
      if (hiddenIn(() => this.languageAt(place), name)?.namesAnother) yield place;
    }
  }
}

function isOurs({ needsFullName, hidden }: FoundName): boolean {
  return !needsFullName && hidden === undefined;
}

/** In some language at least. */
function isAnothers({ isShared, hidden }: FoundName): boolean {
  return isShared === true && hidden?.some(({ namesAnother }) => namesAnother) === true;
}

function isBefore(a: Place, b: Place): boolean {
  if (a.startNode === b.startNode) return a.startOffset < b.startOffset;
  return readingOrder(a.startNode, b.startNode) < 0;
}
