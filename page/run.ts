/**
 * A run: text with no boundary inside, the smallest thing that can be read by itself. Runs are found from any
 * node in them by going from leaf to leaf; a leaf is what has nothing to read inside (text, a line break, an
 * empty inline element, a comment).
 */
import { isBoundary, isUnread } from './elements.ts';
import { isElement, parentOf } from './tree.ts';

export type Side = 'before' | 'after';

/** The leaf beside a node in the same run; null where the run ends. */
export function leafBeside(node: Node, side: Side): Node | null {
  return node.parentNode && leafAt(node.parentNode, siblingOf(node, side), side);
}

/** The leaf at a gap between two children of `parent`; `sibling` is the one on this side of the gap. */
export function leafAt(parent: Node, sibling: Node | null, side: Side): Node | null {
  if (sibling) return leafIn(sibling, side);
  for (let around = parent; !isBoundary(around) && around.parentNode; around = around.parentNode) {
    const beside = siblingOf(around, side);
    if (beside) return leafIn(beside, side);
  }
  return null;
}

function leafIn(node: Node, side: Side): Node | null {
  if (isBoundary(node)) return null;
  if (isElement(node) && isUnread(node)) return node;
  const child = side === 'before' ? node.lastChild : node.firstChild;
  return child ? leafIn(child, side) : node;
}

/** Where to begin reading so that `node` is read together with all that its text goes on from. */
export function firstOfRun(node: Node): Node {
  let first = node;
  for (;;) {
    const before = leafBeside(first, 'before');
    if (!before) return first;
    first = before;
  }
}

/** Whether a node stands where text is read at all: on this page, and in no element that is not read. */
export function isOnReadPath(node: Node, isTakenCareOf: (around: Node) => boolean): boolean {
  for (let at = node; ; ) {
    if (at !== node && isElement(at) && isUnread(at)) return false;
    if (isTakenCareOf(at)) return false;
    const parent = parentOf(at);
    if (!parent) return at === document;
    at = parent;
  }
}

function siblingOf(node: Node, side: Side): Node | null {
  return side === 'before' ? node.previousSibling : node.nextSibling;
}
