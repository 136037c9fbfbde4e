/**
 * The card's host: the one element of ours on the page, there only while a card is open. It covers the viewport
 * without taking part in anything (the card's style sheet sees to that) and holds a closed shadow root, so that
 * the page can neither style nor read what is inside.
 */
import { isElement, parentOf } from './tree.ts';

export const HOST_NAME = 'backgrounder-card';

export class CardHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;

  constructor(css: string) {
    // Made in the XHTML namespace, so that it is an HTML element in SVG and XML documents too.
    this.element = document.createElementNS('http://www.w3.org/1999/xhtml', HOST_NAME) as HTMLElement;
    this.root = this.element.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.root.adoptedStyleSheets.push(sheet);
    this.element.popover = 'manual';
  }

  /** Puts the host into the top layer, inside the modal dialog or full-screen element that `node` is in, if any. */
  show(node: Node): void {
    const parent = modalAround(node) ?? document.documentElement;
    if (this.element.parentNode !== parent) parent.append(this.element);
    if (!this.element.matches(':popover-open')) this.element.showPopover();
  }

  hide(): void {
    this.element.remove();
  }
}

/** What stands outside an open modal dialog is inert, also in the top layer. */
function modalAround(node: Node): Element | null {
  for (let at: Node | null = node; at; at = parentOf(at)) {
    if (isElement(at) && at.matches(':modal')) return at;
  }
  return null;
}
