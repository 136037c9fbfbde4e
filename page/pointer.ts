/** The pointer: turns what a mouse or a hovering pen does into hover events, and runs the timers the hover machine asks for. */

import {
  DELAYS,
  type Delays,
  dueAt,
  type HoverEvent,
  type HoverState,
  hover,
  type Opening,
  RESTING,
  type Where,
} from './hover.ts';
import { type Place, rangeOf, stillStands } from './mention.ts';
import { Speed } from './speed.ts';
import { type Box, isOnTheWay, type Point } from './wedge.ts';

export interface PointerNeeds {
  /** The visible mention under a point, or null. */
  readonly mentionAt: (x: number, y: number) => Place | null;
  /** Whether an event's target is our card. */
  readonly isCard: (target: EventTarget | null) => boolean;
  /** Whether the reader is in the card by keyboard: then a pointer that strays takes nothing away. */
  readonly hasKeyFocus: () => boolean;
  /** Where the card is, while it is shown. */
  readonly cardBox: () => Box | null;
  /** The pointer has come to rest on a word: fetch what its card will need. */
  readonly prepare: (place: Place) => void;
  readonly open: (place: Place) => void;
  readonly close: () => void;
}

interface Sample extends Point {
  readonly event: PointerEvent;
  readonly isOutside: boolean;
  /** It has not moved: the page has moved under it. */
  readonly isStill: boolean;
}

/** Keys that may have to be held down, as events name them. */
const KEYS: ReadonlyMap<Opening['by'], string> = new Map([
  ['alt', 'Alt'],
  ['ctrl', 'Control'],
  ['shift', 'Shift'],
]);

export class Pointer {
  #state: HoverState<Place> = RESTING;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;
  #latest: Sample | null = null;
  /** Whether the key that brings the card is held down; always, where none is asked for. */
  #isCalled: boolean;
  /** What it was over when last seen without a pressed button. */
  #over: Where<Place>['over'] = 'page';
  readonly #speed = new Speed();
  /** Where the pointer was last on the open card's word; null: it has not been there. */
  #lastOnWord: Point | null = null;
  #pressedAt: Point | null = null;
  readonly #needs: PointerNeeds;
  readonly #delays: Delays;
  readonly #by: Opening['by'];

