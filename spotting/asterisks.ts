/** Entries in which an asterisk stands for any letters: found by the longer of their two ends, not by trying each. */

interface Pattern<T> {
  readonly what: T;
  readonly source: string;
  /** Made when an end first fits: most never do. */
  test?: RegExp;
  /** As they were added, so they are found. */
  readonly order: number;
}

/** By the length of the end, so that a text is looked up once for each length that there is. */
type Ends<T> = Map<number, Map<string, Pattern<T>[]>>;

export class Asterisks<T> {
  private readonly heads: Ends<T> = new Map();
  private readonly tails: Ends<T> = new Map();
  private size = 0;

  add(source: string, what: T): void {
    const head = source.slice(0, source.indexOf('*'));
    const tail = source.slice(source.lastIndexOf('*') + 1);
    const [ends, end] = head.length < tail.length ? [this.tails, tail] : [this.heads, head];
    const ofLength = ends.get(end.length) ?? new Map<string, Pattern<T>[]>();
    ends.set(end.length, ofLength);
    const pattern = { what, source, order: this.size++ };
    const patterns = ofLength.get(end);
    if (patterns) patterns.push(pattern);
    else ofLength.set(end, [pattern]);
  }

  /** Those that a text fits as a whole. */
  find(text: string): T[] {
    const fitting: Pattern<T>[] = [];
    for (const [length, heads] of this.heads) gather(heads.get(text.slice(0, length)), text, fitting);
    for (const [length, tails] of this.tails) {
      if (length <= text.length) gather(tails.get(text.slice(text.length - length)), text, fitting);
    }
    return fitting.sort((a, b) => a.order - b.order).map(({ what }) => what);
  }
}

function gather<T>(patterns: readonly Pattern<T>[] | undefined, text: string, fitting: Pattern<T>[]): void {
  for (const pattern of patterns ?? []) {
    pattern.test ??= testOf(pattern.source);
    if (pattern.test.test(text)) fitting.push(pattern);
  }
}

function testOf(source: string): RegExp {
  const escaped = source.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^ ]*');
  return new RegExp(`^${escaped}$`, 'u');
}
