/**
 * Reading: the text of a page as batches of text blocks, with the way back from offsets to nodes.
 *
 * Walks elements and text nodes in document order, through open shadow roots. Asks nothing of style or layout:
 * whether a place is visible or editable is asked later, and only where a name was found.
 */
import { BLOCK_BREAK, SOFT_EDGE } from '../matcher/marks.ts';
import { isBlock, isSilent } from './elements.ts';
import { firstInside, nextBeside, parentOf } from './tree.ts';

/** Text handed to the matcher in one piece. */
export interface Batch {
  /** Text blocks joined by BLOCK_BREAK; SOFT_EDGE where inline elements touch. */
  text: string;
  /** Text nodes in order, and where in `text` each begins. */
  readonly nodes: Text[];
  readonly starts: number[];
}

const WHITE = /\s/;

export class Reader {
  private batch: Batch = { text: '', nodes: [], starts: [] };
  /** What must stand before the next text: nothing, SOFT_EDGE or BLOCK_BREAK. */
  private pending = '';
  /** Last unit of the batch; looking into the growing text itself would copy it each time. */
  private last = '';
  private readonly onShadow: (root: ShadowRoot) => void;

  /** @param onShadow told of each open shadow root on the way */
  constructor(onShadow: (root: ShadowRoot) => void) {
    this.onShadow = onShadow;
  }

  /** Takes what has been read so far; the next text begins a new batch. */
  take(): Batch {
    const taken = this.batch;
    this.batch = { text: '', nodes: [], starts: [] };
    return taken;
  }

  /** UTF-16 units read since the last batch. */
  get length(): number {
    return this.batch.text.length;
  }

  /** Whether the walk stands between two blocks: only there may a batch end. */
  get betweenBlocks(): boolean {
    return this.pending === BLOCK_BREAK;
  }

  /** Block boundaries passed so far: two nodes with none between them stand in one run of text. */
  boundaries = 0;

  /** What is read next does not continue what was read before. */
  breakOff(): void {
    this.edge(BLOCK_BREAK);
  }

  /**
   * Reads from `start` to the end of `root`, a node a step, so that its caller can stop to breathe or for good.
   * Yields each node when it has been entered; returns false when the page changed so that the way was lost.
   */
  *walk(start: Node, root: Node): Generator<Node, boolean> {
    let node = start;
    let open = this.enter(node);
    for (;;) {
      yield node;
      const child = open ? firstInside(node) : null;
      if (child) {
        node = child;
        open = this.enter(node);
        continue;
      }
      for (;;) {
        this.leave(node);
        if (node === root) return true;
        const sibling = nextBeside(node);
        if (sibling) {
          node = sibling;
          open = this.enter(node);
          break;
        }
        const parent = parentOf(node);
        if (!parent) return false;
        node = parent;
      }
    }
  }

  /** @returns whether the children are to be read. */
  private enter(node: Node): boolean {
    if (node.nodeType === Node.TEXT_NODE) this.addText(node as Text);
    if (node.nodeType === Node.ELEMENT_NODE) return this.enterElement(node as Element);
    if (node.nodeType === Node.DOCUMENT_FRAGMENT_NODE && node instanceof ShadowRoot) {
      this.onShadow(node);
      this.edge(BLOCK_BREAK);
      return true;
    }
    return node.nodeType === Node.DOCUMENT_NODE;
  }

  private leave(node: Node): void {
    if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.COMMENT_NODE) return;
    const isInline = node.nodeType === Node.ELEMENT_NODE && !isBlock(node as Element);
    if (!isInline) this.edge(BLOCK_BREAK);
    else if ((node as Element).localName !== 'br')
      this.edge(isSilent(node as Element) ? BLOCK_BREAK : SOFT_EDGE);
  }

  private enterElement(element: Element): boolean {
    if (element.localName === 'br') {
      this.addSpace();
      return false;
    }
    const silent = isSilent(element);
    this.edge(silent || isBlock(element) ? BLOCK_BREAK : SOFT_EDGE);
    return !silent;
  }

  private addText(node: Text): void {
    const { data } = node;
    if (data.length === 0) return;
    if (this.pending) this.batch.text += this.separator(data);
    this.pending = '';
    this.batch.nodes.push(node);
    this.batch.starts.push(this.batch.text.length);
    this.batch.text += data;
    this.last = data[data.length - 1]!;
  }

  /** A line break is white space between the words around it, and belongs to no text node. */
  private addSpace(): void {
    if (this.pending === BLOCK_BREAK || this.batch.nodes.length === 0) return;
    this.batch.text += '\n';
    this.last = '\n';
    this.pending = '';
  }

  private separator(next: string): string {
    if (this.batch.nodes.length === 0) return '';
    if (this.pending === BLOCK_BREAK) return BLOCK_BREAK;
    return WHITE.test(this.last) || WHITE.test(next[0]!) ? '' : SOFT_EDGE;
  }

  private edge(kind: string): void {
    if (kind === BLOCK_BREAK) this.boundaries++;
    if (this.pending !== BLOCK_BREAK) this.pending = kind;
  }
}
