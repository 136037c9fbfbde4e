/** What the card's script, which comes with the first hover, offers to the others, and what it is given. */
import type { EntityRef } from '../facts/views.ts';
import type { Mention } from './mention.ts';
import type { Box, Point } from './wedge.ts';

export interface CardOrder {
  readonly mention: Mention;
  /** Where the pointer rests on the word; null: opened without it. */
  readonly pointer: Point | null;
  /** Whether focus goes into the card, and back when it closes. */
  readonly focus: boolean;
}

/** All cards of one frame. Boxes and points are px of the frame's viewport, wherever the cards are drawn. */
export interface CardFace {
  /** From now on this holds; also for cards that are there already. */
  serve(service: CardService): void;
  /** Fetches what the card of an entity will need. */
  prepare(entity: EntityRef): void;
  /** Opens the card of a mention, in place of the one that came before it. */
  show(order: CardOrder): void;
  /** Closes the card of a mention; pinned ones stay. */
  hide(): void;
  /** Closes all cards. */
  clear(): void;
  /** Closes the pinned card or the notice that has the focus; false when none has. */
  escape(): boolean;
  /** Whether a node of the page is the cards' host. */
  isHost(node: unknown): boolean;
  /** Whether an event with this target came from the card of a mention. */
  isCard(target: unknown): boolean;
  /** Whether the focus is in the card of a mention, brought there by keyboard. */
  hasKeyFocus(): boolean;
  box(): Box | null;
}

/** What is done for the cards, and what it knows of the reader's choices. */
export interface CardService {
  readonly theme: 'system' | 'light' | 'dark';
  /** The site whose switch would silence this page; null: it has none. */
  readonly site: string | null;
  /** The reader closed the card of the mention from within. */
  closed(): void;
  /** The extension is gone from under this page: nothing can be shown any more. */
  gone(): void;
  /** The pointer moves outside this frame, in the document where its cards are drawn. */
  pointed(event: PointerEvent, at: Point): void;
}
