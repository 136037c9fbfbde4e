/** A place in the cards' layer for one thing that is drawn there: a card, a notice. */
import { type ComponentChild, render } from 'preact';
import type { CardHost } from '../../page/card-host.ts';
import type { Stage } from '../../page/stage.ts';

/** What was used last is on top. */
let highest = 0;

export class Seat {
  readonly #host: CardHost;
  readonly #stage: Stage;
  readonly #place: HTMLElement;
  #focusBefore: Element | null = null;

  constructor(host: CardHost, stage: Stage) {
    this.#host = host;
    this.#stage = stage;
    this.#place = host.layer.ownerDocument.createElementNS(
      'http://www.w3.org/1999/xhtml',
      'div',
    ) as HTMLElement;
    this.#place.style.display = 'contents';
    host.layer.append(this.#place);
    for (const type of ['pointerdown', 'focusin'] as const)
      this.#place.addEventListener(type, () => this.raise());
  }

  draw(content: ComponentChild): void {
    this.#focusBefore ??= this.#stage.activeElement();
    render(content, this.#place);
  }

  /** What is drawn; null before and after. */
  get drawn(): HTMLElement | null {
    return this.#place.firstElementChild as HTMLElement | null;
  }

  get hasFocus(): boolean {
    return this.holds(this.#host.active);
  }

  /** Whether the reader is at it, by pointer or by focus. */
  get isAttended(): boolean {
    return this.drawn?.matches(':hover, :focus-within') ?? false;
  }

  holds(node: Node | null): boolean {
    return this.#place.contains(node);
  }

  raise(): void {
    if (this.drawn && this.drawn.style.zIndex !== String(highest))
      this.drawn.style.zIndex = String(++highest);
  }

  /** Calls back when the pointer or the focus has come or gone. */
  onAttention(changed: () => void): void {
    for (const type of ['pointerover', 'pointerout', 'focusin', 'focusout'] as const)
      this.#place.addEventListener(type, changed);
  }

  /** Gives focus back to what had it. */
  remove(): void {
    const focusBefore = this.#focusBefore;
    const { hasFocus } = this;
    render(null, this.#place);
    this.#place.remove();
    if (hasFocus && focusBefore?.isConnected) (focusBefore as HTMLElement).focus({ preventScroll: true });
  }
}
