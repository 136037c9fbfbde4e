/** The first signs of a reader in this frame: before any, nobody needs the script of all interaction. */

const SIGNS = ['pointermove', 'pointerover', 'pointerdown', 'wheel', 'keydown'] as const;

export class ReaderSign {
  /** The last that was heard of a pointer that is still over this frame: it may rest before the script has come. */
  pointer: PointerEvent | null = null;

  /** @param came told of every sign */
  constructor(came: () => void, signal: AbortSignal) {
    const listen = { capture: true, passive: true, signal };
    const heard = (event: Event) => {
      if (!event.isTrusted) return;
      if ('pointerType' in event) this.pointer = event as PointerEvent;
      came();
    };
    for (const sign of SIGNS) addEventListener(sign, heard, listen);
    // Out of the frame, into none of its elements.
    addEventListener(
      'pointerout',
      (event) => {
        if (!event.relatedTarget) this.pointer = null;
      },
      listen,
    );
  }
}
