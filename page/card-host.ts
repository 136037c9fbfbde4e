/**
 * The cards' host: the one element of ours on the page, there only while a card is open. It holds a closed shadow
 * root, so that the page can neither style nor read what is inside. In it a layer covers the viewport without taking
 * part in anything (the card's style sheet sees to that). The layer is the popover, not the host: the events of a
 * popover do not leave a shadow root, so the page hears nothing of a card that comes and goes.
 */
import type { View } from './stage.ts';
import { isElement, parentOf } from './tree.ts';
import type { Box } from './wedge.ts';

export const HOST_NAME = 'backgrounder-card';

/** What stands outside an open modal dialog is inert, also in the top layer; a press outside a popover closes it. */
const AROUND = ':modal, :popover-open';
/** Elements in full screen that draw nothing of what is in them: the top layer stands over them anyway. */
const CLOSED = 'iframe, frame, video, audio, img, canvas, embed, object';

/**
 * What readers do in a card is no business of the page's: it would close its menu, play its video, or keep a key from our
 * buttons. What listens at the window before all others hears it still, without knowing where in the host it was.
 */
const OURS = [
  ...['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout', 'pointercancel'],
  ...[
    'gotpointercapture',
    'lostpointercapture',
    'mousedown',
    'mouseup',
    'mousemove',
    'mouseover',
    'mouseout',
  ],
  ...[
    'click',
    'dblclick',
    'auxclick',
    'contextmenu',
    'wheel',
    'touchstart',
    'touchmove',
    'touchend',
    'touchcancel',
  ],
  ...[
    'keydown',
    'keyup',
    'keypress',
    'beforeinput',
    'input',
    'compositionstart',
    'compositionupdate',
    'compositionend',
  ],
  ...['focusin', 'focusout', 'copy', 'cut', 'paste', 'dragstart', 'drag', 'dragend', 'dragover', 'drop'],
];

export class CardHost {
  readonly element: HTMLElement;
  /** Where cards are drawn. */
  readonly layer: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #view: View;
  /** What holds the host, or held it last. */
  #home: Element | null = null;
  /** Tells when what holds the host is hidden or goes. */
  readonly #lostSight: IntersectionObserver;

  constructor(css: string, view: View = window) {
    this.#view = view;
    this.element = this.#make(HOST_NAME);
    this.#root = this.element.attachShadow({ mode: 'closed' });
    // A sheet serves only the document for which it was made.
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    this.#root.adoptedStyleSheets.push(sheet);
    this.layer = this.#make('div');
    this.layer.className = 'layer';
    this.layer.popover = 'manual';
    this.#root.append(this.layer);
    for (const type of OURS) this.layer.addEventListener(type, (event) => event.stopPropagation());
    this.#lostSight = new view.IntersectionObserver(() => this.#recover());
  }

  /** What has the focus in the layer. */
  get active(): Element | null {
    return this.#root.activeElement;
  }

  /** The viewport's box, without scroll bars; of a page that is pinched larger, the part in sight. */
  get viewport(): Box {
    const { left, top, right, bottom } = this.layer.getBoundingClientRect();
    const seen = this.#view.visualViewport;
    if (!seen || seen.scale <= 1) return { left, top, right, bottom };
    return {
      left: seen.offsetLeft,
      top: seen.offsetTop,
      right: seen.offsetLeft + seen.width,
      bottom: seen.offsetTop + seen.height,
    };
  }

  /** Puts the layer over everything, inside the modal dialog, popover or full-screen element that `node` is in. */
  show(node: Node | null = null): void {
    const parent = this.#placeFor(node);
    const isThere = this.element.parentNode === parent && this.layer.matches(':popover-open');
    if (!isThere) this.#moveTo(parent);
    // A zoomed page would draw the cards at its own scale, and beside the point.
    this.layer.style.zoom = String(1 / (parent.currentCSSZoom || 1));
    this.#lostSight.observe(this.layer);
    this.#document.addEventListener('fullscreenchange', this.#overFullScreen);
    this.#document.addEventListener('toggle', this.#overDialog, true);
  }

  hide(): void {
    this.#lostSight.disconnect();
    this.#document.removeEventListener('fullscreenchange', this.#overFullScreen);
    this.#document.removeEventListener('toggle', this.#overDialog, true);
    this.element.remove();
  }

  get #document(): Document {
    return this.#view.document;
  }

  /** In the XHTML namespace, so that it is an HTML element in SVG and XML documents too. */
  #make(name: string): HTMLElement {
    return this.#document.createElementNS('http://www.w3.org/1999/xhtml', name) as HTMLElement;
  }

  #placeFor(node: Node | null): Element {
    for (let at = node; at; at = parentOf(at)) {
      if (isElement(at) && at.matches(AROUND) && !at.matches(CLOSED)) return at;
    }
    const modals = [...this.#document.querySelectorAll(':modal')].filter((modal) => !modal.matches(CLOSED));
    return modals.at(-1) ?? this.#document.documentElement;
  }

  /** What is moved loses focus and scrolling. */
  #moveTo(parent: Element): void {
    const active = this.active as HTMLElement | null;
    this.#home = parent;
    const scrolled = [...this.layer.querySelectorAll('*')].map((part) => [part, part.scrollTop] as const);
    parent.append(this.element);
    if (!this.layer.matches(':popover-open')) this.layer.showPopover();
    for (const [part, top] of scrolled) if (top > 0) part.scrollTop = top;
    active?.focus({ preventScroll: true });
  }

  /** Full screen that begins or ends takes what was on top from there. */
  readonly #overFullScreen = (): void => {
    this.#moveTo(this.#placeFor(null));
  };

  readonly #overDialog = ({ target, isTrusted }: Event): void => {
    const isModal = isTrusted && isElement(target as Node) && (target as Element).matches('dialog:modal');
    if (isModal) this.#moveTo(this.#placeFor(null));
  };

  #recover(): void {
    if (this.element.isConnected && this.layer.checkVisibility()) return;
    // Nobody but the page itself takes the host from the page.
    if (this.#home === this.#document.documentElement) return;
    this.#moveTo(this.#placeFor(null));
  }
}
