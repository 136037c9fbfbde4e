/** Which mentions are marked: all of them, or those that are enough for a reader who wants fewer. */
import type { Marking } from '../spotting/marking.ts';
import type { Firsts, FirstsNeeds } from './firsts.ts';
import { isInMenu } from './look.ts';
import type { Mention, Place } from './mention.ts';

/** A page is dense with more mentions than this, and less text than this to each, in UTF-16 units. */
const MANY = 40;
const TEXT_EACH = 250;
/** Of more places than this some, taken here and there, stand for all: between half as many and so many. */
const COUNTED = 1000;
/** Spreads numbers: what repeats itself, like rows of a table, is not taken always at the same place. */
const SPREAD = 0x9e3779b1;
/** With no more places than this they are counted after every change; with more, when a tenth has changed. */
const RECOUNTED_ALWAYS = 400;

/** What a selection is made from. Whether a mention is seen is asked of style and layout: of as few as possible. */
export interface Selectable {
  /** Places where names were found: never fewer than mentions, and known without looking at any. */
  readonly places: Iterable<Place> & { readonly size: number };
  readonly mentionAt: (place: Place) => Mention | null;
  readonly isSeen: (place: Place) => boolean;
  /** UTF-16 units of the page's text, seen or not. */
  readonly units: () => number;
  /** Not all mentions are to be marked, and which are is not known before {@link Selection.limitWith}. */
  readonly onLimited: () => void;
}

export class Selection {
  readonly #marking: Marking;
  readonly #from: Selectable;
  /** There a little after they are wanted: until then all are marked, lest marks go and come again. */
  #firsts: Firsts | null = null;
  /** null: to be counted. */
  #isDense: boolean | null = null;
  #changes = 0;

  constructor(marking: Marking, from: Selectable) {
    this.#marking = marking;
    this.#from = from;
  }

  limitWith(make: (needs: FirstsNeeds) => Firsts): void {
    const { places, mentionAt, isSeen } = this.#from;
    this.#firsts ??= make({
      places,
      fits: (place, entity) =>
        mentionAt(place)?.name.entity === entity && this.#isWelcome(place) && isSeen(place),
      bySection: this.#marking.amount !== 'page',
    });
  }

  added(place: Place): void {
    this.#firsts?.added(place);
    this.#changed();
  }

  removed(place: Place): void {
    this.#firsts?.removed(place);
    this.#changed();
  }

  /** A part of the page came or went. */
  partChanged(part: Node): void {
    this.#firsts?.partChanged(part);
  }

  /** Something else may count or be seen now: what is first may be another one. */
  forget(): void {
    this.#firsts?.forget();
    this.#changed();
  }

  /** Anything may count now that did not before. */
  recount(): void {
    this.#isDense = null;
    this.#changes = 0;
  }

  /** Of a mention that is seen. */
  isMarked({ place, name }: Mention): boolean {
    if (!this.#isWelcome(place)) return false;
    if (!this.#isLimited()) return true;
    if (!this.#firsts) this.#from.onLimited();
    return this.#firsts?.isFirst(place, name.entity) ?? true;
  }

  #changed(): void {
    this.#changes++;
    const { size } = this.#from.places;
    if (size <= RECOUNTED_ALWAYS || this.#changes * 10 >= size) this.recount();
  }

  #isWelcome({ startNode }: Place): boolean {
    return this.#marking.menus || !isInMenu(startNode);
  }

  #isLimited(): boolean {
    const { amount } = this.#marking;
    if (amount !== 'auto') return amount !== 'all';
    this.#isDense ??= this.#from.places.size > MANY && this.#countsAsDense();
    return this.#isDense;
  }

  #countsAsDense(): boolean {
    const { places, mentionAt, units } = this.#from;
    const step = Math.ceil(places.size / COUNTED);
    let at = 0;
    let mentions = 0;
    for (const place of places)
      if ((Math.imul(at++, SPREAD) >>> 0) * step < 2 ** 32 && mentionAt(place) && this.#isWelcome(place))
        mentions += step;
    return mentions > MANY && units() / mentions < TEXT_EACH;
  }
}
