/**
 * Reading: nodes, entered and left in document order, into batches of text.
 *
 * Asks nothing of style or layout: whether a place is visible or editable is asked later, and only where a name
 * was found.
 */
import { BLOCK_BREAK, SOFT_EDGE } from '../matcher/marks.ts';
import { Batch } from './batch.ts';
import { kindOf } from './elements.ts';
import { CDATA, DOCUMENT, ELEMENT, isElement, TEXT } from './tree.ts';

const WHITE = /\s/;

export interface ReaderNeeds {
  /** Told of each open shadow root met. */
  readonly onShadow: (root: ShadowRoot) => void;
  readonly onBatch: (batch: Batch) => void;
  /** UTF-16 units after which a batch ends with its run. */
  readonly batchSize: () => number;
}

export class Reader {
  /** Boundaries passed so far: two nodes with none between them stand in one run. */
  boundaries = 0;
  #walk = 0;
  /** Text nodes read before this batch. */
  #read = 0;
  #batch = new Batch(0, 0);
  /** What must stand before the next text: nothing, SOFT_EDGE or BLOCK_BREAK. */
  #pending = '';
  /** Last unit of the batch; looking into the growing text itself would copy it each time. */
  #last = '';
  /** What is to come between text in what was entered and text behind it, the innermost last. */
  readonly #open: string[] = [];
  readonly #needs: ReaderNeeds;

  constructor(needs: ReaderNeeds) {
    this.#needs = needs;
  }

  /** Text nodes read so far. */
  get count(): number {
    return this.#read + this.#batch.nodes.length;
  }

  /** What is read next does not continue what was read before. @param goesOn it stands right behind it */
  beginWalk(goesOn: boolean): void {
    this.breakOff();
    this.forgetEntered();
    this.beginReading();
    if (!goesOn) this.beginOrder();
  }

  /** What is read next may stand before what was read. */
  beginOrder(): void {
    this.#walk++;
    this.#batch.walk = this.#batch.nodes.length === 0 ? this.#walk : 0;
  }

  /** What is read next was not read before in this batch, unless another reading is begun. */
  beginReading(): void {
    this.#batch.readings++;
  }

  /** What is read next does not continue what was read before. */
  breakOff(): void {
    this.boundaries++;
    this.#pending = BLOCK_BREAK;
  }

  /** Hands over what has been read so far; only between two walks. */
  flush(): void {
    const batch = this.#batch;
    if (batch.nodes.length === 0) return;
    this.#read += batch.nodes.length;
    this.#batch = new Batch(this.#walk, this.#read);
    this.#needs.onBatch(batch);
  }

  /**
   * All that is in a node comes between this and {@link leave}.
   * @returns what is to be gone through inside: the node, or its shadow root first; null: nothing
   */
  enter(node: Node): Node | null {
    // This is done once with every node of a page, by code that no browser has had time to make fast: so few calls.
    const type = node.nodeType;
    if (type === TEXT || type === CDATA) this.#addText(node as Text);
    if (type !== ELEMENT) return type === DOCUMENT ? node : null;
    const kind = kindOf(node as Element);
    if (kind !== 'inline' && kind !== 'block') {
      if (kind === 'newline') this.#addSpace();
      else if (kind === 'silent') this.breakOff();
      return null;
    }
    const root = (node as Element).shadowRoot;
    if (kind === 'inline' && !root) {
      if (this.#pending !== BLOCK_BREAK) this.#pending = SOFT_EDGE;
      this.#open.push(SOFT_EDGE);
      return node;
    }
    this.breakOff();
    this.#open.push(BLOCK_BREAK);
    if (!root) return node;
    this.#needs.onShadow(root);
    this.#open.push(BLOCK_BREAK);
    return root;
  }

  leave(node: Node): void {
    const edge = this.#open.pop() ?? edgeOf(node);
    if (edge === BLOCK_BREAK) this.breakOff();
    else if (this.#pending !== BLOCK_BREAK) this.#pending = SOFT_EDGE;
  }

  /** What was entered may not be left the same way: the page has had its turn. */
  forgetEntered(): void {
    this.#open.length = 0;
  }

  #addText(node: Text): void {
    const { data } = node;
    if (data === '') return;
    const batch = this.#batch;
    const pending = this.#pending;
    if (pending !== '') {
      if (pending === BLOCK_BREAK) {
        // White space between blocks is no text.
        if (data.charCodeAt(0) <= 32 && data.trim() === '') return;
        this.#beginRun();
      } else if (!WHITE.test(this.#last) && !WHITE.test(data[0]!)) batch.text += SOFT_EDGE;
      this.#pending = '';
    }
    this.#batch.add(node, data);
    this.#last = data[data.length - 1]!;
  }

  #beginRun(): void {
    if (this.#batch.text.length >= this.#needs.batchSize()) {
      this.flush();
      this.beginReading();
    }
    if (this.#batch.nodes.length > 0) this.#batch.text += BLOCK_BREAK;
  }

  /** A line break is white space between the words around it, and belongs to no text node. */
  #addSpace(): void {
    if (this.#pending === BLOCK_BREAK) return;
    this.#batch.text += '\n';
    this.#last = '\n';
    this.#pending = '';
  }
}

/** Between text inside a node and text behind it. */
function edgeOf(node: Node): string {
  return isElement(node) && kindOf(node) === 'inline' && !node.shadowRoot ? SOFT_EDGE : BLOCK_BREAK;
}
