/** A run: the text around a node up to the nearest block boundary on either side, the smallest thing to read again. */
import { isBlock, isSilent } from './elements.ts';
import { parentOf } from './tree.ts';

export interface Run {
  readonly start: Node;
  /** The nearest block that holds the run, where reading ends at the latest. */
  readonly root: Node;
}

/** The run that holds `node`; null where its text is never read. */
export function runAround(node: Node): Run | null {
  const root = blockAround(node);
  if (!root) return null;
  let start = node;
  for (;;) {
    const before = start.previousSibling;
    if (before && holdsBoundary(before)) break;
    if (before) start = before;
    else {
      const parent = parentOf(start);
      if (!parent || parent === root) break;
      start = parent;
    }
  }
  return { start, root };
}

function blockAround(node: Node): Node | null {
  let block: Node | null = null;
  for (let at = parentOf(node); at; at = parentOf(at)) {
    if (at instanceof Element && isSilent(at)) return null;
    const bounds = !(at instanceof Element) || isBlock(at) || at.shadowRoot !== null;
    if (bounds) block ??= at;
  }
  return block;
}

/** A block beside the run, or inside an inline neighbour, ends it. */
function holdsBoundary(node: Node): boolean {
  if (!(node instanceof Element)) return false;
  if (isBlock(node) || isSilent(node) || node.shadowRoot) return true;
  for (const child of node.children) if (holdsBoundary(child)) return true;
  return false;
}
