/** How fast the pointer moves. */
import type { Point } from './wedge.ts';

interface Sample extends Point {
  readonly time: number;
}

export class Speed {
  /** The last three: two steps. */
  readonly #samples: Sample[] = [];
  #isCoarse = false;

  get last(): Point | null {
    return this.#samples.at(-1) ?? null;
  }

  /**
   * @param time ms; no two samples are of the same moment
   * @returns mean of the last two steps, px/ms; 0 where the clock is too coarse to tell (browsers that hide the reader
   * round it, to 100 ms at worst): then three moments seem to be one. Two may, when a browser makes up for a late frame
   */
  at({ x, y }: Point, time: number): number {
    this.#isCoarse ||= this.#samples.length === 3 && this.#samples[1]!.time === time;
    this.#samples.push({ x, y, time });
    if (this.#samples.length > 3) this.#samples.shift();
    if (this.#isCoarse) return 0;
    let way = 0;
    for (let i = 1; i < this.#samples.length; i++) {
      const [a, b] = [this.#samples[i - 1]!, this.#samples[i]!];
      way += Math.hypot(b.x - a.x, b.y - a.y);
    }
    const took = time - this.#samples[0]!.time;
    return took > 0 ? way / took : 0;
  }
}
