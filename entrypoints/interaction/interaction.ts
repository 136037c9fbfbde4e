/** What a reader does with the marks of one session: points, presses, goes from one to the next, opens cards. */
import type { EntityRef } from '../../facts/views.ts';
import type { Standing, Step } from '../../messages/contract.ts';
import { watchDesignMode } from '../../page/design-mode.ts';
import { Firsts } from '../../page/firsts.ts';
import { HitTest } from '../../page/hit-test.ts';
import type { Mention, Place } from '../../page/mention.ts';
import { Pointer } from '../../page/pointer.ts';
import { Press } from '../../page/press.ts';
import { bringIntoView, inReadingOrder, isAnyMarked, stepFrom } from '../../page/steps.ts';
import { Stretches } from '../../page/stretches.ts';
import { Tally } from '../../page/tally.ts';
import markCss from '../mark.css?inline';
import { meet, type Session } from '../page/session.ts';
import { tellCount } from './badge-count.ts';
import { EscapeKey } from './escape-key.ts';
import type { LateCard } from './late-card.ts';
import { shadowStyle } from './shadow-style.ts';

const styleMarks = shadowStyle(markCss);

export class Interaction {
  readonly session: Session;
  readonly tally: Tally;
  readonly #pointer: Pointer;
  readonly #card: LateCard;
  readonly #tallyListeners = new Set<() => void>();
  readonly #presentListeners = new Set<() => void>();
  /** The mention whose card was opened last, from which the next step goes on. */
  present: Mention | null = null;
  /** When it was, ms since the epoch; 0: never yet. */
  #since = 0;
  /** Whether the card that is being opened takes the focus. */
  #takesFocus = false;

  /** @param card outlives the session, for the sake of pinned cards */
  constructor(session: Session, card: LateCard) {
    this.session = session;
    this.#card = card;
    const { here, spotting, signal } = session;
    const { opening, theme, site } = here;
    card.serve({
      theme,
      site,
      closed: () => this.#pointer.dismiss(),
      gone: () => session.leave(),
      pointed: (event, at) => this.#pointer.movedOutside(event, at),
      onProblem: (problem) => meet(problem, session),
    });
    spotting.completeWith({
      firsts: (needs) => new Firsts(needs),
      stretches: (each, known) => new Stretches(each, known),
      hits: (index, roots) => new HitTest(index, roots),
      styleRoot: styleMarks,
    });
    watchDesignMode(() => spotting.lookAgain(), signal);
    this.tally = spotting.countWith(
      (needs) => new Tally({ ...needs, changed: () => tell(this.#tallyListeners) }),
    );
    this.#pointer = new Pointer(
      {
        mentionAt: (x, y) => spotting.placeAt(x, y),
        isCard: (target) => card.isCard(target),
        hasKeyFocus: () => card.hasKeyFocus(),
        cardBox: () => card.box(),
        prepare: (place) => this.#prepare(place),
        open: (place) => this.#open(place),
        close: () => card.hide(),
      },
      opening,
      signal,
    );
    new Press(
      {
        mentionAt: (x, y) => spotting.placeAt(x, y),
        isCard: (target) => card.isCard(target),
        opened: () => this.#pointer.opened,
        open: (place, at) => this.#pointer.show(place, at),
        dismiss: () => this.#pointer.dismiss(),
      },
      opening.by === 'click',
      signal,
    );
    new EscapeKey(() => this.#closeCard(), signal);
    session.onChange(() => this.#changed(), signal);
    signal.addEventListener('abort', () => card.hide(), { once: true });
    if (here.badge) tellCount(this, signal);
  }

  /** Calls back when mentions came or went, or more of them have been counted. */
  onChange(listener: () => void, signal: AbortSignal): void {
    this.session.onChange(listener, signal);
    listenUntil(signal, this.#tallyListeners, listener);
  }

  /** Calls back when the card of another mention is being opened. */
  onPresent(listener: () => void, signal: AbortSignal): void {
    listenUntil(signal, this.#presentListeners, listener);
  }

  /** Where the pointer was last, before this script had come. */
  pointed(event: PointerEvent): void {
    this.#pointer.moved(event);
  }

  get hasCard(): boolean {
    return this.#pointer.opened !== null;
  }

  /** Where the reader is in this frame; null: nothing is marked in it. */
  get standing(): Standing | null {
    return isAnyMarked(this.session.spotting) ? { since: this.#since } : null;
  }

  /**
   * To the mention after or before the present one, or to the first or last; its card takes the focus.
   * @returns false past the end: then no card is open any more
   */
  step({ by, from }: Step): boolean {
    const { spotting } = this.session;
    const next = stepFrom(spotting, from === 'outside' ? from : (this.present?.place ?? null), by);
    if (next) this.#goTo(next, true);
    else this.#pointer.dismiss();
    return next !== undefined;
  }

  /** To a mention of the entity, counted from 0; to the last where there are not so many any more. */
  goToNthOf(entity: EntityRef, index: number): void {
    const own = this.mentionsOf(entity);
    const wanted = own[index] ?? own.at(-1);
    if (wanted) this.#goTo(wanted, false);
  }

  /** In reading order: looks at no others. */
  mentionsOf(entity: EntityRef): Mention[] {
    const own: Mention[] = [];
    for (const mention of this.session.spotting.counting()) {
      if (mention.name.entity === entity && this.tally.sees(mention.place)) own.push(mention);
    }
    return inReadingOrder(own);
  }

  #goTo(mention: Mention, takesFocus: boolean): void {
    this.#pointer.dismiss();
    this.#arriveAt(mention);
    bringIntoView(mention);
    this.#takesFocus = takesFocus;
    this.#pointer.show(mention.place);
  }

  #arriveAt(mention: Mention): void {
    this.present = mention;
    this.#since = Date.now();
  }

  #prepare(place: Place): void {
    const mention = this.session.spotting.mentionIn(place);
    if (mention) void this.#card.prepare(mention);
  }

  #open(place: Place): void {
    const focus = this.#takesFocus;
    this.#takesFocus = false;
    void this.#card.show(() => {
      // The pointer may have gone on, or the word may have left the page, while the card's script came.
      const mention = this.#pointer.opened === place ? this.session.spotting.mentionIn(place) : null;
      if (!mention) return null;
      this.#arriveAt(mention);
      tell(this.#presentListeners);
      return { mention, pointer: this.#pointer.restingAt, focus };
    });
  }

  #closeCard(): boolean {
    if (this.#pointer.opened === null) return this.#card.escape();
    this.#pointer.dismiss();
    return true;
  }

  #changed(): void {
    const { opened } = this.#pointer;
    if (opened && !this.session.spotting.mentionIn(opened)) this.#pointer.dismiss();
  }
}

function tell(listeners: ReadonlySet<() => void>): void {
  for (const listener of listeners) listener();
}

function listenUntil(signal: AbortSignal, listeners: Set<() => void>, listener: () => void): void {
  listeners.add(listener);
  signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
}
