/** The first signs of a reader in this frame: before any, nobody needs the script of all interaction. */

const SIGNS = ['pointermove', 'pointerover', 'pointerdown', 'wheel', 'keydown'] as const;

export class ReaderSign {
  /** The last that was heard of a pointer that is still over this frame: it may rest before the script has come. */
  pointer: PointerEvent | null = null;

  /** @param came told of every sign */
  constructor(came: () => void, signal: AbortSignal) {
    const listen = { capture: true, passive: true, signal };
    const heard = (event: PointerEvent | WheelEvent | KeyboardEvent) => {
      if (!event.isTrusted) return;
      if ('pointerType' in event) this.pointer = event;
      came();
    };
    for (const sign of SIGNS) window.addEventListener(sign, heard, listen);
    window.addEventListener('pointerout', (event) => this.left(event), listen);
  }

  private left({ isTrusted, relatedTarget }: PointerEvent): void {
    if (isTrusted && relatedTarget === null) this.pointer = null;
  }
}
