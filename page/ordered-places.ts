/** Places in reading order, kept so while some come and some go: none of them is sorted again. */
import type { Place } from './mention.ts';
import { readingOrder } from './tree.ts';

export class OrderedPlaces {
  private readonly present: Set<Place>;
  private ordered: Place[];
  /** Whether some that left are still among the ordered: off the page, they cannot be found by their order. */
  private hasGaps = false;
  /** Where the one that came last stands. */
  private latest = -1;

  constructor(places: Iterable<Place>) {
    this.present = new Set(places);
    this.ordered = [...this.present].sort((a, b) => (isBefore(b, a) ? 1 : -1));
  }

  get size(): number {
    return this.present.size;
  }

  get all(): readonly Place[] {
    if (this.hasGaps) {
      this.ordered = this.ordered.filter((place) => this.present.has(place));
      this.hasGaps = false;
      this.latest = -1;
    }
    return this.ordered;
  }

  add(place: Place): void {
    const { all } = this;
    this.present.add(place);
    // They come as they are read: mostly, the next stands right behind the last.
    const next = this.latest + 1;
    const follows = next > 0 && isBefore(all[next - 1]!, place);
    const fits = follows && (next === all.length || isBefore(place, all[next]!));
    this.latest = fits ? next : this.countBefore(place);
    this.ordered.splice(this.latest, 0, place);
  }

  remove(place: Place): void {
    if (this.present.delete(place)) this.hasGaps = true;
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

/** Asks of the one that is likely before: see {@link readingOrder}. */
function isBefore({ startNode, startOffset }: Place, what: Place | Node): boolean {
  const isNode = !('startNode' in what);
  if (!isNode && startNode === what.startNode) return startOffset < what.startOffset;
  return readingOrder(isNode ? what : what.startNode, startNode) > 0;
}
