/**
 * Stretches: elements far from the viewport that stand close together. A browser computes every target of an intersection
 * observer with every frame that scrolls or is laid out. Of a stretch it needs to look at the first and the last alone:
 * as long as both are far, so is what stands between them.
 */

/** How long a stretch is at most in either direction, px. */
const LONGEST = 2000;
/** From how far its ends are seen coming: further than it is long, whatever box scrolls. */
const REACH = '3000px';
/** Fewer are not worth two ends. */
const FEWEST = 5;

interface Stretch {
  readonly members: readonly Element[];
  readonly ends: readonly [Element, Element];
  /** From the first to the last, px. */
  readonly span: Offset;
  readonly nearEnds: Set<Element>;
  isAwake: boolean;
}

interface Offset {
  readonly x: number;
  readonly y: number;
}

export class Stretches {
  readonly #all = new Set<Stretch>();
  readonly #byMember = new Map<Element, Stretch>();
  readonly #each: IntersectionObserver;
  readonly #ends: IntersectionObserver;

  /**
   * @param each looks at every element that rests in no stretch
   * @param known those that it looks at already
   */
  constructor(each: IntersectionObserver, known: Iterable<Element>) {
    this.#each = each;
    for (const element of known) this.#lookAnew(element);
    // Of this frame's own document: margins around the top one hold for frames of its origin alone.
    this.#ends = new IntersectionObserver((entries) => this.#moved(entries), {
      root: document,
      rootMargin: REACH,
      scrollMargin: REACH,
    });
  }

  /** Lets rest what was seen to be far; in the order of reading. */
  rest(far: readonly IntersectionObserverEntry[]): void {
    let part: IntersectionObserverEntry[] = [];
    for (const entry of far) {
      if (this.#byMember.has(entry.target)) continue;
      if (part.length > 0 && !goesOn(part, entry)) {
        this.#make(part);
        part = [];
      }
      part.push(entry);
    }
    this.#make(part);
  }

  /** It is no longer asked for. */
  remove(element: Element): void {
    const stretch = this.#byMember.get(element);
    if (stretch) this.#dissolve(stretch);
  }

  /** The page may be laid out otherwise: what is between the ends is still there where they kept their distance. */
  check(): void {
    for (const stretch of this.#all) {
      const [first, last] = stretch.ends.map((end) => end.getBoundingClientRect()) as [DOMRect, DOMRect];
      const { x, y } = between(first, last);
      const { span } = stretch;
      if (Math.abs(x - span.x) >= 1 || Math.abs(y - span.y) >= 1) this.#dissolve(stretch);
    }
  }

  stop(): void {
    this.#ends.disconnect();
    this.#all.clear();
    this.#byMember.clear();
  }

  #make(part: readonly IntersectionObserverEntry[]): void {
    if (part.length < FEWEST) return;
    const [first, last] = [part[0]!, part.at(-1)!];
    const stretch: Stretch = {
      members: part.map(({ target }) => target),
      ends: [first.target, last.target],
      span: between(first.boundingClientRect, last.boundingClientRect),
      nearEnds: new Set(),
      isAwake: false,
    };
    this.#all.add(stretch);
    for (const member of stretch.members) {
      this.#byMember.set(member, stretch);
      this.#each.unobserve(member);
    }
    for (const end of stretch.ends) this.#ends.observe(end);
  }

  #moved(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const stretch = this.#byMember.get(target);
      if (!stretch) continue;
      if (isIntersecting) stretch.nearEnds.add(target);
      else stretch.nearEnds.delete(target);
      if (stretch.nearEnds.size === 0 && stretch.isAwake) this.#dissolve(stretch);
      else if (stretch.nearEnds.size > 0 && !stretch.isAwake) {
        stretch.isAwake = true;
        for (const member of stretch.members) this.#each.observe(member);
      }
    }
  }

  /** Each is looked at again, and may come to rest in another one. */
  #dissolve(stretch: Stretch): void {
    this.#all.delete(stretch);
    for (const end of stretch.ends) this.#ends.unobserve(end);
    for (const member of stretch.members) {
      this.#byMember.delete(member);
      this.#lookAnew(member);
    }
  }

  /** What is observed already says nothing anew. */
  #lookAnew(element: Element): void {
    this.#each.unobserve(element);
    this.#each.observe(element);
  }
}

/** Where order breaks, something else begins, which may scroll by itself. */
function goesOn(
  part: readonly IntersectionObserverEntry[],
  { boundingClientRect: next }: IntersectionObserverEntry,
): boolean {
  const { boundingClientRect: first } = part[0]!;
  const { boundingClientRect: last } = part.at(-1)!;
  if (next.top < last.top || next.bottom - first.top > LONGEST) return false;
  return Math.max(next.right - first.left, first.right - next.left) <= LONGEST;
}

function between(first: DOMRectReadOnly, last: DOMRectReadOnly): Offset {
  return { x: last.left - first.left, y: last.top - first.top };
}
