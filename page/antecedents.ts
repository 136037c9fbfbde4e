/** Antecedents: the full names that a short form may refer back to, ours and those of others who share it. */
import type { EntityRef } from '../facts/views.ts';
import { hiddenIn } from '../spotting/evidence.ts';
import { type FoundName, isFullName } from '../spotting/found.ts';
import type { Place } from './mention.ts';
import { OrderedPlaces } from './ordered-places.ts';

interface Named {
  readonly all: Map<Place, FoundName>;
  /** Short forms inside somebody else's name among them: "Kari Andersen", "German Foreign Ministry". */
  others: number;
  /** Null: not asked for yet. */
  ordered: OrderedPlaces | null;
}

export class Antecedents {
  readonly #byEntity = new Map<EntityRef, Named>();
  readonly #languageAt: (place: Place) => string | null;

  /** @param languageAt language of the text at a place, '' where nothing says, null while it is not known */
  constructor(languageAt: (place: Place) => string | null) {
    this.#languageAt = languageAt;
  }

  /** @returns whether short forms elsewhere may now mean somebody else */
  add(place: Place, name: FoundName): boolean {
    if (!isFullName(name) && !isAnothers(name)) return false;
    let named = this.#byEntity.get(name.entity);
    if (!named) {
      named = { all: new Map(), others: 0, ordered: null };
      this.#byEntity.set(name.entity, named);
    }
    if (named.all.has(place)) return false;
    named.all.set(place, name);
    named.ordered?.add(place);
    if (!isFullName(name)) named.others++;
    return named.others > 0;
  }

  /** The contrary of {@link add}. */
  remove(place: Place, { entity }: FoundName): boolean {
    const named = this.#byEntity.get(entity);
    const name = named?.all.get(place);
    if (!named || !name) return false;
    const hadOthers = named.others > 0;
    named.all.delete(place);
    named.ordered?.remove(place);
    if (!isFullName(name)) named.others--;
    return hadOthers;
  }

  /**
   * Whether the full name nearest before the place is another one's. Where nobody is named before, as in a headline, it
   * means whoever is named first behind.
   */
  speaksOfAnother(place: Place, entity: EntityRef): boolean {
    const named = this.#byEntity.get(entity);
    if (!named || named.others === 0) return false;
    named.ordered ??= new OrderedPlaces(named.all.keys());
    const { all } = named.ordered;
    const behind = named.ordered.countBefore(place);
    const nameOf = (at: number) => named.all.get(all[at]!)!;
    for (let i = behind - 1; i >= 0; i--) if (this.#holds(all[i]!, nameOf(i))) return !isFullName(nameOf(i));
    for (let i = behind; i < all.length; i++)
      if (this.#holds(all[i]!, nameOf(i))) return !isFullName(nameOf(i));
    return false;
  }

  /** Somebody else's name in one language may be an ordinary word in another: "Per Andersen". */
  #holds(place: Place, name: FoundName): boolean {
    return isFullName(name) || hiddenIn(() => this.#languageAt(place), name)?.namesAnother === true;
  }
}

/** In some language at least. */
function isAnothers({ isShared, hidden }: FoundName): boolean {
  return isShared === true && hidden?.some(({ namesAnother }) => namesAnother) === true;
}
