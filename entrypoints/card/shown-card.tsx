/** The card as the page's script drives it: what to show, where, and who has the focus. */
import { autoUpdate } from '@floating-ui/dom';
import { render } from 'preact';
import { Card } from '../../components/Card.tsx';
import { CardProblem } from '../../components/CardProblem.tsx';
import cardCss from '../../components/card.css?inline';
import type { EntityRef } from '../../facts/views.ts';
import type { CardFace, CardOrder, CardRequests } from '../../page/card-face.ts';
import { CardHost } from '../../page/card-host.ts';
import { placeCard } from '../../page/card-place.ts';
import { rangeOf, stillStands } from '../../page/mention.ts';
import { elementAround } from '../../page/tree.ts';
import type { Box } from '../../page/wedge.ts';
import { loadTexts } from '../texts/load-texts.ts';
import { type CardContent, CardViews, GONE } from './card-views.ts';

type Content = Exclude<CardContent, typeof GONE>;

/** SVG and XML documents: floating-ui ends its search for what scrolls at the body, and throws where there is none. */
const WITHOUT_BODY = { ancestorScroll: false, ancestorResize: false, animationFrame: true };

export class ShownCard implements CardFace {
  private readonly host = new CardHost(cardCss);
  private readonly views = new CardViews();
  private readonly texts = loadTexts();
  private readonly requests: CardRequests;
  private order: CardOrder | null = null;
  private latest = 0;
  /** Entities opened one from the other; the last one is shown. */
  private readonly trail: EntityRef[] = [];
  private frame: HTMLElement | null = null;
  private stopPlacing: (() => void) | null = null;
  private focusBefore: Element | null = null;

  constructor(requests: CardRequests) {
    this.requests = requests;
  }

  prepare(entity: EntityRef): void {
    void this.views.get(entity).then((content) => content === GONE && this.requests.gone());
  }

  show(order: CardOrder): void {
    this.order = order;
    this.trail.length = 0;
    void this.open(order.mention.name.entity);
  }

  hide(): void {
    this.order = null;
    this.stopPlacing?.();
    this.stopPlacing = null;
    const hadFocus = this.host.hasFocus;
    render(null, this.host.layer);
    this.host.hide();
    if (hadFocus && this.focusBefore instanceof HTMLElement) this.focusBefore.focus({ preventScroll: true });
    this.focusBefore = null;
  }

  isHost(node: unknown): boolean {
    return node === this.host.element;
  }

  box(): Box | null {
    return this.order && this.frame ? this.frame.getBoundingClientRect() : null;
  }

  private async open(entity: EntityRef): Promise<void> {
    const { order } = this;
    const turn = ++this.latest;
    const [content] = await Promise.all([this.views.get(entity), this.texts]);
    if (content === GONE) {
      this.requests.gone();
      return;
    }
    // Meanwhile closed, or opened on another word or entity: what has come is no longer wanted.
    if (!order || this.order !== order || turn !== this.latest) return;
    this.trail.push(entity);
    this.draw(content, order);
  }

  private draw(content: Content, order: CardOrder): void {
    const isFirst = this.stopPlacing === null;
    if (isFirst) this.focusBefore = document.activeElement;
    this.host.show(order.mention.place.startNode);
    render(this.cardFor(content), this.host.layer);
    this.keepPlaced(order);
    if (order.focus && isFirst) this.frame?.focus({ preventScroll: true });
  }

  private cardFor(content: Content) {
    const frame = {
      id: 'card',
      canGoBack: this.trail.length > 1,
      onBack: () => this.back(),
      canGoForward: false,
      onForward: () => {},
      isPinned: false,
      onPin: () => {},
      move: { onGrab: () => {}, onStep: () => {}, onCorner: () => {} },
      onClose: () => this.requests.closed(),
      frameRef: (element: HTMLElement | null) => {
        this.frame = element;
      },
    };
    if (typeof content === 'string') {
      return <CardProblem {...frame} reason={content} onRetry={() => this.retry()} />;
    }
    return (
      <Card
        {...frame}
        view={content}
        onOpenRelated={(entity) => void this.open(entity)}
        site={null}
        onHide={() => {}}
      />
    );
  }

  private back(): void {
    this.trail.pop();
    const entity = this.trail.pop();
    if (entity !== undefined) void this.open(entity);
  }

  private retry(): void {
    const entity = this.trail.pop();
    if (entity !== undefined) void this.open(entity);
  }

  /** Keeps the card beside its word while the page scrolls, resizes or the card grows; closes it with the word. */
  private keepPlaced({ mention, pointer }: CardOrder): void {
    this.stopPlacing?.();
    const { frame } = this;
    if (!frame) return;
    const { place } = mention;
    // The page may have changed the word and not have told of it yet.
    const range = () => (stillStands(place) ? rangeOf(place) : null);
    const word = {
      getBoundingClientRect: () => range()?.getBoundingClientRect() ?? new DOMRect(),
      getClientRects: () => [...(range()?.getClientRects() ?? [])],
      contextElement: elementAround(place.startNode) ?? document.documentElement,
    };
    const keep = () => {
      if (!stillStands(place) || isOutOfView(word.getBoundingClientRect())) this.requests.closed();
      else placeCard(frame, word, pointer);
    };
    // A zoomed page would draw the card at its own scale, and beside the point.
    frame.style.zoom = String(1 / (this.host.layer.currentCSSZoom || 1));
    this.stopPlacing = autoUpdate(word, frame, keep, document.body ? {} : WITHOUT_BODY);
  }
}

function isOutOfView(word: DOMRect): boolean {
  return word.bottom < 0 || word.top > window.innerHeight || word.right < 0 || word.left > window.innerWidth;
}
