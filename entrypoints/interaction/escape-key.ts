/** Escape belongs to the card while one is open, press and release, and to the page otherwise. */
export class EscapeKey {
  /** Whether the key that is held down closed a card. */
  #isOurs = false;
  readonly #close: () => boolean;

  /** @param close closes the open card; false when there was none */
  constructor(close: () => boolean, signal: AbortSignal, view: Window = window) {
    this.#close = close;
    view.addEventListener('keydown', (event) => this.#down(event), { capture: true, signal });
    view.addEventListener('keyup', (event) => this.#up(event), { capture: true, signal });
  }

  #down(event: KeyboardEvent): void {
    // While a word is being composed, the key is for its editor.
    if (!event.isTrusted || event.key !== 'Escape' || event.isComposing) return;
    this.#isOurs = this.#close() || (this.#isOurs && event.repeat);
    if (this.#isOurs) keepFromPage(event);
  }

  #up(event: KeyboardEvent): void {
    if (!event.isTrusted || event.key !== 'Escape' || !this.#isOurs) return;
    this.#isOurs = false;
    keepFromPage(event);
  }
}

function keepFromPage(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
