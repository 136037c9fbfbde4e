/** One card: what it shows, where it stands, and who has the focus. */
import { Card } from '../../components/Card.tsx';
import { CardProblem } from '../../components/CardProblem.tsx';
import type { CardTools } from '../../components/card-tools.ts';
import type { Hiding } from '../../components/hiding.ts';
import type { EntityRef } from '../../facts/views.ts';
import type { CardOrder, CardService } from '../../page/card-face.ts';
import type { CardHost } from '../../page/card-host.ts';
import { moveCard, moveToNextCorner, placeCard } from '../../page/card-place.ts';
import { drag } from '../../page/drag.ts';
import { follow } from '../../page/follow.ts';
import type { Stage } from '../../page/stage.ts';
import type { Box } from '../../page/wedge.ts';
import { wordPlace } from '../../page/word-place.ts';
import { cardMark } from './card-tools.ts';
import { type CardContent, type CardViews, GONE } from './card-views.ts';
import { Seat } from './seat.ts';
import { Trail } from './trail.ts';

type Content = Exclude<CardContent, typeof GONE>;

/** How far an arrow key moves a card, px. */
const STEP = 16;

/** What a card stands among, and whom it tells. */
export interface CardAround {
  readonly host: CardHost;
  readonly stage: Stage;
  readonly views: CardViews;
  readonly tools: CardTools;
  /** Settled once texts can be drawn. */
  readonly texts: () => Promise<void>;
  readonly service: () => CardService;
  /** The reader closed it, or its word has gone. */
  readonly closed: (card: OpenCard) => void;
  readonly pinned: (card: OpenCard) => void;
  readonly hiding: (card: OpenCard, hiding: Hiding) => void;
  readonly gone: () => void;
}

let cards = 0;

export class OpenCard {
  isPinned = false;
  readonly seat: Seat;
  readonly #id = `card-${++cards}`;
  readonly #order: CardOrder;
  readonly #around: CardAround;
  readonly #trail = new Trail<EntityRef>();
  #content: Content | null = null;
  #latest = 0;
  #stopFollowing: (() => void) | null = null;
  #isRemoved = false;
  /** A pinned card may grow out of the window. */
  readonly #growth: ResizeObserver;

  constructor(order: CardOrder, around: CardAround) {
    this.#order = order;
    this.#around = around;
    this.seat = new Seat(around.host, around.stage);
    this.#growth = new around.stage.view.ResizeObserver(() => this.keepInView());
    const { entity } = order.mention.name;
    this.#trail.go(entity);
    void this.#load();
  }

  /** px of the stage's viewport; null until it is drawn. */
  get box(): Box | null {
    return this.seat.drawn?.getBoundingClientRect() ?? null;
  }

  /** With what holds now: theme, texts, direction. */
  redraw(): void {
    if (this.#content) this.#draw(this.#content);
  }

  /** Keeps a card that follows no word wholly in view. */
  keepInView(): void {
    const { box } = this;
    const { viewport } = this.#around.host;
    if (box && !this.#stopFollowing && !isWithin(box, viewport)) moveCard(this.seat.drawn!, box, viewport);
  }

  remove(): void {
    this.#isRemoved = true;
    this.#stopFollowing?.();
    this.#growth.disconnect();
    this.seat.remove();
  }

  async #load(): Promise<void> {
    const turn = ++this.#latest;
    const entity = this.#trail.present!;
    const [content] = await Promise.all([this.#around.views.get(entity), this.#around.texts()]);
    if (content === GONE) this.#around.gone();
    // Meanwhile closed, or gone on to another entity: what has come is no longer wanted.
    else if (!this.#isRemoved && turn === this.#latest) this.#draw(content);
  }

  #draw(content: Content): void {
    if (this.#content === null) {
      this.#content = content;
      this.#open();
      return;
    }
    this.#content = content;
    this.seat.draw(this.#cardFor(content));
    this.keepInView();
  }

  #open(): void {
    const { mention, focus } = this.#order;
    const { host, stage } = this.#around;
    host.show(stage.around(mention.place.startNode));
    this.seat.draw(this.#cardFor(this.#content!));
    this.seat.raise();
    this.#followWord();
    if (focus) this.seat.drawn?.focus({ preventScroll: true });
  }

  #cardFor(content: Content) {
    const trail = this.#trail;
    const around = this.#around;
    const { theme, site } = around.service();
    const frame = {
      id: this.#id,
      canGoBack: trail.canGoBack,
      onBack: () => this.#step(-1),
      canGoForward: trail.canGoForward,
      onForward: () => this.#step(1),
      isPinned: this.isPinned,
      onPin: () => this.#pin(!this.isPinned),
      move: {
        onGrab: (event: PointerEvent) => this.#grabbed(event),
        onStep: (right: number, down: number) => this.#moveBy(right * STEP, down * STEP),
        onCorner: () => moveToNextCorner(this.seat.drawn!, around.host.viewport),
      },
      onClose: () => around.closed(this),
      theme: theme === 'system' ? undefined : theme,
    };
    if (typeof content === 'string')
      return <CardProblem {...frame} reason={content} onRetry={() => void this.#load()} />;
    return (
      <Card
        {...frame}
        view={content}
        onOpenRelated={(entity) => {
          this.#trail.go(entity);
          void this.#load();
        }}
        site={site}
        onHide={(hiding) => around.hiding(this, hiding)}
        tools={around.tools}
        mark={trail.canGoBack ? null : cardMark(this.#order.mention)}
      />
    );
  }

  #step(by: 1 | -1): void {
    this.#trail.step(by);
    void this.#load();
  }

  #pin(isPinned: boolean): void {
    this.isPinned = isPinned;
    this.#stopFollowing?.();
    this.#stopFollowing = null;
    this.#growth.observe(this.seat.drawn!);
    this.redraw();
    this.#around.pinned(this);
  }

  #grabbed(event: PointerEvent): void {
    const handle = event.currentTarget as HTMLElement;
    const button = (event.target as Element).closest<HTMLElement>('button');
    const isMover = button === null || button.classList.contains('card-move');
    if (!event.isTrusted || event.button !== 0 || !isMover || !this.box) return;
    const { left, top } = this.box;
    drag(event, button ?? handle, ({ x, y }) => {
      // A card that is taken away from its word stays where it is put.
      if (!this.isPinned) this.#pin(true);
      moveCard(this.seat.drawn!, { left: left + x, top: top + y }, this.#around.host.viewport);
    });
  }

  #moveBy(right: number, down: number): void {
    const { left, top } = this.box!;
    moveCard(this.seat.drawn!, { left: left + right, top: top + down }, this.#around.host.viewport);
  }

  /** Stays beside the word while anything moves or the card grows; closes when the word goes. */
  #followWord(): void {
    const around = this.#around;
    const { seat } = this;
    const { mention, pointer } = this.#order;
    const at = pointer && { left: pointer.x, top: pointer.y, right: pointer.x, bottom: pointer.y };
    const word = () => wordPlace(mention, around.stage);
    const read = () => {
      const now = word();
      if (now && seat.drawn)
        return [now.box, ...now.lines, around.host.viewport, this.box!].flatMap(numbersOf);
      queueMicrotask(() => around.closed(this));
      return null;
    };
    const place = () => {
      const pointed = at && around.stage.outward(at);
      const point = pointed && { x: pointed.left, y: pointed.top };
      placeCard(seat.drawn!, word()!, point, around.host.viewport);
    };
    this.#stopFollowing = follow(around.stage.view, read, place);
  }
}

function numbersOf({ left, top, right, bottom }: Box): number[] {
  return [left, top, right, bottom];
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}
