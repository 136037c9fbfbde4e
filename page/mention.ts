/** Mentions: where on the page an entity is named. */
import type { FoundClue, FoundName } from '../spotting/found.ts';
import { readingOrder } from './tree.ts';

/** A place in the page's text that one or more names fit. */
export interface Place {
  /** All names that fit; usually one. Which of them counts is for the evidence to say. */
  readonly names: readonly (FoundName | FoundClue)[];
  /** As read: with marks where elements touch. */
  readonly text: string;
  readonly startNode: Text;
  readonly startOffset: number;
  readonly endNode: Text;
  readonly endOffset: number;
  /** The text nodes from start to end. */
  readonly nodes: readonly Text[];
  /** A word only if the elements touching before (after) it are set apart on screen. */
  readonly startsAtEdge: boolean;
  readonly endsAtEdge: boolean;
  /** Which walk read it; 0: it may stand elsewhere than it was read, or was read in several. */
  readonly walk: number;
  /** Text nodes read before it: what one walk reads, it reads in order. */
  readonly nth: number;
}

/** A place that counts: an entity at a range. */
export interface Mention {
  readonly place: Place;
  readonly name: FoundName;
}

/**
 * Below 0 where the first is read first. Asks the browser only where no walk tells: among ten thousands of siblings that is slow.
 * Costs least where the second comes shortly before the first.
 */
export function placeOrder(a: Place, b: Place): number {
  if (a.startNode === b.startNode) return a.startOffset - b.startOffset;
  return a.walk && a.walk === b.walk ? a.nth - b.nth : readingOrder(a.startNode, b.startNode);
}

/** Whether the text at a place is still as long as when it was found, and on the page. */
export function stillStands({ startNode, endNode, endOffset }: Place): boolean {
  return startNode.isConnected && endNode.isConnected && endOffset <= endNode.data.length;
}

/** A live range, for measuring and listing; never kept, because live ranges make the page's own edits slow. */
export function rangeOf(place: Place): Range {
  const range = place.startNode.ownerDocument.createRange();
  range.setStart(place.startNode, place.startOffset);
  range.setEnd(place.endNode, place.endOffset);
  return range;
}

/** The text as found. */
export function surfaceOf(place: Place): string {
  return rangeOf(place).toString();
}
