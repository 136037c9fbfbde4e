/** A batch: text of the page in one string, with the way back from offsets in it to nodes. */
import { ENDS_AT_EDGE, type Found, PLACE_FIELDS, STARTS_AT_EDGE } from '../spotting/found.ts';
import type { Place } from './mention.ts';

export class Batch {
  /** Runs joined by BLOCK_BREAK; SOFT_EDGE where inline elements touch. */
  text = '';
  /** Text nodes in order, and where in `text` each begins and ends. */
  readonly nodes: Text[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** Which walk reads into it; 0: more than one does. */
  walk: number;
  /** Text nodes read before it, by any walk. */
  readonly #before: number;
  /** Readings of an unchanged page that went into it; with more than one, a node may stand in it twice. */
  readings = 0;

  constructor(walk: number, before: number) {
    this.walk = walk;
    this.#before = before;
  }

  add(node: Text, data: string): void {
    this.nodes.push(node);
    this.starts.push(this.text.length);
    this.text += data;
    this.ends.push(this.text.length);
  }

  /** Index of the node that holds a unit of the text. */
  nodeAt(unit: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= unit) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Whether the node is still there and says what was read; if not, it will be read again where it is. */
  stillSays(index: number): boolean {
    const { data, isConnected } = this.nodes[index]!;
    if (!isConnected) return false;
    const start = this.starts[index]!;
    return this.ends[index]! - start === data.length && this.text.startsWith(data, start);
  }

  /**
   * The places of an answer, in nodes that still say what was read.
   * @param hasLeft whether a node, read behind so many others, left its place since: if it is to be read, then again
   * @param soundFrom of nodes read behind fewer others, some may have left unseen
   */
  *placesOf(
    { names, places }: Found,
    hasLeft: (node: Text, nth: number) => boolean,
    soundFrom: number,
  ): Generator<Place> {
    const isLatest = this.#latestReadings();
    for (let i = 0; i < places.length; ) {
      const start = places[i]!;
      const end = places[i + 1]!;
      const edges = places[i + 3]!;
      const fitting = [];
      for (; places[i] === start && places[i + 1] === end; i += PLACE_FIELDS)
        fitting.push(names[places[i + 2]!]!);
      const first = this.nodeAt(start);
      const last = this.nodeAt(end - 1);
      const holds = (index: number) =>
        isLatest(index) && this.stillSays(index) && !hasLeft(this.nodes[index]!, this.#before + index);
      if (!this.#allAre(first, last, holds)) continue;
      const startNode = this.nodes[first]!;
      const nth = this.#before + first;
      yield {
        names: fitting,
        text: this.text.slice(start, end),
        nodes: this.nodes.slice(first, last + 1),
        startNode,
        startOffset: start - this.starts[first]!,
        endNode: this.nodes[last]!,
        endOffset: end - this.starts[last]!,
        startsAtEdge: (edges & STARTS_AT_EDGE) !== 0,
        endsAtEdge: (edges & ENDS_AT_EDGE) !== 0,
        walk: nth < soundFrom ? 0 : this.walk,
        nth,
      };
    }
  }

  /** What was read last about a node is what holds. */
  #latestReadings(): (index: number) => boolean {
    if (this.readings <= 1) return () => true;
    const latest = new Map(this.nodes.map((node, index) => [node, index]));
    return (index) => latest.get(this.nodes[index]!) === index;
  }

  #allAre(first: number, last: number, fits: (index: number) => boolean): boolean {
    for (let index = first; index <= last; index++) if (!fits(index)) return false;
    return true;
  }
}
