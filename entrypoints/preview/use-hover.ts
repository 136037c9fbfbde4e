/** The hover of pages, by the same machine, for a paragraph of a page of ours: its names are elements, and take focus. */
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  DELAYS,
  dueAt,
  type HoverEvent,
  type HoverState,
  hover,
  type Opening,
  RESTING,
  type Where,
} from '../../page/hover.ts';
import { Speed } from '../../page/speed.ts';
import { isOnTheWay, type Point } from '../../page/wedge.ts';

/** Names are told by their place in the paragraph, counted from 0. */
type Nth = number;

export interface Hovering {
  readonly opened: Nth | null;
  /** Takes the card away; focus that was in it goes back to its name. @param around as for the listeners */
  readonly close: (around: Element) => void;
  /** For the element around names (`data-nth`) and card. */
  readonly listeners: {
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerLeave: (event: PointerEvent) => void;
    readonly onClick: (event: MouseEvent) => void;
    readonly onFocusIn: (event: FocusEvent) => void;
    readonly onFocusOut: (event: FocusEvent) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

/** @param stays whether the card stays open whatever the pointer does */
export function useHover({ by, after }: Opening, stays: boolean): Hovering {
  const [state, setState] = useState<HoverState<Nth>>(RESTING);
  const current = useRef(state);
  const speed = useRef(new Speed());
  /** Focus that comes back from a card does not bring it again. */
  const isReturning = useRef(false);
  const delays = { ...DELAYS, open: after, prepare: Math.min(DELAYS.prepare, after) };
  const opened = openedIn(state);

  const send = (event: HoverEvent<Nth>) => {
    current.current = hover(current.current, event, delays);
    setState(current.current);
  };
  useEffect(() => {
    const due = dueAt(state, delays);
    if (due === null) return;
    const tick = () => send({ is: 'tick', time: performance.now() });
    const timer = setTimeout(tick, Math.max(0, due - performance.now()) + 1);
    return () => clearTimeout(timer);
  });

  const moved = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerType === 'touch' || stays) return;
    const at = { x: event.clientX, y: event.clientY };
    const time = performance.now();
    const to = whereIs(event, at);
    send({ is: 'moved', to, speed: speed.current.at(at, time), time });
  };
  const whereIs = (event: PointerEvent, at: Point): Where<Nth> => {
    const target = event.target as Element;
    if (target.closest('.card')) return { over: 'card' };
    const nth = nthAt(target);
    if (nth !== null && (nth === opened || isCalled(event, by))) return { over: 'mention', mention: nth };
    const around = event.currentTarget as Element;
    const card = around.querySelector('.card')?.getBoundingClientRect();
    const word = around.querySelector(`[data-nth="${opened}"]`)?.getBoundingClientRect();
    const isOnWay = card && word && isOnTheWay(at, word, card);
    return { over: isOnWay ? 'wedge' : 'page' };
  };
  const show = (nth: Nth) => send({ is: 'shown', mention: nth });
  const dismiss = () => send({ is: 'dismissed' });
  const close = (around: Element) => {
    const hadFocus = around.querySelector('.card')?.contains(document.activeElement);
    const name = around.querySelector<HTMLElement>(`[data-nth="${opened}"]`);
    dismiss();
    if (!hadFocus) return;
    isReturning.current = true;
    name?.focus({ preventScroll: true });
    isReturning.current = false;
  };

  return {
    opened,
    close,
    listeners: {
      onPointerMove: moved,
      onPointerLeave: (event) => {
        if (event.isTrusted && event.pointerType !== 'touch' && !stays)
          send({ is: 'moved', to: { over: 'page' }, speed: 0, time: performance.now() });
      },
      onClick: (event) => {
        const nth = nthAt(event.target as Element);
        // Keys click without a count, and fingers have nothing but presses.
        const isWanted = by === 'click' || event.detail === 0 || isTouch(event);
        if (nth !== null && event.isTrusted && isWanted) show(nth);
      },
      onFocusIn: (event) => {
        const target = event.target as Element;
        const nth = isReturning.current ? null : nthAt(target);
        if (nth !== null && by === 'hover' && target.matches(':focus-visible') && !stays) show(nth);
      },
      onFocusOut: (event) => {
        const { opened: open, held } = heldIn(current.current);
        const next = event.relatedTarget as Element | null;
        const isWithin = next !== null && (next.closest('.card') !== null || nthAt(next) === open);
        if (held && next !== null && !isWithin && !stays) dismiss();
      },
      onKeyDown: (event) => {
        if (event.key !== 'Escape' || opened === null || !event.isTrusted) return;
        event.stopPropagation();
        close(event.currentTarget as Element);
      },
    },
  };
}

function openedIn(state: HoverState<Nth>): Nth | null {
  return state.is === 'open' || state.is === 'leaving' ? state.mention : null;
}

function heldIn(state: HoverState<Nth>) {
  return { opened: openedIn(state), held: state.is === 'open' && state.held };
}

function nthAt(element: Element): Nth | null {
  const nth = element.closest('[data-nth]')?.getAttribute('data-nth');
  return nth === null || nth === undefined ? null : Number(nth);
}

function isCalled(event: PointerEvent, by: Opening['by']): boolean {
  return (
    by === 'hover' ||
    (by === 'alt' && event.altKey) ||
    (by === 'ctrl' && event.ctrlKey) ||
    (by === 'shift' && event.shiftKey)
  );
}

function isTouch(event: MouseEvent): boolean {
  return (event as Partial<PointerEvent>).pointerType === 'touch';
}
