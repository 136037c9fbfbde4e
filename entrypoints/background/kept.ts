/** Something that takes a while to get: got with the first question and kept. What failed is got anew with the next. */
export class Kept<T> {
  readonly #make: () => Promise<T>;
  #coming: Promise<T> | null = null;

  constructor(make: () => Promise<T>) {
    this.#make = make;
  }

  get(): Promise<T> {
    if (this.#coming) return this.#coming;
    const coming = this.#make();
    this.#coming = coming;
    coming.catch(() => {
      if (this.#coming === coming) this.#coming = null;
    });
    return coming;
  }

  /** It is another by now. */
  forget(): void {
    this.#coming = null;
  }
}
