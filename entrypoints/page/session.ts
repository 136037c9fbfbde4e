/** One stretch of time in which names are marked on this page: from switched on to switched off. */
import { browser } from 'wxt/browser';
import type { EntityRef } from '../../facts/views.ts';
import type { Here, Standing, Step } from '../../messages/contract.ts';
import { ask } from '../../messages/sender.ts';
import type { Mention, Place } from '../../page/mention.ts';
import { Pointer } from '../../page/pointer.ts';
import { Press } from '../../page/press.ts';
import { PageSpotting } from '../../page/spotting.ts';
import { bringIntoView, stepFrom } from '../../page/steps.ts';
import { tellCount } from './badge-count.ts';
import { EscapeKey } from './escape-key.ts';
import type { LateCard } from './late-card.ts';
import { styleShadowRoot } from './shadow-style.ts';

export class Session {
  readonly spotting: PageSpotting;
  private readonly pointer: Pointer;
  private readonly card: LateCard;
  private readonly ending = new AbortController();
  private readonly listeners = new Set<() => void>();
  private readonly presentListeners = new Set<() => void>();
  /** The mention whose card was opened last, from which the next step goes on. */
  present: Mention | null = null;
  /** When it was, ms since the epoch; 0: never yet. */
  private since = 0;
  /** Whether the card that is being opened takes the focus. */
  private takesFocus = false;
  private hasFailed = false;
  private readonly here: Here;

  /** @param card outlives the session, for the sake of pinned cards @param replaced told when the page was written anew over itself: this session hears of no pointer then */
  constructor(here: Here, card: LateCard, replaced: () => void) {
    const { marking, opening, theme, site } = here;
    this.here = here;
    const { signal } = this.ending;
    const onProblem = (problem: unknown) => this.meet(problem);
    this.card = card;
    card.serve({
      theme,
      site,
      closed: () => this.pointer.dismiss(),
      gone: () => this.leave(),
      pointed: (event, at) => this.pointer.movedOutside(event, at),
      onProblem,
    });
    this.spotting = new PageSpotting({
      find: (text) => ask('find', { text }),
      marking,
      isOurs: (node) => this.card.isHost(node),
      onChange: () => this.changed(),
      onProblem: (problem) => {
        this.hasFailed = true;
        onProblem(problem);
        this.changed();
      },
      onTally: () => this.tell(this.listeners),
      onReplaced: replaced,
      styleRoot: styleShadowRoot,
      signal,
    });
    this.pointer = new Pointer(
      {
        mentionAt: (x, y) => this.spotting.placeAt(x, y),
        isCard: (target) => this.card.isCard(target),
        hasKeyFocus: () => this.card.hasKeyFocus(),
        cardBox: () => this.card.box(),
        prepare: (place) => this.prepare(place),
        open: (place) => this.open(place),
        close: () => this.card.hide(),
      },
      opening,
      signal,
    );
    new Press(
      {
        mentionAt: (x, y) => this.spotting.placeAt(x, y),
        isCard: (target) => this.card.isCard(target),
        opened: () => this.pointer.opened,
        open: (place, at) => this.pointer.show(place, at),
        dismiss: () => this.pointer.dismiss(),
      },
      opening.by === 'click',
      signal,
    );
    new EscapeKey(() => this.closeCard(), signal);
  }

  start(): void {
    this.spotting.start();
    if (this.here.badge) tellCount(this, this.ending.signal);
  }

  end(): void {
    this.ending.abort();
    this.card.hide();
  }

  /** Whether some text could not be looked up: then what was found may not be all, for the rest of this session. */
  get failed(): boolean {
    return this.hasFailed;
  }

  /** Calls back when mentions came or went, or could not be looked up; ends with the signal or the session. */
  onChange(listener: () => void, signal: AbortSignal): void {
    listenUntil(signal, this.listeners, listener);
  }

  /** Calls back when the card of another mention is being opened. */
  onPresent(listener: () => void, signal: AbortSignal): void {
    listenUntil(signal, this.presentListeners, listener);
  }

  get hasCard(): boolean {
    return this.pointer.opened !== null;
  }

  /** Where the reader is in this frame; null: nothing is marked in it. */
  get standing(): Standing | null {
    return this.spotting.marked().length > 0 ? { since: this.since } : null;
  }

  /**
   * To the mention after or before the present one, or to the first or last; its card takes the focus.
   * @returns false past the end: then no card is open any more
   */
  step({ by, from }: Step): boolean {
    const marked = this.spotting.marked();
    const next = from === 'outside' ? marked.at(by === 1 ? 0 : -1) : stepFrom(marked, this.present, by);
    if (next) this.goTo(next, true);
    else this.pointer.dismiss();
    return next !== undefined;
  }

  /** To a mention of the entity, counted from 0; to the last where there are not so many any more. */
  goToNthOf(entity: EntityRef, index: number): void {
    const own = this.spotting.mentionsOf(entity);
    const wanted = own[index] ?? own.at(-1);
    if (wanted) this.goTo(wanted, false);
  }

  private goTo(mention: Mention, takesFocus: boolean): void {
    this.pointer.dismiss();
    this.arriveAt(mention);
    bringIntoView(mention);
    this.takesFocus = takesFocus;
    this.pointer.show(mention.place);
  }

  private arriveAt(mention: Mention): void {
    this.present = mention;
    this.since = Date.now();
  }

  private prepare(place: Place): void {
    const mention = this.spotting.mentionIn(place);
    if (mention) void this.card.prepare(mention);
  }

  private open(place: Place): void {
    const focus = this.takesFocus;
    this.takesFocus = false;
    void this.card.show(() => {
      // The pointer may have gone on, or the word may have left the page, while the card's script came.
      const mention = this.pointer.opened === place ? this.spotting.mentionIn(place) : null;
      if (!mention) return null;
      this.arriveAt(mention);
      this.tell(this.presentListeners);
      return { mention, pointer: this.pointer.restingAt, focus };
    });
  }

  /** The extension is gone. */
  private leave(): void {
    this.end();
    this.card.clear();
  }

  private closeCard(): boolean {
    if (this.pointer.opened === null) return this.card.escape();
    this.pointer.dismiss();
    return true;
  }

  private changed(): void {
    const { opened } = this.pointer;
    if (opened && !this.spotting.mentionIn(opened)) this.pointer.dismiss();
    this.tell(this.listeners);
  }

  private tell(listeners: ReadonlySet<() => void>): void {
    for (const listener of listeners) listener();
  }

  /**
   * The worker could not be asked, or could not answer. When the extension was updated or removed, leave without a
   * trace, and so in a frame that was taken away; otherwise say so in the log and keep what was found.
   */
  private meet(problem: unknown): void {
    if (browser.runtime?.id === undefined || document.defaultView === null) this.leave();
    else console.error('Backgrounder could not look up names on this page:', problem);
  }
}

function listenUntil(signal: AbortSignal, listeners: Set<() => void>, listener: () => void): void {
  listeners.add(listener);
  signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
}
