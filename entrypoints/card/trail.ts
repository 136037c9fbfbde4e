/** The way through a card, as in a browser's history: back, forward, and on from anywhere. */
export class Trail<T> {
  readonly #steps: T[] = [];
  #index = -1;

  get present(): T | undefined {
    return this.#steps[this.#index];
  }

  get canGoBack(): boolean {
    return this.#index > 0;
  }

  get canGoForward(): boolean {
    return this.#index < this.#steps.length - 1;
  }

  /** On to something new: what was ahead is forgotten. */
  go(to: T): void {
    if (to === this.present) return;
    this.#steps.splice(this.#index + 1, Number.POSITIVE_INFINITY, to);
    this.#index++;
  }

  /** @returns where one is then */
  step(by: 1 | -1): T | undefined {
    this.#index = Math.max(0, Math.min(this.#index + by, this.#steps.length - 1));
    return this.present;
  }
}
