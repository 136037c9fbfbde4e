/**
 * How the start script, which every frame loads, and the card's script, which comes with the first hover, meet:
 * both run in the extension's own world, where the page cannot look, and share one property of its global.
 */
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

export interface CardFace {
  /** Fetches what the card of an entity will need. */
  prepare(entity: EntityRef): void;
  show(order: CardOrder): void;
  hide(): void;
  /** Whether a node of the page is the card's host. */
  isHost(node: unknown): boolean;
  box(): Box | null;
}

export interface CardRequests {
  /** The reader closed the card from within. */
  closed(): void;
  /** The extension is gone from under this page: nothing can be shown any more. */
  gone(): void;
}

interface MeetingPlace {
  [KEY]?: (requests: CardRequests) => CardFace;
}

const KEY = Symbol.for('backgrounder.card');

/** For the card's script. */
export function offerCard(make: (requests: CardRequests) => CardFace): void {
  (globalThis as MeetingPlace)[KEY] = make;
}

/** For the start script: the card's maker, once the card's script has run. */
export function offeredCard(): ((requests: CardRequests) => CardFace) | undefined {
  return (globalThis as MeetingPlace)[KEY];
}
