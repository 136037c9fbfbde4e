/**
 * A walk: leads a reader through a subtree and through the runs that it begins and ends in, a slice at a time.
 * Between slices the page may change; the walk keeps its place.
 */
import { isBoundary } from './elements.ts';
import type { Reader } from './reader.ts';
import { firstOfRun, isOnReadPath } from './run.ts';
import { isShadowRoot, nextBeside, parentOf } from './tree.ts';

export class Walk {
  /** Where the walk stands: before `next` in `parent`, or at the end of `parent`. */
  #parent: Node | null;
  #next: Node | null;
  /** Read in any case, whatever boundaries are in it; null once that is done. */
  #through: Node | null;
  #lastBoundary = Number.POSITIVE_INFINITY;
  /** The boundary behind which the page has not changed since it was read: the run before it may be a mixture. */
  #soundFrom = 0;
  #bookmarks: Range[] = [];
  readonly #reader: Reader;
  readonly #wanted: Set<Node>;

  /**
   * @param wanted other nodes that are to be read: taken out where this walk reads them
   * @param before the walk before this one, if the page cannot have changed since
   */
  constructor(node: Node, reader: Reader, wanted: Set<Node>, before: Walk | null) {
    const first = firstOfRun(node);
    this.#parent = parentOf(first);
    this.#next = first;
    this.#through = node;
    this.#reader = reader;
    this.#wanted = wanted;
    // Between the first of its run and a block there are leaves alone, which that walk has read.
    const goesOn = before?.endsAt(first) || (isBoundary(node) && before?.endsAt(node));
    reader.beginWalk(goesOn ?? false);
  }

  /** Whether it stands right before a node, or has just entered it: nothing in it has been read. */
  endsAt(node: Node): boolean {
    return this.#next === node || (this.#parent === node && this.#next === node.firstChild);
  }

  /** @returns whether there is more. */
  advance(steps: number): boolean {
    const reader = this.#reader;
    const wanted = this.#wanted;
    let next = this.#next;
    let parent = this.#parent;
    let isOver = false;
    for (let step = 0; step < steps && !isOver; step++) {
      if (next) {
        if (wanted.size > 0) this.#take(next);
        const inside = reader.enter(next);
        if (inside) {
          parent = inside;
          next = inside.firstChild;
        } else {
          if (next === this.#through) this.#finish();
          next = next.nextSibling;
        }
      } else if (parent) {
        reader.leave(parent);
        if (parent === this.#through) this.#finish();
        const around: Node | null = parent.parentNode;
        next = around ? parent.nextSibling : nextBeside(parent);
        parent = around ?? parentOf(parent);
      } else isOver = true;
      isOver ||= reader.boundaries > this.#lastBoundary;
    }
    this.#next = next;
    this.#parent = parent;
    return !isOver;
  }

  /** Live ranges keep the place, one in each tree down to where the walk stands; only while it pauses. */
  pause(): void {
    let parent = this.#parent;
    let next = this.#next;
    while (parent) {
      const range = document.createRange();
      if (next) range.setStartBefore(next);
      else range.setStart(parent, parent.childNodes.length);
      range.collapse(true);
      this.#bookmarks.unshift(range);
      const root = parent.getRootNode();
      next = isShadowRoot(root) ? root.host : null;
      parent = next?.parentNode ?? null;
    }
  }

  resume(): void {
    const bookmarks = this.#bookmarks;
    const through = this.#through;
    const wanted = this.#wanted;
    for (let i = 0; i < bookmarks.length; i++) {
      const { startContainer, startOffset } = bookmarks[i]!;
      this.#parent = startContainer;
      this.#next = startContainer.childNodes[startOffset] ?? null;
      const inner = bookmarks[i + 1]?.startContainer.getRootNode() as ShadowRoot | undefined;
      if (!inner || inner.host === this.#next) continue;
      // Something stands before the host now, or the host elsewhere: it is read again as a whole.
      this.#reader.beginOrder();
      break;
    }
    this.#bookmarks = [];
    this.#reader.forgetEntered();
    if (wanted.size === 0) return;
    this.#reader.beginReading();
    this.#soundFrom = this.#reader.boundaries + 1;
    if (through && !isOnReadPath(through, (around) => wanted.has(around))) this.#finish();
  }

  #take(node: Node): void {
    if (this.#reader.boundaries < this.#soundFrom) return;
    if (!this.#wanted.has(node) || (!this.#through && isBoundary(node))) return;
    this.#wanted.delete(node);
    if (this.#through) return;
    this.#through = node;
    this.#lastBoundary = Number.POSITIVE_INFINITY;
  }

  /** What is left is the rest of the run. */
  #finish(): void {
    this.#through = null;
    this.#lastBoundary = this.#reader.boundaries;
  }
}
