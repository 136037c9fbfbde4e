/**
 * Hover as a pure state machine: (state, event) -> state. Timers stand outside: `dueAt` says when the next tick
 * is wanted.
 *
 *   resting --over a mention--> dwelling --400 ms--> open --off word and card--> leaving --300 ms--> resting
 *
 * What a pointer does while its card is leaving goes on beside it, as if no card were open.
 */

export interface Delays {
  /** From coming to rest on a word to the card, ms. */
  readonly open: number;
  /** From coming to rest to fetching what the card needs, ms. */
  readonly prepare: number;
  /** From leaving word and card to closing, ms. */
  readonly close: number;
  /** A pointer faster than this, px/ms, is passing by. */
  readonly speed: number;
  /** How long after its card has closed a word is still the one the reader was at, ms: it opens again at once. */
  readonly lately: number;
}

export const DELAYS: Delays = { open: 400, prepare: 150, close: 300, speed: 0.5, lately: 1000 };

/** What brings the card, and how long the pointer rests first, ms. A key is held down while it rests. */
export interface Opening {
  readonly by: 'hover' | 'click' | 'alt' | 'ctrl' | 'shift';
  readonly after: number;
}

/** Where the pointer is. `T` is whatever names a mention. */
export type Where<T> =
  | { readonly over: 'mention'; readonly mention: T }
  | { readonly over: 'card' | 'wedge' | 'page' };

export type HoverEvent<T> =
  | { readonly is: 'moved'; readonly to: Where<T>; readonly speed: number; readonly time: number }
  | { readonly is: 'tick'; readonly time: number }
  /** The pointer is nowhere any more, without having left for anywhere: a pen was lifted out of reach. */
  | { readonly is: 'lifted' }
  /** Opened without the pointer: by key, from the popup, by a press. */
  | { readonly is: 'shown'; readonly mention: T }
  /** Escape, a click elsewhere, the page moved on. */
  | { readonly is: 'dismissed' };

/** The word whose card closed last, because the pointer left it; null: it was dismissed, or there was none. */
type Left<T> = { readonly mention: T; readonly at: number } | null;

/** `spent`: a word whose card was dismissed. It rests until the pointer has been elsewhere. */
interface Resting<T> {
  readonly is: 'resting';
  readonly spent: T | null;
  readonly left: Left<T>;
}

/** `since`: when the pointer came to rest on the word; `after`: how long it rests before the card opens, ms. */
interface Dwelling<T> {
  readonly is: 'dwelling';
  readonly mention: T;
  readonly since: number;
  readonly after: number;
  readonly prepared: boolean;
  readonly left: Left<T>;
}

/** `held`: opened without the pointer, which has not been on it yet. */
interface Open<T> {
  readonly is: 'open';
  readonly mention: T;
  readonly held: boolean;
}

/** `then`: what the pointer does meanwhile. */
interface Leaving<T> {
  readonly is: 'leaving';
  readonly mention: T;
  readonly since: number;
  readonly then: Resting<T> | Dwelling<T>;
}

export type HoverState<T> = Resting<T> | Dwelling<T> | Open<T> | Leaving<T>;

export const RESTING: Resting<never> = { is: 'resting', spent: null, left: null };

export function hover<T>(state: HoverState<T>, event: HoverEvent<T>, delays: Delays = DELAYS): HoverState<T> {
  if (event.is === 'dismissed') return state.is === 'resting' ? state : { ...RESTING, spent: state.mention };
  if (event.is === 'shown') return { is: 'open', mention: event.mention, held: true };
  if (event.is === 'tick') return tick(state, event.time, delays);
  if (event.is === 'lifted') return lift(state);
  switch (state.is) {
    case 'resting':
    case 'dwelling':
      return approach(state, event, delays);
    case 'open':
      return stayOrLeave(state, event, delays);
    case 'leaving':
      return returnOrLeave(state, event, delays);
  }
}

/** When a tick is wanted next, on the clock of the events; null: not at all. */
export function dueAt<T>(state: HoverState<T>, delays: Delays = DELAYS): number | null {
  if (state.is === 'dwelling') return state.since + (state.prepared ? state.after : delays.prepare);
  if (state.is === 'leaving') return state.since + delays.close;
  return null;
}

type Moved<T> = Extract<HoverEvent<T>, { is: 'moved' }>;

function approach<T>(
  state: Resting<T> | Dwelling<T>,
  { to, speed, time }: Moved<T>,
  delays: Delays,
): Resting<T> | Dwelling<T> {
  if (to.over !== 'mention') return rest(state);
  const { mention } = to;
  if (state.is === 'resting' && state.spent === mention) return state;
  if (state.is === 'dwelling' && state.mention === mention)
    return speed <= delays.speed ? state : { ...state, since: time };
  const { left } = state;
  const isBack = left?.mention === mention && time - left.at <= delays.lately;
  const after = isBack ? Math.min(delays.prepare, delays.open) : delays.open;
  return { is: 'dwelling', mention, since: time, after, prepared: false, left };
}

/** The pointer is on no word. */
function rest<T>(state: Resting<T> | Dwelling<T>): Resting<T> {
  return state.is === 'resting' && state.spent === null ? state : { ...RESTING, left: state.left };
}

/** What is open stays, as after a finger. */
function lift<T>(state: HoverState<T>): HoverState<T> {
  switch (state.is) {
    case 'resting':
    case 'dwelling':
      return rest(state);
    case 'open':
      return state.held ? state : { ...state, held: true };
    case 'leaving': {
      const then = rest(state.then);
      return then === state.then ? state : { ...state, then };
    }
  }
}

function stayOrLeave<T>(state: Open<T>, event: Moved<T>, delays: Delays): HoverState<T> {
  // A card opened without the pointer is left only by a pointer that has been on it.
  if (isOn(state.mention, event.to)) return state.held ? { ...state, held: false } : state;
  if (state.held || event.to.over === 'wedge') return state;
  const then = approach(RESTING, event, delays);
  return { is: 'leaving', mention: state.mention, since: event.time, then };
}

function returnOrLeave<T>(state: Leaving<T>, event: Moved<T>, delays: Delays): HoverState<T> {
  const { mention, since } = state;
  if (isOn(mention, event.to) || event.to.over === 'wedge') return { is: 'open', mention, held: false };
  const then = approach(state.then, event, delays);
  if (event.time - since >= delays.close) return closed(mention, then, since + delays.close);
  return then === state.then ? state : { ...state, then };
}

function closed<T>(mention: T, then: Resting<T> | Dwelling<T>, at: number): Resting<T> | Dwelling<T> {
  return { ...then, left: { mention, at } };
}

function isOn<T>(mention: T, to: Where<T>): boolean {
  return to.over === 'card' || (to.over === 'mention' && to.mention === mention);
}

function tick<T>(state: HoverState<T>, time: number, delays: Delays): HoverState<T> {
  if (state.is === 'dwelling') {
    const rested = time - state.since;
    if (rested >= state.after) return { is: 'open', mention: state.mention, held: false };
    return rested >= delays.prepare && !state.prepared ? { ...state, prepared: true } : state;
  }
  if (state.is === 'leaving' && time - state.since >= delays.close)
    return tick(closed(state.mention, state.then, state.since + delays.close), time, delays);
  return state;
}
