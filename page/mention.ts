/** Mentions: where on the page an entity is named. */
import type { FoundClue, FoundName } from '../spotting/found.ts';

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
}

/** A place that counts: an entity at a range. */
export interface Mention {
  readonly place: Place;
  readonly name: FoundName;
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
