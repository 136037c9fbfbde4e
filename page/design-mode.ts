/** Design mode is switched on and off without a sound: it is asked for when something else is heard. */

const OCCASIONS = ['pointerover', 'pointerdown', 'keydown', 'focusin', 'selectionchange'];

/** @param changed told when a page has become one that is written, or one that is read */
export function watchDesignMode(changed: () => void, signal: AbortSignal): void {
  // It may have been switched on before anybody listened.
  let mode = 'off';
  const ask = () => {
    if (document.designMode === mode) return;
    mode = document.designMode;
    changed();
  };
  ask();
  const how = { capture: true, passive: true, signal };
  for (const occasion of OCCASIONS) window.addEventListener(occasion, ask, how);
}
