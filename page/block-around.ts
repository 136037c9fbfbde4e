/** The running text that a place stands in. */
import { isBoundary } from './elements.ts';
import type { Place } from './mention.ts';
import { parentOf } from './tree.ts';

export interface BlockText {
  readonly text: string;
  /** Where in it the place begins. */
  readonly at: number;
}

/** Of the nearest block around, as its nodes have it; null where the place is no longer on the page. */
export function blockAround({ startNode, startOffset }: Place): BlockText | null {
  let block: Node | null = startNode.isConnected ? parentOf(startNode) : null;
  while (block && !isBoundary(block)) block = parentOf(block);
  if (!block) return null;
  const before = startNode.ownerDocument.createRange();
  before.setStart(block, 0);
  before.setEnd(startNode, startOffset);
  return { text: block.textContent ?? '', at: before.toString().length };
}
