/** What a reader has before him when reading begins far down a page: after a reload, a step back in history, a fragment. */

/**
 * @param units most text of the part, UTF-16 units
 * @returns the largest part around the middle of the viewport with so much text; null at the top, where reading begins anyway
 */
export function partInView(units: number): Element | null {
  // One look at a layout that the next frame needs too.
  if (scrollY < innerHeight) return null;
  let part: Element | null = null;
  let around = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  for (; around && around.textContent.length <= units; around = around.parentElement) part = around;
  return part;
}
