/** The text that a face shows, node by node. */

export interface ShownText {
  readonly node: Text;
  readonly words: string;
  readonly parent: Element;
}

/** Text that is rendered; what only screen readers hear is left out. */
export function shownTexts(root: Document | ShadowRoot): ShownText[] {
  return allTexts(root).filter(({ parent }) => parent.checkVisibility() && !parent.closest('.unseen'));
}

/** Also what only screen readers hear. */
export function allTexts(root: Document | ShadowRoot): ShownText[] {
  const page = root.ownerDocument ?? (root as Document);
  const start = 'body' in root ? root.body : root;
  const walker = page.createTreeWalker(start, NodeFilter.SHOW_TEXT);
  const found: ShownText[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const words = node.data.trim();
    const parent = node.parentElement;
    if (words && parent && !parent.closest('style, script')) found.push({ node, words, parent });
  }
  return found;
}

/** Where the text stands in the window, a box a line. */
export function boxesOf(node: Text): DOMRect[] {
  const range = node.ownerDocument.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

/** What is cut on purpose: a summary's first lines in a list, and a fingerprint, which is copied whole. */
const SHORTENED = '.row-summary, .fingerprint';

/**
 * Texts that a reader cannot read to their end: cut by a box that hides what overflows, standing out of the
 * window's sides, or reached only by scrolling sideways.
 */
export function cutTexts(root: Document | ShadowRoot): string[] {
  return shownTexts(root)
    .filter(({ parent }) => !parent.closest(SHORTENED))
    .flatMap(({ node, words, parent }) => {
      const cut = boxesOf(node)
        .map((box) => cutBy(box, parent))
        .find((cutter) => cutter !== null);
      return cut ? [`"${words.slice(0, 60)}" is cut by ${cut}`] : [];
    });
}

/** Half pixels are rounding. */
const TOLERANCE = 1.5;

function cutBy(box: DOMRect, parent: Element): string | null {
  const view = parent.ownerDocument.documentElement;
  if (box.left < -TOLERANCE || box.right > view.clientWidth + TOLERANCE) return 'the window';
  let canScroll = false;
  for (let at: Element | null = parent; at && at !== view; at = at.parentElement) {
    const { overflowX, overflowY, display } = getComputedStyle(at);
    if (display === 'inline' || display === 'contents') continue;
    const around = at.getBoundingClientRect();
    if (
      overflowX !== 'visible' &&
      (box.left < around.left - TOLERANCE || box.right > around.right + TOLERANCE)
    )
      return nameOf(at);
    if (overflowY === 'auto' || overflowY === 'scroll') canScroll = true;
    const isHiding = overflowY === 'hidden' || overflowY === 'clip';
    if (
      !canScroll &&
      isHiding &&
      (box.top < around.top - TOLERANCE || box.bottom > around.bottom + TOLERANCE)
    )
      return nameOf(at);
  }
  return null;
}

/** What makes a page scroll sideways; empty when it does not. */
export function outOfWindow(frame: HTMLIFrameElement): string[] {
  const { documentElement } = frame.contentDocument!;
  const { scrollWidth, clientWidth } = documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...documentElement.querySelectorAll('*')].filter(
    (element) =>
      element.getBoundingClientRect().right > clientWidth && !element.closest('.unseen, .fingerprint'),
  );
  return [`${scrollWidth} px of ${clientWidth} px`, ...wide.map(nameOf)];
}

export function nameOf(element: Element): string {
  const classes = [...element.classList].map((one) => `.${one}`).join('');
  return `${element.localName}${element.id ? `#${element.id}` : ''}${classes}`;
}
