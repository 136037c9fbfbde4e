/** Following a page that changes: tells what is to be read, and what was said that no longer holds. */

import { leafAt } from './run.ts';
import { isElement, isText } from './tree.ts';

export interface Changes {
  /** What stands in a node, or in the runs it begins and ends in, is new. */
  changed(node: Node): void;
  /** What a text node said is no longer true. */
  textChanged(node: Text): void;
  /** Subtrees left their place, for another one on the page or for good. */
  left(roots: Iterable<Node>): void;
  /** Something that may decide what is visible or editable changed. */
  lookChanged(): void;
}

/** Attributes that commonly decide whether text is visible, editable or read at all, and in which language. */
const LOOKS = [
  'class',
  'style',
  'hidden',
  'open',
  'contenteditable',
  'role',
  'inert',
  'aria-expanded',
  'slot',
  'lang',
];

/** They tell when a style sheet has come, or another text of it. */
const STYLES = new Set(['link', 'style']);

export class Watcher {
  readonly #observer: MutationObserver;
  /** Of the page as a whole: what is shown without a change of the tree takes its place. Forces no layout. */
  readonly #size: ResizeObserver;
  readonly #measured = new WeakSet<Element>();
  readonly #changes: Changes;
  /** Our own host, whose coming and going is no news. */
  readonly #isOurs: (node: Node) => boolean;

  constructor(changes: Changes, isOurs: (node: Node) => boolean, signal: AbortSignal) {
    this.#changes = changes;
    this.#isOurs = isOurs;
    this.#observer = new MutationObserver((records) => this.#take(records));
    this.#size = new ResizeObserver((entries) => this.#resized(entries));
    const loaded = ({ target }: Event) => {
      if (STYLES.has((target as Partial<Element>).localName ?? '')) changes.lookChanged();
    };
    document.addEventListener('load', loaded, { capture: true, signal });
    const stop = () => {
      this.#observer.disconnect();
      this.#size.disconnect();
    };
    signal.addEventListener('abort', stop, { once: true });
  }

  /** Watches a document or an open shadow root. */
  watch(root: Node): void {
    this.#observer.observe(root, {
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: LOOKS,
      subtree: true,
    });
    if (root === document) this.#followSize();
  }

  /** Tells now of what has changed so far. */
  flush(): void {
    this.#take(this.#observer.takeRecords());
  }

  #take(records: readonly MutationRecord[]): void {
    const left = new Set<Node>();
    let lookChanged = false;
    for (const record of records) {
      if (record.type === 'attributes') lookChanged = true;
      else if (record.type === 'characterData') this.#textChanged(record.target);
      else {
        for (const node of record.addedNodes) this.#added(node);
        this.#removed(record, left);
      }
    }
    if (left.size > 0) this.#changes.left(left);
    if (lookChanged || takesStyles(left)) this.#changes.lookChanged();
  }

  #textChanged(node: Node): void {
    if (!isText(node)) return;
    this.#changes.textChanged(node);
    if (node.isConnected) this.#changes.changed(node);
  }

  #added(node: Node): void {
    if (node.isConnected && !this.#isOurs(node)) this.#changes.changed(node);
    // A view may replace the whole body.
    if (node === document.body || node === document.documentElement) this.#followSize();
  }

  #followSize(): void {
    for (const element of [document.documentElement, document.body]) if (element) this.#size.observe(element);
  }

  /** The first word on an element is no news. */
  #resized(entries: readonly ResizeObserverEntry[]): void {
    if (entries.some(({ target }) => this.#measured.has(target))) this.#changes.lookChanged();
    for (const { target } of entries) this.#measured.add(target);
  }

  /** The run that closed over the gap is read again; what still stands at a gap has not moved since. */
  #removed({ target, removedNodes, previousSibling, nextSibling }: MutationRecord, left: Set<Node>) {
    const before = left.size;
    for (const node of removedNodes) if (!this.#isOurs(node)) left.add(node);
    if (left.size === before || !target.isConnected) return;
    const leaf = leafAt(target, previousSibling, 'before') ?? leafAt(target, nextSibling, 'after');
    if (leaf) this.#changes.changed(leaf);
  }
}

/** Whether a style sheet went with what left. */
function takesStyles(left: Iterable<Node>): boolean {
  for (const node of left)
    if (isElement(node) && (STYLES.has(node.localName) || node.querySelector('link, style'))) return true;
  return false;
}
