/** The pointer: turns real mouse events into hover events, and runs the timers the hover machine asks for. */

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

export class Pointer {
  private state: HoverState<Place> = RESTING;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private frame = 0;
  private latest: PointerEvent | null = null;
  /** The last two samples, for the speed; and where the pointer was last on the open card's word. */
  private readonly samples: { x: number; y: number; time: number }[] = [];
  private lastOnWord: Point | null = null;
  private readonly needs: PointerNeeds;
  private readonly delays: Delays;

  constructor(needs: PointerNeeds, opening: Opening, signal: AbortSignal) {
    this.needs = needs;
    this.delays = { ...DELAYS, open: opening.after, prepare: Math.min(DELAYS.prepare, opening.after) };
    const listen = { capture: true, passive: true, signal };
    window.addEventListener('pointermove', (event) => this.moved(event), listen);
    // The last that is heard of a pointer that goes into a frame.
    window.addEventListener('pointerover', (event) => this.moved(event), listen);
    window.addEventListener('pointerdown', (event) => this.pressed(event), listen);
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
    if (!event.isTrusted || event.pointerType !== 'mouse') return;
    this.latest = event;
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
    const mention = this.needs.mentionAt(event.clientX, event.clientY);
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

  private pressed(event: PointerEvent): void {
    if (event.isTrusted && !this.needs.isCard(event.target)) this.send({ is: 'dismissed' });
  }

  private leftPage(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType !== 'mouse') return;
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
