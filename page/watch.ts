/** Following a page that changes: tells which subtrees and runs of text are new, and what is gone. */
import { isBlock, isSilent } from './elements.ts';

export interface Changes {
  /** A subtree appeared. */
  appeared(root: Node): void;
  /** The run of text around a node changed. */
  runChanged(node: Node): void;
  /** What a text node said is no longer true. */
  textChanged(node: Text): void;
  /** Nodes left the page. */
  left(): void;
  /** Something that may decide what is visible or editable changed. */
  lookChanged(): void;
}

/** Attributes that commonly decide whether text is visible, editable or read at all. */
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
];

export class Watcher {
  private readonly observer: MutationObserver;
  private readonly changes: Changes;
  /** Our own host, whose coming and going is no news. */
  private readonly isOurs: (node: Node) => boolean;

  constructor(changes: Changes, isOurs: (node: Node) => boolean, signal: AbortSignal) {
    this.changes = changes;
    this.isOurs = isOurs;
    this.observer = new MutationObserver((records) => this.take(records));
    signal.addEventListener('abort', () => this.observer.disconnect(), { once: true });
  }

  /** Watches a document or an open shadow root. */
  watch(root: Node): void {
    this.observer.observe(root, {
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: LOOKS,
      subtree: true,
    });
  }

  private take(records: readonly MutationRecord[]): void {
    let someLeft = false;
    let lookChanged = false;
    for (const record of records) {
      if (record.type === 'attributes') lookChanged = true;
      else if (record.type === 'characterData') this.textChanged(record.target);
      else {
        for (const node of record.addedNodes) this.added(node);
        if (this.removed(record)) someLeft = true;
      }
    }
    if (someLeft) this.changes.left();
    if (lookChanged || someLeft) this.changes.lookChanged();
  }

  private textChanged(node: Node): void {
    if (!(node instanceof Text)) return;
    this.changes.textChanged(node);
    this.changes.runChanged(node);
  }

  private added(node: Node): void {
    if (this.isOurs(node) || !node.isConnected) return;
    if (node instanceof Text) this.changes.runChanged(node);
    else if (node instanceof Element) {
      if (isBlock(node)) {
        this.changes.appeared(node);
        this.beside(node);
      } else if (!isSilent(node)) {
        this.changes.runChanged(node);
        this.changes.appeared(node);
      }
    }
  }

  /** Text that a new block has cut off from what it stood with is read as a run of its own. */
  private beside(node: Node): void {
    for (const sibling of [node.previousSibling, node.nextSibling]) {
      if (sibling && isInlineContent(sibling)) this.changes.runChanged(sibling);
    }
  }

  private removed(record: MutationRecord): boolean {
    let some = false;
    for (const node of record.removedNodes) {
      if (this.isOurs(node)) continue;
      some = true;
      break;
    }
    if (!some) return false;
    for (const side of [record.previousSibling, record.nextSibling]) {
      if (side?.isConnected && isInlineContent(side)) this.changes.runChanged(side);
    }
    return true;
  }
}

function isInlineContent(node: Node): boolean {
  if (node instanceof Text) return node.data.trim() !== '';
  return node instanceof Element && !isBlock(node) && !isSilent(node);
}
