/** Antecedents: the full names that a short form may refer back to, ours and those of others who share it. */
import type { EntityRef } from '../facts/views.ts';
import type { FoundName } from '../spotting/found.ts';
import type { Place } from './mention.ts';
import { readingOrder } from './tree.ts';

interface Named {
  readonly ours: Set<Place>;
  /** Short forms inside somebody else's name: "Kari Andersen", "German Foreign Ministry". */
  readonly others: Set<Place>;
}

export class Antecedents {
  private readonly byEntity = new Map<EntityRef, Named>();

  /** @returns whether short forms elsewhere may now mean somebody else */
  add(place: Place, name: FoundName): boolean {
    const set = this.setFor(name);
    set?.add(place);
    return set !== null && this.hasOthers(name.entity);
  }

  /** The contrary of {@link add}. */
  remove(place: Place, name: FoundName): boolean {
    const hadOthers = this.hasOthers(name.entity);
    const wasIn = this.setFor(name)?.delete(place) ?? false;
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
    for (const set of [named.ours, named.others]) {
      for (const other of set) {
        if (!isBefore(other, place)) behind = !behind || isBefore(other, behind) ? other : behind;
        else if (!before || isBefore(before, other)) before = other;
      }
    }
    const meant = before ?? behind;
    return meant !== null && named.others.has(meant);
  }

  private hasOthers(entity: EntityRef): boolean {
    return (this.byEntity.get(entity)?.others.size ?? 0) > 0;
  }

  private setFor({ entity, needsFullName, hidden, isShared }: FoundName): Set<Place> | null {
    const isOurs = !needsFullName && hidden === undefined;
    const isAnothers = isShared === true && hidden?.some(({ namesAnother }) => namesAnother) === true;
    if (!isOurs && !isAnothers) return null;
    let named = this.byEntity.get(entity);
    if (!named) {
      named = { ours: new Set(), others: new Set() };
      this.byEntity.set(entity, named);
    }
    return isOurs ? named.ours : named.others;
  }
}

function isBefore(a: Place, b: Place): boolean {
  if (a.startNode === b.startNode) return a.startOffset < b.startOffset;
  return readingOrder(a.startNode, b.startNode) < 0;
}
