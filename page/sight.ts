/** Whether a reader sees a place as running text: asked only of places where a name was found. */
import { kindOf } from './elements.ts';
import { isClippedAway, isEditable, isLanguageLink, isVisible, laidOutIn, styleOf } from './look.ts';
import { type Place, rangeOf, surfaceOf } from './mention.ts';
import { leafBeside, type Side } from './run.ts';
import { elementAround, isElement, isText } from './tree.ts';

/** Displays that put an element on lines of its own. */
const BLOCK_LEVEL = /^(?:block|flex|grid|flow-root|list-item|table)/;
/** Gap beyond which two touching pieces of text read as two words, as a share of the font size. */
const WORD_GAP = 0.12;

export function isSeen(place: Place): boolean {
  const element = elementAround(place.startNode);
  if (!element || !place.nodes.every(isVisible) || isEditable(element) || isOutOfSight(place)) return false;
  return isOneWordOrName(place) && !isLanguageLink(element, surfaceOf(place));
}

/** Rendered, and yet nowhere to be seen: without size, beyond the page's edge, or clipped away for screen readers. */
function isOutOfSight(place: Place): boolean {
  const { width, height, right, bottom } = rangeOf(place).getBoundingClientRect();
  if (width < 1 || height < 1) return true;
  if (right + window.scrollX < 0 || bottom + window.scrollY < 0) return true;
  return isClippedAway(place.startNode);
}

function isOneWordOrName(place: Place): boolean {
  const { nodes } = place;
  for (let i = 1; i < nodes.length; i++) if (areOnOwnLines(nodes[i - 1]!, nodes[i]!)) return false;
  if (place.startsAtEdge && !isSetApart(place, 'before')) return false;
  return !place.endsAtEdge || isSetApart(place, 'after');
}

/** The text beside the place is found by walking: edges are rare, keeping neighbours for all is not worth it. */
function isSetApart(place: Place, side: Side): boolean {
  const inner = side === 'before' ? place.startNode : place.endNode;
  for (let leaf = leafBeside(inner, side); leaf; leaf = leafBeside(leaf, side)) {
    if (isElement(leaf) && kindOf(leaf) === 'newline') return true;
    if (!isText(leaf) || leaf.data.length === 0) continue;
    if (areOnOwnLines(inner, leaf)) return true;
    const gap = gapBetween(place, leaf, side);
    if (gap !== null) return gap > WORD_GAP;
  }
  return true;
}

/** Gap along the line between the place and the text beside it, in ems; null where that text is not rendered. */
function gapBetween(place: Place, outer: Text, side: Side): number | null {
  const beside = outer.ownerDocument.createRange();
  const touching = side === 'before' ? outer.data.length - 1 : 0;
  beside.setStart(outer, touching);
  beside.setEnd(outer, touching + 1);
  const box = beside.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return null;
  if (/\s/.test(outer.data[touching]!)) return 1;
  const ours = rangeOf(place).getClientRects();
  const own = side === 'before' ? ours[0] : ours[ours.length - 1];
  if (!own) return 0;
  const [a, b] = [own, box].map(isVertical(outer) ? asInColumn : asInLine) as [OnLine, OnLine];
  const shareLine = a.near < b.far && b.near < a.far;
  return shareLine ? Math.max(a.start - b.end, b.start - a.end) / Math.max(1, a.far - a.near) : 1;
}

/** A box as a line of text runs: along it from start to end, across it from near to far. */
interface OnLine {
  readonly start: number;
  readonly end: number;
  readonly near: number;
  readonly far: number;
}

function asInLine({ left, right, top, bottom }: DOMRect): OnLine {
  return { start: left, end: right, near: top, far: bottom };
}

function asInColumn({ left, right, top, bottom }: DOMRect): OnLine {
  return { start: top, end: bottom, near: left, far: right };
}

function isVertical(node: Node): boolean {
  const element = elementAround(node);
  return element !== null && styleOf(element).writingMode?.startsWith('horizontal') === false;
}

/** Whether an element between the two nodes, above neither, is laid out as a block. */
function areOnOwnLines(a: Node, b: Node): boolean {
  const above = new Set<Element>();
  for (let at = laidOutIn(a); at; at = laidOutIn(at)) above.add(at);
  let common = laidOutIn(b);
  while (common && !above.has(common)) {
    if (isBlockLevel(common)) return true;
    common = laidOutIn(common);
  }
  for (let at = laidOutIn(a); at && at !== common; at = laidOutIn(at)) if (isBlockLevel(at)) return true;
  return false;
}

function isBlockLevel(element: Element): boolean {
  return BLOCK_LEVEL.test(styleOf(element).display ?? '');
}
