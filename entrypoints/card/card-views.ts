/** Card contents as the worker gives them, each asked for once while a card is being opened. */
import { browser } from 'wxt/browser';
import type { CardProblemReason } from '../../components/CardProblem.tsx';
import type { CardView, EntityRef } from '../../facts/views.ts';
import { ask } from '../../messages/sender.ts';

/** How long an answer serves, ms: from preparing to opening, not longer than a choice in the options should wait. */
const FRESH = 2000;

/** The extension was replaced or removed while the page was open: its own texts are out of reach too. */
export const GONE = 'gone';

export type CardContent = CardView | CardProblemReason | typeof GONE;

export class CardViews {
  readonly #asked = new Map<EntityRef, { at: number; content: Promise<CardContent> }>();

  /** Never rejects: a card says what went wrong. */
  get(entity: EntityRef): Promise<CardContent> {
    const now = performance.now();
    const before = this.#asked.get(entity);
    if (before && now - before.at < FRESH) return before.content;
    this.#asked.clear();
    const content = fetchView(entity);
    this.#asked.set(entity, { at: now, content });
    // What failed is asked for again at once when the reader wants it.
    void content.then((got) => typeof got === 'string' && this.#asked.delete(entity));
    return content;
  }
}

async function fetchView(entity: EntityRef): Promise<CardContent> {
  try {
    return (await ask('card', { entity })) ?? 'missing';
  } catch {
    return browser.runtime?.id === undefined ? GONE : 'no-answer';
  }
}
