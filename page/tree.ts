/**
 * The tree as it is read: an open shadow root comes before the children of its host.
 *
 * Nodes are told apart by `nodeType`: a node adopted from another frame is no `instanceof` ours.
 */

export const ELEMENT = 1;
export const TEXT = 3;
/** In XML documents; text too. */
export const CDATA = 4;
export const DOCUMENT = 9;
/** Of the nodes that stand on a page, only shadow roots are fragments. */
export const SHADOW_ROOT = 11;

export function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT;
}

export function isText(node: Node): node is Text {
  return node.nodeType === TEXT || node.nodeType === CDATA;
}

export function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === SHADOW_ROOT;
}

export function firstInside(node: Node): Node | null {
  return (node as Partial<Element>).shadowRoot ?? node.firstChild;
}

export function nextBeside(node: Node): Node | null {
  return isShadowRoot(node) ? node.host.firstChild : node.nextSibling;
}

export function parentOf(node: Node): Node | null {
  return node.parentNode ?? (isShadowRoot(node) ? node.host : null);
}

/** The text nodes in a subtree, into open shadow roots. */
export function* textsIn(node: Node): Generator<Text> {
  let at: Node | null = node;
  while (at) {
    if (isText(at)) yield at;
    at = firstInside(at) ?? nextBehind(at, node);
  }
}

/** What comes after a node and all that is in it; null at the end of `root`. */
function nextBehind(node: Node, root: Node): Node | null {
  for (let at: Node | null = node; at && at !== root; at = parentOf(at)) {
    const beside = nextBeside(at);
    if (beside) return beside;
  }
  return null;
}

/** Order of two nodes as they are read, also across shadow trees; costs least where the second comes shortly before the first. */
export function readingOrder(a: Node, b: Node): number {
  if (a === b) return 0;
  if (a.getRootNode() === b.getRootNode()) return documentOrder(a, b);
  const [inA, inB] = belowCommonParent(pathTo(a), pathTo(b));
  if (!inA) return -1;
  if (!inB) return 1;
  if (isShadowRoot(inA)) return -1;
  if (isShadowRoot(inB)) return 1;
  return documentOrder(inA, inB);
}

/** The nearest element that holds the node, out of its shadow tree if need be. */
export function elementAround(node: Node): Element | null {
  for (let at = parentOf(node); at; at = parentOf(at)) if (isElement(at)) return at;
  return null;
}

/** The nearest element around a node that fits, out of its shadow tree if need be. */
export function closestAround(node: Node, selector: string): Element | null {
  for (let at = elementAround(node); at; ) {
    const found = at.closest(selector);
    if (found) return found;
    const root = at.getRootNode();
    at = isShadowRoot(root) ? root.host : null;
  }
  return null;
}

function documentOrder(a: Node, b: Node): number {
  // Asked of b, because lists are mostly in order, sorting asks of the later one first, and Chromium walks the siblings
  // behind whom it asks: a few to the later one, all of them in search of an earlier one.
  return b.compareDocumentPosition(a) & Node.DOCUMENT_POSITION_PRECEDING ? -1 : 1;
}

function pathTo(node: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | null = node; at; at = parentOf(at)) path.push(at);
  return path.reverse();
}

function belowCommonParent(a: Node[], b: Node[]): [Node | undefined, Node | undefined] {
  let depth = 0;
  while (depth < a.length && depth < b.length && a[depth] === b[depth]) depth++;
  return [a[depth], b[depth]];
}
