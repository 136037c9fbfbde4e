/** How text looks to a reader: asks for style, so only where a name was found. */
import { closestAround, elementAround, isElement, isShadowRoot } from './tree.ts';

const WRITTEN = '[role="textbox"], [role="searchbox"], [role="combobox"]';

/** Text here is being written, not read. */
export function isEditable(element: Element): boolean {
  if (document.designMode === 'on') return true;
  if (element.closest(WRITTEN)) return true;
  // SVG and MathML do not say it themselves.
  let teller: Element | null = element;
  while (teller && !('isContentEditable' in teller)) teller = teller.parentElement;
  if (teller && (teller as HTMLElement).isContentEditable) return true;
  const root = element.getRootNode();
  return isShadowRoot(root) && isEditable(root.host);
}

/**
 * Rendered. Text marked `aria-hidden` counts: it is seen. So does transparent text, which pages fade in as it
 * scrolls into view: its mark is transparent with it.
 */
export function isVisible(text: Text): boolean {
  const around = laidOutIn(text);
  if (!around) return false;
  if (around.checkVisibility({ visibilityProperty: true })) return !hidesItsContents(around);
  // No box of its own, but what is in it may have one.
  let boxed: Element | null = around;
  while (boxed && isBoxless(boxed)) boxed = laidOutIn(boxed);
  if (!boxed || boxed === around || styleOf(around).visibility !== 'visible') return false;
  return boxed.checkVisibility() && !hidesItsContents(boxed);
}

/** Of an element; Firefox has none in a frame that is being taken away. */
export function styleOf(element: Element): Partial<CSSStyleDeclaration> {
  const style: CSSStyleDeclaration | null = getComputedStyle(element);
  return style ?? {};
}

/** Asks for style. */
export function isBoxless(element: Element): boolean {
  return styleOf(element).display === 'contents';
}

/** The element that a node is laid out in: a slot for the children of a host, or nothing. */
export function laidOutIn(node: Node): Element | null {
  const slot = (node as Partial<Text>).assignedSlot;
  if (slot) return slot;
  const parent = node.parentNode;
  if (!parent) return null;
  if (isShadowRoot(parent)) return parent.host;
  if (!isElement(parent) || parent.shadowRoot) return null;
  const isReplaced = parent.localName === 'slot' && (parent as HTMLSlotElement).assignedNodes().length > 0;
  return isReplaced ? null : parent;
}

/** An element is visible itself where only its contents are not. */
function hidesItsContents(element: Element): boolean {
  if (element.localName === 'details') return !(element as HTMLDetailsElement).open;
  return styleOf(element).contentVisibility === 'hidden';
}

/** Not even faded in. */
export function isTransparent(text: Text): boolean {
  return !elementAround(text)?.checkVisibility({ opacityProperty: true });
}

/** The label of a link to the page in another language ("Suomi" leads to Finnish, and does not speak of Finland). */
export function isLanguageLink(element: Element, label: string): boolean {
  const link = element.closest('a[hreflang]');
  if (link?.textContent?.trim() !== label) return false;
  const [own] = document.documentElement.lang.split('-');
  return link.getAttribute('hreflang')?.split('-')[0] !== own;
}

const MENU =
  'nav, menu, [role="navigation"], [role="menu"], [role="menubar"], [role="tablist"], [role="toolbar"]';

/** Menus and navigation: names there lead somewhere and tell nothing. */
export function isInMenu(node: Node): boolean {
  return closestAround(node, MENU) !== null;
}

/** How far up boxes are looked at: text for screen readers is clipped close to where it stands. */
const CLIPPED_WITHIN = 4;

/** Inside a box of next to no size that hides what is larger, or one that is clipped to nothing. */
export function isClippedAway(node: Node): boolean {
  let at = laidOutIn(node);
  for (let depth = 0; at && depth < CLIPPED_WITHIN; depth++, at = laidOutIn(at)) {
    const { width, height } = at.getBoundingClientRect();
    if (width > 1 && height > 1) continue;
    const { overflowX, overflowY, display } = styleOf(at);
    // Boxes of inline elements say nothing of what is drawn.
    if (display !== 'inline' && (width <= 1 ? overflowX : overflowY) !== 'visible') return true;
  }
  return false;
}
