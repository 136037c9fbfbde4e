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
import type { Place } from './mention.ts';
import { type Box, isOnTheWay, type Point } from './wedge.ts';

export interface PointerNeeds {
  /** The visible mention under a point, or null. */
  readonly mentionAt: (x: number, y: number) => Place | null;
  /** Whether an event's target is our card. */
  readonly isCard: (target: EventTarget | null) => boolean;
  /** Where the card is, while it is shown. */
  readonly cardBox: () => Box | null;
  /** The pointer has come to rest on a word: fetch what its card will need. */
  readonly prepare: (place: Place) => void;
  readonly open: (place: Place) => void;
  readonly close: () => void;
}

/** Keys that may have to be held down, as events name them. */
const KEYS: ReadonlyMap<Opening['by'], string> = new Map([
  ['alt', 'Alt'],
  ['ctrl', 'Control'],
  ['shift', 'Shift'],
]);

export class Pointer {
  private state: HoverState<Place> = RESTING;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private frame = 0;
  private latest: PointerEvent | null = null;
  /** Whether the key that brings the card is held down; always, where none is asked for. */
  private isCalled: boolean;
  /** The last two samples, for the speed; and where the pointer was last on the open card's word. */
  private readonly samples: { x: number; y: number; time: number }[] = [];
  private lastOnWord: Point | null = null;
  private readonly needs: PointerNeeds;
  private readonly delays: Delays;
  private readonly by: Opening['by'];

  constructor(needs: PointerNeeds, opening: Opening, signal: AbortSignal) {
    this.needs = needs;
    this.delays = { ...DELAYS, open: opening.after, prepare: Math.min(DELAYS.prepare, opening.after) };
    this.by = opening.by;
    this.isCalled = opening.by === 'hover';
    const listen = { capture: true, passive: true, signal };
    window.addEventListener('pointermove', (event) => this.moved(event), listen);
    // The last that is heard of a pointer that goes into a frame.
    window.addEventListener('pointerover', (event) => this.moved(event), listen);
    if (KEYS.has(opening.by)) {
      window.addEventListener('keydown', (event) => this.key(event, true), listen);
      window.addEventListener('keyup', (event) => this.key(event, false), listen);
    }
    document.documentElement.addEventListener('pointerleave', (event) => this.leftPage(event), {
      passive: true,
      signal,
    });
    const stop = () => {
      cancelAnimationFrame(this.frame);
      this.dismiss();
    };
    signal.addEventListener('abort', stop, { once: true });
  }

  /** The mention whose card is open. */
  get opened(): Place | null {
    return this.state.is === 'open' || this.state.is === 'leaving' ? this.state.mention : null;
  }

  /** Where the pointer rests on the open card's word; null when the card was opened without it. */
  get restingAt(): Point | null {
    return this.state.is === 'open' && !this.state.held ? this.lastOnWord : null;
  }

  /** Opens a card without the pointer. */
  show(mention: Place): void {
    this.send({ is: 'shown', mention });
  }

  dismiss(): void {
    this.send({ is: 'dismissed' });
  }

  private moved(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    // A pen in the air tells of itself all the time, also where it stays.
    if (event.pointerType === 'pen' && isSameSpot(event, this.latest)) return;
    this.latest = event;
    if (KEYS.has(this.by)) this.isCalled = isHeld(event, this.by);
    this.lookSoon();
  }

  private key(event: KeyboardEvent, isDown: boolean): void {
    if (!event.isTrusted || event.repeat || KEYS.get(this.by) !== event.key) return;
    this.isCalled = isDown;
    this.lookSoon();
  }

  private lookSoon(): void {
    // One look a frame is enough, and lets the page lay itself out first.
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      if (this.latest) this.look(this.latest);
    });
  }

  private look(event: PointerEvent): void {
    const time = performance.now();
    this.samples.push({ x: event.clientX, y: event.clientY, time });
    if (this.samples.length > 3) this.samples.shift();
    // A pressed button is a selection or a drag in progress.
    const to: Where<Place> = event.buttons === 0 ? this.whereIs(event) : { over: 'page' };
    if (to.over === 'mention' && to.mention === this.opened)
      this.lastOnWord = { x: event.clientX, y: event.clientY };
    this.send({ is: 'moved', to, speed: this.speed(), time });
  }

  private whereIs(event: PointerEvent): Where<Place> {
    if (this.needs.isCard(event.target)) return { over: 'card' };
    const found = this.needs.mentionAt(event.clientX, event.clientY);
    const mention = this.isCalled || found === this.opened ? found : null;
    if (mention && (mention === this.opened || this.opened === null)) return { over: 'mention', mention };
    const box = this.opened && this.needs.cardBox();
    const at = { x: event.clientX, y: event.clientY };
    if (box && this.lastOnWord && isOnTheWay(at, this.lastOnWord, box)) return { over: 'wedge' };
    return mention ? { over: 'mention', mention } : { over: 'page' };
  }

  /** Mean of the last two steps, px/ms. */
  private speed(): number {
    let way = 0;
    let took = 0;
    for (let i = 1; i < this.samples.length; i++) {
      const [a, b] = [this.samples[i - 1]!, this.samples[i]!];
      way += Math.hypot(b.x - a.x, b.y - a.y);
      took += b.time - a.time;
    }
    return took > 0 ? way / took : 0;
  }

  private leftPage(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    this.latest = null;
    this.send({ is: 'moved', to: { over: 'page' }, speed: 0, time: performance.now() });
  }

  private send(event: HoverEvent<Place>): void {
    const before = this.state;
    const wasOpen = this.opened;
    this.state = hover(before, event, this.delays);
    if (this.state === before) return;
    if (this.state.is === 'dwelling' && this.state.prepared) this.needs.prepare(this.state.mention);
    if (wasOpen && wasOpen !== this.opened) this.needs.close();
    if (this.opened && wasOpen !== this.opened) {
      this.lastOnWord = this.samples.at(-1) ?? null;
      this.needs.open(this.opened);
    }
    this.schedule();
  }

  private schedule(): void {
    clearTimeout(this.timer);
    const due = dueAt(this.state, this.delays);
    if (due === null) return;
    const tick = () => this.send({ is: 'tick', time: performance.now() });
    this.timer = setTimeout(tick, Math.max(0, due - performance.now()) + 1);
  }
}

function isHeld(event: PointerEvent, key: Opening['by']): boolean {
  return (
    (key === 'alt' && event.altKey) ||
    (key === 'ctrl' && event.ctrlKey) ||
    (key === 'shift' && event.shiftKey)
  );
}

function isSameSpot(a: PointerEvent, b: PointerEvent | null): boolean {
  return b !== null && a.clientX === b.clientX && a.clientY === b.clientY && a.buttons === b.buttons;
}
