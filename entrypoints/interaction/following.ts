/** Where the reader is likely to be in this frame, asked each time that scrolling has come to rest. */

/** How long a page is still before it is looked at, ms: a panel that moved with every line would be restless. */
const REST = 250;

export class Following {
  #listening: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #rested: () => void;

  /** @param rested the page has come to rest where it was not before */
  constructor(rested: () => void) {
    this.#rested = rested;
  }

  goOn(isWanted: boolean): void {
    if (isWanted === (this.#listening !== null)) return;
    if (!isWanted) {
      this.#listening?.abort();
      this.#listening = null;
      clearTimeout(this.#timer);
      return;
    }
    this.#listening = new AbortController();
    const listen = { capture: true, passive: true, signal: this.#listening.signal };
    // Whatever scrolls: the capture hears of boxes too.
    window.addEventListener('scroll', () => this.#soon(), listen);
    window.addEventListener('resize', () => this.#soon(), listen);
    this.look();
  }

  /** A frame within the page cannot say whether it is in view itself: it speaks when it is scrolled. */
  look(): void {
    if (this.#listening && window === window.top) this.#soon();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#rested, REST);
  }
}
