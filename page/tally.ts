/**
 * How often each entity is named on the page, for popup, panel and badge.
 *
 * Whether a place is seen is asked of style and layout, and a page may have ten thousand places. So they are asked
 * in slices between the page's own work, only while somebody wants to know, and what was answered is kept: a popup
 * that is opened again costs counting, and no look at all.
 */

import type { Named } from '../facts/page-summary.ts';
import type { EntityRef } from '../facts/views.ts';
import type { FoundName } from '../spotting/found.ts';
import type { Place } from './mention.ts';
import { elementAround } from './tree.ts';

export interface TallyPace {
  /** Longest slice of looking, ms; and longest while the browser has nothing else to do. */
  readonly slice: number;
  readonly idle: number;
  /** Places between looks at the clock. */
  readonly steps: number;
  /** Least time between two tellings while looking goes on, and between looking at all places again, ms. */
  readonly pause: number;
}

const PACE: TallyPace = { slice: 4, idle: 16, steps: 50, pause: 400 };
/** How long the page's own work may keep a slice waiting, ms. */
const PATIENCE = 200;

export interface TallyNeeds {
  readonly places: Iterable<Place>;
  /** Which name counts at a place; asks nothing of layout. */
  readonly nameAt: (place: Place) => FoundName | null;
  readonly isSeen: (place: Place) => boolean;
  /** The numbers are others now. */
  readonly changed: () => void;
  readonly signal: AbortSignal;
  readonly pace?: TallyPace | undefined;
}

export class Tally {
  /** What was last seen of a place. */
  readonly #seen = new Map<Place, boolean>();
  /** Places that are to be looked at, in the order of reading. */
  readonly #waiting = new Set<Place>();
  readonly #needs: TallyNeeds;
  readonly #pace: TallyPace;
  readonly #wanting = new Set<object>();
  /** Whether styles have changed since all places were looked at. */
  #isStale = true;
  /** Whether a slice is on its way, and for whom: what was asked for before a rest is not done. */
  #isDue = false;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #told = Number.NEGATIVE_INFINITY;
  #counted: ReadonlyMap<EntityRef, Named> | null = null;

  constructor(needs: TallyNeeds) {
    this.#needs = needs;
    this.#pace = needs.pace ?? PACE;
    const end = () => {
      this.#wanting.clear();
      this.#rest();
    };
    needs.signal.addEventListener('abort', end, { once: true });
  }

  /** Whether all places have been looked at. */
  get settled(): boolean {
    return this.#isWanted && !this.#isStale && this.#waiting.size === 0;
  }

  get #isWanted(): boolean {
    return this.#wanting.size > 0;
  }

  /** From now on somebody wants to know; the first slice is looked at at once. */
  want(who: object): void {
    const wasWanted = this.#isWanted;
    if (this.#needs.signal.aborted) return;
    this.#wanting.add(who);
    if (wasWanted) return;
    if (this.#isStale) this.#lookAtAll();
    else if (this.#waiting.size > 0) this.#work();
  }

  /** They do not want to know any more. */
  release(who: object): void {
    this.#wanting.delete(who);
    if (!this.#isWanted) this.#rest();
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isDue = false;
    this.#turn++;
  }

  added(place: Place): void {
    this.#counted = null;
    this.#waiting.add(place);
    this.#workSoon();
  }

  removed(place: Place): void {
    this.#counted = null;
    this.#waiting.delete(place);
    this.#seen.delete(place);
    this.#workSoon();
  }

  /** Other names may count now. */
  recount(): void {
    this.#counted = null;
    this.#workSoon();
  }

  /** Styles have changed: any place may be seen now, or no longer. Until it is looked at, what was seen holds. */
  lookAgain(): void {
    this.#isStale = true;
    if (!this.#isWanted || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#lookAtAll();
    }, this.#pace.pause);
  }

  /** Whether a reader sees the place, as far as is known. */
  sees(place: Place): boolean {
    return this.#seen.get(place) ?? this.#needs.isSeen(place);
  }

  /** By entity, of what has been looked at so far. */
  named(): ReadonlyMap<EntityRef, Named> {
    this.#counted ??= this.#count();
    return this.#counted;
  }

  #lookAtAll(): void {
    this.#isStale = false;
    for (const place of this.#needs.places) this.#waiting.add(place);
    this.#work();
  }

  #workSoon(): void {
    if (!this.#isWanted || this.#isDue) return;
    this.#isDue = true;
    const turn = this.#turn;
    const work = (idle?: number) => {
      if (turn === this.#turn) this.#work(idle);
    };
    // A page that nobody looks at, behind the panel's own window or tab, is given no idle time.
    if (document.visibilityState === 'hidden') void soon().then(() => work());
    else requestIdleCallback((deadline) => work(deadline.timeRemaining()), { timeout: PATIENCE });
  }

  /** @param idle how long the browser has nothing else to do, ms */
  #work(idle = 0): void {
    this.#isDue = false;
    const end = performance.now() + Math.max(this.#pace.slice, Math.min(idle, this.#pace.idle));
    let left = this.#pace.steps;
    for (const place of this.#waiting) {
      this.#look(place);
      if (--left > 0) continue;
      if (performance.now() >= end) break;
      left = this.#pace.steps;
    }
    if (this.#waiting.size > 0) this.#workSoon();
    this.#tell();
  }

  #look(place: Place): void {
    this.#waiting.delete(place);
    const isSeen = this.#needs.isSeen(place);
    if (this.#seen.get(place) !== isSeen) this.#counted = null;
    this.#seen.set(place, isSeen);
  }

  #tell(): void {
    const now = performance.now();
    if (this.#waiting.size > 0 && now - this.#told < this.#pace.pause) return;
    this.#told = now;
    this.#needs.changed();
  }

  #count(): ReadonlyMap<EntityRef, Named> {
    const counts = new Map<EntityRef, { -readonly [K in keyof Named]: Named[K] }>();
    const headings = new Map<Element | null, boolean>();
    let at = 0;
    for (const place of this.#needs.places) {
      at++;
      const name = this.#seen.get(place) ? this.#needs.nameAt(place) : null;
      if (!name) continue;
      const element = elementAround(place.startNode);
      const inHeading = headings.get(element) ?? isInHeading(element);
      headings.set(element, inHeading);
      const so = counts.get(name.entity) ?? { count: 0, inHeadings: 0, inFull: false, first: at };
      so.count++;
      if (inHeading) so.inHeadings++;
      if (!name.needsFullName) so.inFull = true;
      counts.set(name.entity, so);
    }
    for (const so of counts.values()) so.first = (so.first - 1) / Math.max(1, at - 1);
    return counts;
  }
}

function isInHeading(element: Element | null): boolean {
  return element?.closest('h1, h2, h3, h4, h5, h6, [role="heading"]') != null;
}

function soon(): Promise<unknown> {
  const { scheduler } = globalThis as { scheduler?: { postTask?(task: () => void): Promise<void> } };
  return scheduler?.postTask?.(() => undefined) ?? new Promise((resolve) => setTimeout(resolve));
}
