/** Places in reading order, kept so while some come and some go: none of them is sorted again. */
import { type Place, placeOrder } from './mention.ts';
import { readingOrder } from './tree.ts';

/** Up to so many that left are taken out one by one. */
const ONE_BY_ONE = 16;

export class OrderedPlaces {
  #ordered: Place[];
  /** Those that left and are still among the ordered: off the page, they cannot be found by their order. */
  readonly #gone = new Set<Place>();
  /** Where the one that came last stands. */
  #latest = -1;

  constructor(places: Iterable<Place>) {
    this.#ordered = [...places].sort((a, b) => (isBefore(b, a) ? 1 : -1));
  }

  get size(): number {
    return this.#ordered.length - this.#gone.size;
  }

  get all(): readonly Place[] {
    const gone = this.#gone;
    if (gone.size > ONE_BY_ONE) this.#ordered = this.#ordered.filter((place) => !gone.has(place));
    else for (const place of gone) this.#ordered.splice(this.#ordered.indexOf(place), 1);
    if (gone.size > 0) this.#latest = -1;
    gone.clear();
    return this.#ordered;
  }

  add(place: Place): void {
    const { all } = this;
    // They come as they are read: mostly, the next stands right behind the last.
    const next = this.#latest + 1;
    const follows = next > 0 && isBefore(all[next - 1]!, place);
    const fits = follows && (next === all.length || isBefore(place, all[next]!));
    this.#latest = fits ? next : this.countBefore(place);
    this.#ordered.splice(this.#latest, 0, place);
  }

  /** Of one that is among them. */
  remove(place: Place): void {
    this.#gone.add(place);
  }

  /** How many stand before a place or a node. */
  countBefore(what: Place | Node): number {
    const { all } = this;
    let from = 0;
    let to = all.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (isBefore(all[middle]!, what)) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

/** Asks of the one that is likely before: see {@link placeOrder}. */
function isBefore(place: Place, what: Place | Node): boolean {
  return ('startNode' in what ? placeOrder(what, place) : readingOrder(what, place.startNode)) > 0;
}
