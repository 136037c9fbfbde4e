/** Entries in which an asterisk stands for any letters: found by the longer of their two ends, not by trying each. */

interface Pattern<T> {
  readonly what: T;
  readonly source: string;
  /** Before the first asterisk and behind the last. */
  readonly head: string;
  readonly tail: string;
  /** Made when both ends first fit: most never do. */
  test?: RegExp;
  /** As they were added, so they are found. */
  readonly order: number;
}

/** Units by which an end is looked up. */
const PAIR = 2;

export class Asterisks<T> {
  readonly #heads = new Map<number, Pattern<T>[]>();
  readonly #tails = new Map<number, Pattern<T>[]>();
  /** Both of their ends are shorter than a pair. */
  readonly #others: Pattern<T>[] = [];
  #size = 0;

  add(source: string, what: T): void {
    const head = source.slice(0, source.indexOf('*'));
    const tail = source.slice(source.lastIndexOf('*') + 1);
    const pattern = { what, source, head, tail, order: this.#size++ };
    if (Math.max(head.length, tail.length) < PAIR) this.#others.push(pattern);
    else if (head.length < tail.length) addTo(this.#tails, pairAt(tail, tail.length - PAIR), pattern);
    else addTo(this.#heads, pairAt(head, 0), pattern);
  }

  /** Those that a text fits as a whole. */
  find(text: string): T[] {
    const fitting: Pattern<T>[] = [];
    gather(this.#others, text, fitting);
    if (text.length >= PAIR) {
      gather(this.#heads.get(pairAt(text, 0)), text, fitting);
      gather(this.#tails.get(pairAt(text, text.length - PAIR)), text, fitting);
    }
    if (fitting.length > 1) fitting.sort((a, b) => a.order - b.order);
    return fitting.map(({ what }) => what);
  }
}

/** Two units as one number; different pairs may share it. */
function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 12) ^ text.charCodeAt(at + 1);
}

function addTo<T>(lists: Map<number, T[]>, key: number, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

function gather<T>(patterns: readonly Pattern<T>[] | undefined, text: string, fitting: Pattern<T>[]): void {
  for (const pattern of patterns ?? []) {
    if (!text.startsWith(pattern.head) || !text.endsWith(pattern.tail)) continue;
    pattern.test ??= testOf(pattern.source);
    if (pattern.test.test(text)) fitting.push(pattern);
  }
}

function testOf(source: string): RegExp {
  const escaped = source.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^ ]*');
  return new RegExp(`^${escaped}$`, 'u');
}
