/** Antecedents: the full names that a short form may refer back to, ours and those of others who share it. */
import type { EntityRef } from '../facts/views.ts';
import { hiddenIn } from '../spotting/evidence.ts';
import { type FoundName, isFullName } from '../spotting/found.ts';
import type { Place } from './mention.ts';
import { readingOrder } from './tree.ts';

interface Antecedent {
  readonly place: Place;
  readonly name: FoundName;
}

interface Named {
  readonly all: Map<Place, FoundName>;
  /** Short forms inside somebody else's name among them: "Kari Andersen", "German Foreign Ministry". */
  others: number;
  /** In reading order; null: not asked for yet. */
  ordered: Antecedent[] | null;
  /** Whether some of them have left since. */
  hasGaps: boolean;
}

export class Antecedents {
  private readonly byEntity = new Map<EntityRef, Named>();
  private readonly languageAt: (place: Place) => string | null;

  /** @param languageAt language of the text at a place, '' where nothing says, null while it is not known */
  constructor(languageAt: (place: Place) => string | null) {
    this.languageAt = languageAt;
  }

  /** @returns whether short forms elsewhere may now mean somebody else */
  add(place: Place, name: FoundName): boolean {
    if (!isFullName(name) && !isAnothers(name)) return false;
    let named = this.byEntity.get(name.entity);
    if (!named) {
      named = { all: new Map(), others: 0, ordered: null, hasGaps: false };
      this.byEntity.set(name.entity, named);
    }
    if (named.all.has(place)) return false;
    named.all.set(place, name);
    if (named.ordered) {
      // One that comes finds its place: pages with thousands of names are not sorted again.
      const ordered = inOrder(named);
      ordered.splice(countBefore(ordered, place), 0, { place, name });
    }
    if (!isFullName(name)) named.others++;
    return named.others > 0;
  }

  /** The contrary of {@link add}. */
  remove(place: Place, { entity }: FoundName): boolean {
    const named = this.byEntity.get(entity);
    const name = named?.all.get(place);
    if (!named || !name) return false;
    const hadOthers = named.others > 0;
    named.all.delete(place);
    named.hasGaps = true;
    if (!isFullName(name)) named.others--;
    return hadOthers;
  }

  /**
   * Whether the full name nearest before the place is another one's. Where nobody is named before, as in a headline, it
   * means whoever is named first behind.
   */
  speaksOfAnother(place: Place, entity: EntityRef): boolean {
    const named = this.byEntity.get(entity);
    if (!named || named.others === 0) return false;
    const ordered = inOrder(named);
    const behind = countBefore(ordered, place);
    for (let i = behind - 1; i >= 0; i--) if (this.holds(ordered[i]!)) return !isFullName(ordered[i]!.name);
    for (let i = behind; i < ordered.length; i++)
      if (this.holds(ordered[i]!)) return !isFullName(ordered[i]!.name);
    return false;
  }

  /** Somebody else's name in one language may be an ordinary word in another: "Per Andersen". */
  private holds({ place, name }: Antecedent): boolean {
    return isFullName(name) || hiddenIn(() => this.languageAt(place), name)?.namesAnother === true;
  }
}

/** Sorted once, not walked for each short form; the order of those that stay is theirs for good. */
function inOrder(named: Named): Antecedent[] {
  named.ordered ??= [...named.all]
    .map(([place, name]) => ({ place, name }))
    .sort((a, b) => (isBefore(a.place, b.place) ? -1 : 1));
  if (named.hasGaps) named.ordered = named.ordered.filter(({ place }) => named.all.has(place));
  named.hasGaps = false;
  return named.ordered;
}

function countBefore(ordered: readonly Antecedent[], place: Place): number {
  let from = 0;
  let to = ordered.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBefore(ordered[middle]!.place, place)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** In some language at least. */
function isAnothers({ isShared, hidden }: FoundName): boolean {
  return isShared === true && hidden?.some(({ namesAnother }) => namesAnother) === true;
}

function isBefore(a: Place, b: Place): boolean {
  if (a.startNode === b.startNode) return a.startOffset < b.startOffset;
  return readingOrder(a.startNode, b.startNode) < 0;
}
