/**
 * Hover as a pure state machine: (state, event) -> state. Timers stand outside: `dueAt` says when the next tick
 * is wanted. Drawn in docs/hover.md.
 *
 *   resting --over a mention--> dwelling --400 ms--> open --off word and card--> leaving --300 ms--> resting
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
}

export const DELAYS: Delays = { open: 400, prepare: 150, close: 300, speed: 0.5 };

/** Where the pointer is. `T` is whatever names a mention. */
export type Where<T> =
  | { readonly over: 'mention'; readonly mention: T }
  | { readonly over: 'card' | 'wedge' | 'page' };

export type HoverEvent<T> =
  | { readonly is: 'moved'; readonly to: Where<T>; readonly speed: number; readonly time: number }
  | { readonly is: 'tick'; readonly time: number }
  /** Opened without the pointer: by key or from the popup. */
  | { readonly is: 'shown'; readonly mention: T }
  /** Escape, a click elsewhere, the page moved on. */
  | { readonly is: 'dismissed' };

export type HoverState<T> =
  | { readonly is: 'resting' }
  /** `since`: when the pointer came to rest on the word. */
  | { readonly is: 'dwelling'; readonly mention: T; readonly since: number; readonly prepared: boolean }
  | { readonly is: 'open'; readonly mention: T; readonly held: boolean }
  | { readonly is: 'leaving'; readonly mention: T; readonly since: number; readonly next: T | null };

export const RESTING: HoverState<never> = { is: 'resting' };

export function hover<T>(state: HoverState<T>, event: HoverEvent<T>, delays: Delays = DELAYS): HoverState<T> {
  if (event.is === 'dismissed') return RESTING;
  if (event.is === 'shown') return { is: 'open', mention: event.mention, held: true };
  if (event.is === 'tick') return tick(state, event.time, delays);
  switch (state.is) {
    case 'resting':
    case 'dwelling':
      return approach(state, event, delays);
    case 'open':
      return stayOrLeave(state, event);
    case 'leaving':
      return returnOrLeave(state, event, delays);
  }
}

/** When a tick is wanted next, on the clock of the events; null: not at all. */
export function dueAt<T>(state: HoverState<T>, delays: Delays = DELAYS): number | null {
  if (state.is === 'dwelling') return state.since + (state.prepared ? delays.open : delays.prepare);
  if (state.is === 'leaving') return state.since + delays.close;
  return null;
}

type Moved<T> = Extract<HoverEvent<T>, { is: 'moved' }>;

function approach<T>(state: HoverState<T>, { to, speed, time }: Moved<T>, delays: Delays): HoverState<T> {
  if (to.over !== 'mention') return RESTING;
  const isSame = state.is === 'dwelling' && state.mention === to.mention;
  if (isSame && speed <= delays.speed) return state;
  return { is: 'dwelling', mention: to.mention, since: time, prepared: isSame && state.prepared };
}

function stayOrLeave<T>(
  state: Extract<HoverState<T>, { is: 'open' }>,
  { to, time }: Moved<T>,
): HoverState<T> {
  const isOnIt = to.over === 'card' || (to.over === 'mention' && to.mention === state.mention);
  // A card opened without the pointer is left only by a pointer that has been on it.
  if (isOnIt) return state.held ? { ...state, held: false } : state;
  if (state.held || to.over === 'wedge') return state;
  const next = to.over === 'mention' ? to.mention : null;
  return { is: 'leaving', mention: state.mention, since: time, next };
}

function returnOrLeave<T>(
  state: Extract<HoverState<T>, { is: 'leaving' }>,
  { to, speed, time }: Moved<T>,
  delays: Delays,
): HoverState<T> {
  if (to.over === 'card' || to.over === 'wedge' || (to.over === 'mention' && to.mention === state.mention)) {
    return { is: 'open', mention: state.mention, held: false };
  }
  if (time - state.since >= delays.close) return approach(RESTING, { is: 'moved', to, speed, time }, delays);
  const next = to.over === 'mention' ? to.mention : null;
  return next === state.next ? state : { ...state, next };
}

function tick<T>(state: HoverState<T>, time: number, delays: Delays): HoverState<T> {
  if (state.is === 'dwelling') {
    const rested = time - state.since;
    if (rested >= delays.open) return { is: 'open', mention: state.mention, held: false };
    return rested >= delays.prepare && !state.prepared ? { ...state, prepared: true } : state;
  }
  if (state.is === 'leaving' && time - state.since >= delays.close) {
    // Straight on to the word the pointer already rests on: the wait just served counts for it.
    return state.next === null
      ? RESTING
      : { is: 'dwelling', mention: state.next, since: state.since, prepared: false };
  }
  return state;
}
