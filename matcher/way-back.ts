/**
 * From a folded text back to the original. Most units stand one behind the other there as here, so what is kept is
 * where they do not: little for any text, and nothing to write for each unit.
 */
export class WayBack {
  /** Units from which on the distance is another, ascending, and the original offset of each. */
  readonly #units: number[] = [];
  readonly #offsets: number[] = [];
  /** Offset behind a unit, where it stands for more than one of the original. */
  readonly #ends = new Map<number, number>();

  clear(): void {
    this.#units.length = 0;
    this.#offsets.length = 0;
    this.#ends.clear();
  }

  /** From this unit on, which is the latest so far, units stand at this offset and those behind it. */
  turn(unit: number, offset: number): void {
    const last = this.#units.length - 1;
    if (last >= 0 && offset - unit === this.#offsets[last]! - this.#units[last]!) return;
    this.#units.push(unit);
    this.#offsets.push(offset);
  }

  /** The unit, the latest so far, reaches up to this offset. */
  extend(unit: number, end: number): void {
    if (end === this.start(unit) + 1) this.#ends.delete(unit);
    else this.#ends.set(unit, end);
  }

  /** Offset in the original where a unit begins. */
  start(unit: number): number {
    let low = 0;
    let high = this.#units.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#units[middle]! <= unit) low = middle;
      else high = middle;
    }
    return (this.#offsets[low] ?? 0) + unit - (this.#units[low] ?? 0);
  }

  /** Offset just behind a unit. */
  end(unit: number): number {
    return this.#ends.get(unit) ?? this.start(unit) + 1;
  }
}
