/** The way from the word to the card: plain geometry, px of the viewport. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Slack around the way, px: hands do not draw straight lines. */
const SLACK = 8;

/**
 * Whether `at` is on the way from where the pointer left the word to the card: inside the hull of that point and
 * the card's box, with some slack.
 */
export function isOnTheWay(at: Point, left: Point, card: Box): boolean {
  const corners = [
    { x: card.left - SLACK, y: card.top - SLACK },
    { x: card.right + SLACK, y: card.top - SLACK },
    { x: card.right + SLACK, y: card.bottom + SLACK },
    { x: card.left - SLACK, y: card.bottom + SLACK },
  ];
  if (at.x >= corners[0]!.x && at.x <= corners[1]!.x && at.y >= corners[0]!.y && at.y <= corners[2]!.y)
    return true;
  return corners.some((corner, i) => isInTriangle(at, left, corner, corners[(i + 1) % 4]!));
}

function isInTriangle(p: Point, a: Point, b: Point, c: Point): boolean {
  const sides = [side(p, a, b), side(p, b, c), side(p, c, a)];
  return sides.every((s) => s >= 0) || sides.every((s) => s <= 0);
}

function side(p: Point, a: Point, b: Point): number {
  return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
}
