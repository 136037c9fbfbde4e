/** All cards of a frame: the one of the mention that the reader is at, those that were pinned, and a notice. */
import { browser } from 'wxt/browser';
import cardCss from '../../components/card.css?inline';
import type { Hiding } from '../../components/hiding.ts';
import type { EntityRef } from '../../facts/views.ts';
import type { CardFace, CardOrder, CardService } from '../../page/card-face.ts';
import { CardHost } from '../../page/card-host.ts';
import { DELAYS } from '../../page/hover.ts';
import { Stage } from '../../page/stage.ts';
import type { Box } from '../../page/wedge.ts';
import { loadTexts } from '../texts/load-texts.ts';
import { cardTools } from './card-tools.ts';
import { CardViews, GONE } from './card-views.ts';
import { HiddenNotice } from './hidden-notice.tsx';
import { hide } from './hide.ts';
import { type CardAround, OpenCard } from './open-card.tsx';
import { listenOnStage } from './stage-events.ts';

export class CardStack implements CardFace {
  readonly #stage = new Stage();
  readonly #host = new CardHost(cardCss, this.#stage.view);
  readonly #views = new CardViews();
  #texts = Promise.resolve();
  #service: CardService | null = null;
  /** The card of the mention. */
  #present: OpenCard | null = null;
  /** Cards that were pinned, in the order in which they were. */
  readonly #kept = new Set<OpenCard>();
  #notice: HiddenNotice | null = null;
  /** What the pointer is on in the layer. */
  #pointed: Node | null = null;
  /** Ends what listens while anything is shown. */
  #showing: AbortController | null = null;

  serve(service: CardService): void {
    this.#service = service;
    this.#texts = loadTexts();
    void this.#texts.then(() => {
      for (const card of this.#kept) card.redraw();
    });
  }

  prepare(entity: EntityRef): void {
    void this.#views.get(entity).then((content) => content === GONE && this.#leave());
  }

  show(order: CardOrder): void {
    this.hide();
    this.#listen();
    this.#present = new OpenCard(order, this.#around);
  }

  hide(): void {
    this.#present?.remove();
    this.#present = null;
    this.#tidy();
  }

  clear(): void {
    this.#present?.remove();
    this.#present = null;
    for (const card of this.#kept) card.remove();
    this.#kept.clear();
    // Of a page that is silent from now on, the way back is still open; of an extension that is gone, it is not.
    if (browser.runtime?.id === undefined) this.#endNotice();
    this.#tidy();
  }

  escape(): boolean {
    const { active } = this.#host;
    if (!active) return false;
    for (const card of this.#kept) {
      if (!card.seat.holds(active)) continue;
      this.#close(card);
      return true;
    }
    if (!this.#notice?.seat.holds(active)) return false;
    this.#endNotice();
    return true;
  }

  isHost(node: unknown): boolean {
    return node === this.#host.element;
  }

  isCard(target: unknown): boolean {
    return this.isHost(target) && (this.#present?.seat.holds(this.#pointed) ?? false);
  }

  hasKeyFocus(): boolean {
    const { active } = this.#host;
    if (!active?.matches(':focus-visible')) return false;
    return this.#present?.seat.holds(active) ?? false;
  }

  box(): Box | null {
    const box = this.#present?.box;
    return box ? this.#stage.inwardBox(box) : null;
  }

  readonly #around: CardAround = {
    host: this.#host,
    stage: this.#stage,
    views: this.#views,
    tools: cardTools(this.#stage.view, (node) => this.isHost(node)),
    texts: () => this.#texts,
    service: () => this.#service!,
    closed: (card) => this.#close(card),
    pinned: (card) => this.#pinned(card),
    hiding: (card, hiding) => void this.#hideFor(card, hiding),
    gone: () => this.#leave(),
  };

  #close(card: OpenCard): void {
    if (card === this.#present) {
      this.#service?.closed();
      return;
    }
    this.#kept.delete(card);
    card.remove();
    this.#tidy();
  }

  #pinned(card: OpenCard): void {
    if (card !== this.#present) return;
    this.#present = null;
    this.#kept.add(card);
    card.seat.onAttention(() => this.#closeUnpinned(card));
    this.#service?.closed();
  }

  /** A card that is pinned no more goes as others do: when the reader has left it. */
  #closeUnpinned(card: OpenCard): void {
    if (card.isPinned || card.seat.isAttended) return;
    setTimeout(() => {
      if (this.#kept.has(card) && !card.isPinned && !card.seat.isAttended) this.#close(card);
    }, DELAYS.close);
  }

  async #hideFor(card: OpenCard, hiding: Hiding): Promise<void> {
    const { box } = card;
    const byKeys = this.#host.active?.matches(':focus-visible') ?? false;
    this.#close(card);
    const outcome = await hide(hiding).then(
      (undo) => ({ undo }),
      (problem: unknown) => ({ problem }),
    );
    const { theme } = this.#service!;
    this.#endNotice();
    this.#listen();
    this.#host.show();
    this.#notice = new HiddenNotice(this.#host, this.#stage, {
      hiding,
      outcome,
      at: box ?? { left: 0, top: 0 },
      theme: theme === 'system' ? undefined : theme,
      ended: () => this.#endNotice(),
    });
    if (byKeys) this.#notice.focus();
  }

  #endNotice(): void {
    this.#notice?.remove();
    this.#notice = null;
    this.#tidy();
  }

  #leave(): void {
    this.clear();
    this.#service?.gone();
  }

  #listen(): void {
    if (this.#showing) return;
    this.#showing = new AbortController();
    const { signal } = this.#showing;
    listenOnStage(this.#stage, signal, {
      resized: () => {
        for (const card of this.#kept) card.keepInView();
        this.#notice?.place();
      },
      escaped: () => this.#dismiss() || this.escape(),
      pressed: (target) => !this.isHost(target) && this.#dismiss(),
      pointed: (event, at) => this.#service?.pointed(event, at),
      left: () => {
        this.clear();
        this.#endNotice();
      },
    });
    const over = ({ target }: Event) => {
      this.#pointed = target as Node;
    };
    this.#host.layer.addEventListener('pointerover', over, { signal });
  }

  #dismiss(): boolean {
    if (!this.#present) return false;
    this.#service?.closed();
    return true;
  }

  /** Nothing of ours stays on a page that shows nothing of ours. */
  #tidy(): void {
    if (this.#present || this.#kept.size > 0 || this.#notice) return;
    this.#showing?.abort();
    this.#showing = null;
    this.#host.hide();
  }
}
