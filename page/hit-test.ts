/** Which place is under a point. The caret lookup costs microseconds, asking highlights costs milliseconds. */
import { isTransparent } from './look.ts';
import { type Place, rangeOf } from './mention.ts';
import type { PlaceIndex } from './place-index.ts';
import { isText } from './tree.ts';

/** Slack around the word, px, so that its underline belongs to it. */
const SLACK = 2;

export class HitTest {
  readonly #index: PlaceIndex;
  readonly #roots: ReadonlySet<ShadowRoot>;

  /** @param roots the open shadow roots known so far: the caret lookup looks into no other */
  constructor(index: PlaceIndex, roots: ReadonlySet<ShadowRoot>) {
    this.#index = index;
    this.#roots = roots;
  }

  /** @param x @param y px from the viewport's corner */
  at(x: number, y: number): Place | null {
    const caret = document.caretPositionFromPoint?.(x, y, { shadowRoots: [...this.#roots] });
    const node = caret?.offsetNode;
    if (!node || !isText(node)) return null;
    for (const place of this.#index.at(node)) {
      if (holds(place, node, caret.offset) && isOver(place, x, y)) return isTransparent(node) ? null : place;
    }
    return null;
  }
}

function holds(place: Place, node: Text, offset: number): boolean {
  const from = node === place.startNode ? place.startOffset : 0;
  const to = node === place.endNode ? place.endOffset : node.data.length;
  return offset >= from && offset <= to;
}

/** The caret snaps to the nearest text: only a point within the word's own boxes is over it. */
function isOver(place: Place, x: number, y: number): boolean {
  for (const box of rangeOf(place).getClientRects()) {
    if (x >= box.left && x <= box.right && y >= box.top - SLACK && y <= box.bottom + SLACK) return true;
  }
  return false;
}
