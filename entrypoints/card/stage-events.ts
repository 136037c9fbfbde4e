/** What happens around the cards while any is shown: in the document where they are drawn, which may not be the frame's own. */
import type { Stage } from '../../page/stage.ts';
import type { Point } from '../../page/wedge.ts';
import { EscapeKey } from '../interaction/escape-key.ts';

export interface StageListeners {
  /** The window's edges have moved, or a card may have grown. */
  readonly resized: () => void;
  /** Escape was pressed where the frame's own script does not hear it. @returns whether it was ours */
  readonly escaped: () => boolean;
  /** The pointer was pressed where the frame's own script does not hear it. */
  readonly pressed: (target: EventTarget | null) => void;
  /** The pointer moved where the frame's own script does not hear it. @param at px of the frame's viewport */
  readonly pointed: (event: PointerEvent, at: Point) => void;
  /** The frame is gone, and this is the last that is heard. */
  readonly left: () => void;
}

export function listenOnStage(stage: Stage, signal: AbortSignal, listeners: StageListeners): void {
  const passive = { capture: true, passive: true, signal };
  stage.view.addEventListener('resize', listeners.resized, passive);
  stage.view.visualViewport?.addEventListener('resize', listeners.resized, passive);
  if (stage.isOwn) {
    // The page's script hears it first; it is gone from a page that has just been silenced, where a notice may stand.
    new EscapeKey(listeners.escaped, signal, stage.view);
    return;
  }
  for (const { view, inward } of stage.outer) {
    new EscapeKey(listeners.escaped, signal, view);
    view.addEventListener(
      'pointerdown',
      (event) => event.isTrusted && listeners.pressed(event.target),
      passive,
    );
    const pointed = (event: PointerEvent) => {
      listeners.pointed(event, inward({ x: event.clientX, y: event.clientY }));
    };
    for (const type of ['pointermove', 'pointerover'] as const) view.addEventListener(type, pointed, passive);
    view.document.documentElement.addEventListener('pointerleave', pointed, { passive: true, signal });
  }
  window.addEventListener('pagehide', listeners.left, { signal });
}