  constructor(needs: PointerNeeds, opening: Opening, signal: AbortSignal) {
    this.#needs = needs;
    this.#delays = { ...DELAYS, open: opening.after, prepare: Math.min(DELAYS.prepare, opening.after) };
    this.#by = opening.by;
    this.#isCalled = opening.by === 'hover';
    signal.addEventListener('abort', () => this.#stop(), { once: true });
    // A card that comes with a click stays until it is dismissed: the pointer's ways are its own.
    if (opening.by !== 'click') this.#listen(signal);
  }

  #listen(signal: AbortSignal): void {
    const listen = { capture: true, passive: true, signal };
    window.addEventListener('pointermove', (event) => this.moved(event), listen);
    // The last that is heard of a pointer that goes into a frame.
    window.addEventListener('pointerover', (event) => this.moved(event), listen);
    window.addEventListener('scroll', () => this.#scrolled(), listen);
    if (KEYS.has(this.#by)) {
      window.addEventListener('keydown', (event) => this.#key(event, true), listen);
      window.addEventListener('keyup', (event) => this.#key(event, false), listen);
    }
    document.documentElement.addEventListener('pointerleave', (event) => this.#leftPage(event), {
      passive: true,
      signal,
    });
  }

  #stop(): void {
    cancelAnimationFrame(this.#frame);
    this.dismiss();
  }

  /** The mention whose card is open. */
  get opened(): Place | null {
    return this.#state.is === 'open' || this.#state.is === 'leaving' ? this.#state.mention : null;
  }

  /** Where the pointer rests on the open card's word, or pressed it; null when the card was opened without it. */
  get restingAt(): Point | null {
    return this.#state.is === 'open' ? this.#lastOnWord : null;
  }

  /** Opens a card by key or press. @param at where it was pressed */
  show(mention: Place, at: Point | null = null): void {
    this.#pressedAt = at;
    this.#send({ is: 'shown', mention });
  }

  dismiss(): void {
    this.#send({ is: 'dismissed' });
  }

  /** It moves outside our document, in one that may hold our card. @param at px of our viewport */
  movedOutside(event: PointerEvent, { x, y }: Point): void {
    if (!isPointing(event) || this.#by === 'click') return;
    this.#latest = { event, x, y, isOutside: true, isStill: false };
    this.#lookSoon();
  }

  /** It moves in our document. */
  moved(event: PointerEvent): void {
    if (!isPointing(event) || this.#by === 'click') return;
    const isThere = isSameSpot(event, this.#latest?.event);
    // A pen in the air tells of itself all the time, also where it stays.
    if (isThere && event.pointerType === 'pen') return;
    this.#latest = {
      event,
      x: event.clientX,
      y: event.clientY,
      isOutside: false,
      // One that moves goes on to tell so.
      isStill: (isThere || !this.#latest) && event.type === 'pointerover' && !this.#isMoving,
    };
    if (KEYS.has(this.#by)) this.#isCalled = isHeld(event, this.#by);
    this.#lookSoon();
  }

  /** The word on which the pointer rests may have gone from under it. */
  #scrolled(): void {
    if (!this.#latest || this.#state.is !== 'dwelling') return;
    this.#latest = { ...this.#latest, isStill: !this.#isMoving };
    this.#lookSoon();
  }

  /** Whether it has moved since the last look. */
  get #isMoving(): boolean {
    return this.#frame !== 0 && this.#latest?.isStill === false;
  }

  #key(event: KeyboardEvent, isDown: boolean): void {
    if (!event.isTrusted || event.repeat || KEYS.get(this.#by) !== event.key) return;
    this.#isCalled = isDown;
    // It is the key that points now.
    if (this.#latest) this.#latest = { ...this.#latest, isStill: false };
    this.#lookSoon();
  }

  #lookSoon(): void {
    // One look a frame is enough, and lets the page lay itself out first.
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#latest) this.#look(this.#latest);
    });
  }

  #look(sample: Sample): void {
    const time = performance.now();
    const { event, x, y } = sample;
    const speed = this.#speed.at(sample, time);
    const to = event.buttons === 0 ? this.#whereIs(sample) : this.#whileHeld;
    if (event.buttons === 0) this.#over = to.over;
    if (to.over === 'mention' && to.mention === this.opened) this.#lastOnWord = { x, y };
    this.#send({ is: 'moved', to, speed, time });
  }

  /** A pressed button is a selection or a drag in progress: one that began in the card is the card's, wherever it goes. */
  get #whileHeld(): Where<Place> {
    return { over: this.#over === 'card' ? 'card' : 'page' };
  }

  #whereIs({ event, x, y, isOutside, isStill }: Sample): Where<Place> {
    if (this.#needs.isCard(event.target) || (this.opened && this.#needs.hasKeyFocus()))
      return { over: 'card' };
    const found = isOutside ? null : this.#needs.mentionAt(x, y);
    // A word that comes under a pointer at rest, as when the page scrolls or a card closes, is not pointed at.
    const isMeant = this.#isCalled && !(isStill && found !== this.#known);
    const mention = isMeant || found === this.opened ? found : null;
    if (mention && (mention === this.opened || this.opened === null)) return { over: 'mention', mention };
    if (this.opened && this.#isOnWay({ x, y }, this.opened)) return { over: 'wedge' };
    return mention ? { over: 'mention', mention } : { over: 'page' };
  }

  #isOnWay(at: Point, opened: Place): boolean {
    const card = this.#needs.cardBox();
    if (!card || !stillStands(opened)) return false;
    return [...rangeOf(opened).getClientRects()].some((line) => isOnTheWay(at, line, card));
  }

  /** The mention that the pointer is at already. */
  get #known(): Place | null {
    return this.#state.is === 'resting' ? this.#state.spent : this.#state.mention;
  }

  #leftPage(event: PointerEvent): void {
    if (!isPointing(event)) return;
    this.#latest = null;
    if (event.pointerType === 'pen') this.#send({ is: 'lifted' });
    else this.#send({ is: 'moved', to: { over: 'page' }, speed: 0, time: performance.now() });
  }

  #send(event: HoverEvent<Place>): void {
    const before = this.#state;
    const wasOpen = this.opened;
    this.#state = hover(before, event, this.#delays);
    if (this.#state === before) return;
    if (this.#state.is === 'dwelling' && this.#state.prepared) this.#needs.prepare(this.#state.mention);
    if (wasOpen && wasOpen !== this.opened) this.#needs.close();
    if (this.opened && wasOpen !== this.opened) {
      const byPointer = this.#state.is === 'open' && !this.#state.held;
      this.#lastOnWord = byPointer ? this.#speed.last : this.#pressedAt;
      this.#needs.open(this.opened);
    }
    this.#schedule();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const due = dueAt(this.#state, this.#delays);
    if (due === null) return;
    const tick = () => this.#send({ is: 'tick', time: performance.now() });
    this.#timer = setTimeout(tick, Math.max(0, due - performance.now()) + 1);
  }
}

/** A finger is heard of only while it presses. */
function isPointing({ isTrusted, pointerType }: PointerEvent): boolean {
  return isTrusted && pointerType !== 'touch';
}

function isHeld(event: PointerEvent, key: Opening['by']): boolean {
  return (
    (key === 'alt' && event.altKey) ||
    (key === 'ctrl' && event.ctrlKey) ||
    (key === 'shift' && event.shiftKey)
  );
}

function isSameSpot(a: PointerEvent, b: PointerEvent | undefined): boolean {
  return b !== undefined && a.clientX === b.clientX && a.clientY === b.clientY && a.buttons === b.buttons;
}
