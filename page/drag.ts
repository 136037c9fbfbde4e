/** Dragging with the pointer. */
import type { Point } from './wedge.ts';

/** A hand that only presses moves the pointer no further than this, px. */
const STILL = 3;

/**
 * From a press on `handle` to its release.
 * @param moved with how far the pointer has come from where it was pressed, px; begins when it has left its place
 */
export function drag(event: PointerEvent, handle: HTMLElement, moved: (by: Point) => void): void {
  const { pointerId, clientX, clientY } = event;
  const ending = new AbortController();
  const { signal } = ending;
  let hasBegun = false;
  const move = (at: PointerEvent) => {
    if (!at.isTrusted || at.pointerId !== pointerId) return;
    const by = { x: at.clientX - clientX, y: at.clientY - clientY };
    if (!hasBegun && Math.hypot(by.x, by.y) <= STILL) return;
    hasBegun = true;
    moved(by);
  };
  const end = () => {
    ending.abort();
    // What the browser makes of the release is a click, which is not meant.
    if (hasBegun) handle.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => handle.removeEventListener('click', swallow, true));
  };
  handle.setPointerCapture(pointerId);
  handle.addEventListener('pointermove', move, { signal });
  for (const type of ['pointerup', 'pointercancel', 'lostpointercapture'] as const)
    handle.addEventListener(type, end, { signal });
}

function swallow(event: Event): void {
  event.stopImmediatePropagation();
  event.preventDefault();
}
