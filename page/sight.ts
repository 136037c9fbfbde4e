/** Whether a reader sees a place as running text: asked only of places where a name was found. */
import { isEditable, isLanguageLink, isVisible } from './elements.ts';
import { type Place, rangeOf, surfaceOf } from './mention.ts';
import { elementAround, parentOf } from './tree.ts';

/** Displays that put an element on lines of its own. */
const BLOCK_LEVEL = /^(?:block|flex|grid|flow-root|list-item|table)/;
/** Gap beyond which two touching pieces of text read as two words, as a share of the font size. */
const WORD_GAP = 0.12;

export function isSeen(place: Place): boolean {
  const element = elementAround(place.startNode);
  if (!element || !isVisible(element) || isEditable(element)) return false;
  return isOneWordOrName(place) && !isLanguageLink(element, surfaceOf(place));
}

function isOneWordOrName(place: Place): boolean {
  const { nodes } = place;
  for (let i = 1; i < nodes.length; i++) if (areOnOwnLines(nodes[i - 1]!, nodes[i]!)) return false;
  if (place.startsAtEdge && !isSetApart(place, 'start')) return false;
  return !place.endsAtEdge || isSetApart(place, 'end');
}

/** The text nodes beside the place, found by walking: edges are rare, keeping neighbours for all is not worth it. */
function isSetApart(place: Place, side: 'start' | 'end'): boolean {
  const inner = side === 'start' ? place.startNode : place.endNode;
  const outer = neighbour(inner, side);
  if (!outer || areOnOwnLines(inner, outer)) return true;
  return gapBetween(place, outer, side) > WORD_GAP;
}

function neighbour(node: Text, side: 'start' | 'end'): Text | null {
  const walker = node.ownerDocument.createTreeWalker(node.getRootNode(), NodeFilter.SHOW_TEXT);
  walker.currentNode = node;
  for (;;) {
    const next = (side === 'start' ? walker.previousNode() : walker.nextNode()) as Text | null;
    if (!next || next.data.length > 0) return next;
  }
}

/** Horizontal gap between the place and the text beside it, in ems. */
function gapBetween(place: Place, outer: Text, side: 'start' | 'end'): number {
  const own = rangeOf(place);
  const beside = outer.ownerDocument.createRange();
  if (side === 'start') beside.setStart(outer, Math.max(0, outer.data.length - 1));
  else beside.setStart(outer, 0);
  beside.setEnd(outer, side === 'start' ? outer.data.length : 1);
  const ours = own.getClientRects();
  const a = side === 'start' ? ours[0] : ours[ours.length - 1];
  const b = beside.getBoundingClientRect();
  if (!a || b.width === 0) return 0;
  const shareLine = a.top < b.bottom && b.top < a.bottom;
  if (!shareLine) return 1;
  return Math.max(a.left - b.right, b.left - a.right) / Math.max(1, a.height);
}

/** Whether an element between the two nodes, above neither, is laid out as a block. */
function areOnOwnLines(a: Node, b: Node): boolean {
  const above = new Set<Node>();
  for (let at = parentOf(a); at; at = parentOf(at)) above.add(at);
  let common: Node | null = parentOf(b);
  while (common && !above.has(common)) {
    if (isBlockLevel(common)) return true;
    common = parentOf(common);
  }
  for (let at = parentOf(a); at && at !== common; at = parentOf(at)) if (isBlockLevel(at)) return true;
  return false;
}

function isBlockLevel(node: Node): boolean {
  return node instanceof Element && BLOCK_LEVEL.test(getComputedStyle(node).display);
}
