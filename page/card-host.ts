/**
 * The card's host: the one element of ours on the page, there only while a card is open. It holds a closed shadow
 * root, so that the page can neither style nor read what is inside. In it a layer covers the viewport without taking
 * part in anything (the card's style sheet sees to that). The layer is the popover, not the host: the events of a
 * popover do not leave a shadow root, so the page hears nothing of a card that comes and goes.
 */
import { isElement, parentOf } from './tree.ts';

export const HOST_NAME = 'backgrounder-card';

export class CardHost {
  readonly element: HTMLElement;
  /** Where the card is drawn. */
  readonly layer: HTMLElement;
  private readonly root: ShadowRoot;

  constructor(css: string) {
    this.element = makeElement(HOST_NAME);
    this.root = this.element.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.root.adoptedStyleSheets.push(sheet);
    this.layer = makeElement('div');
    this.layer.className = 'layer';
    this.layer.popover = 'manual';
    this.root.append(this.layer);
  }

  /** Whether the focus is somewhere in the card. */
  get hasFocus(): boolean {
    return this.root.activeElement !== null;
  }

  /** Puts the layer into the top layer, inside the modal dialog or full-screen element that `node` is in, if any. */
  show(node: Node): void {
    const parent = modalAround(node) ?? document.documentElement;
    if (this.element.parentNode !== parent) parent.append(this.element);
    if (!this.layer.matches(':popover-open')) this.layer.showPopover();
  }

  hide(): void {
    this.element.remove();
  }
}

/** In the XHTML namespace, so that it is an HTML element in SVG and XML documents too. */
function makeElement(name: string): HTMLElement {
  return document.createElementNS('http://www.w3.org/1999/xhtml', name) as HTMLElement;
}

/** What stands outside an open modal dialog is inert, also in the top layer. */
function modalAround(node: Node): Element | null {
  for (let at: Node | null = node; at; at = parentOf(at)) {
    if (isElement(at) && at.matches(':modal')) return at;
  }
  return null;
}
