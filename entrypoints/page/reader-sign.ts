/** The first signs of a reader in this frame: before any, nobody needs the script of all interaction. Keys ask for it by themselves. */

/**
 * @param came told of every sign
 * @returns the last move of a pointer that points at the same still: it may rest before the script has come
 */
export function awaitReader(came: () => void, signal: AbortSignal): () => PointerEvent | null {
  let pointer: PointerEvent | null = null;
  const listen = (types: string, heard: (event: Event) => void) => {
    for (const type of types.split(' '))
      addEventListener(type, (event) => event.isTrusted && heard(event), {
        capture: true,
        passive: true,
        signal,
      });
  };
  listen('pointermove', (event) => {
    pointer = event as PointerEvent;
  });
  listen('pointermove pointerdown', came);
  // Scrolled away from under it, or out of the frame and into none of its elements.
  listen('scroll pointerout', (event) => {
    if (!(event as Partial<PointerEvent>).relatedTarget) pointer = null;
  });
  return () => pointer;
}
