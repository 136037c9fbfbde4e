/** Card contents as the worker gives them, each asked for once while a card is being opened. */
import { browser } from 'wxt/browser';
import type { CardProblemReason } from '../../components/CardProblem.tsx';
import type { CardView, EntityRef } from '../../facts/views.ts';
import { ask } from '../../messages/sender.ts';

/** How long an answer serves, ms: from preparing to opening, not longer than a choice in the options should wait. */
const FRESH = 2000;

export class CardViews {
  private readonly asked = new Map<
    EntityRef,
    { at: number; content: Promise<CardView | CardProblemReason> }
  >();

  /** Never rejects: a card says what went wrong. */
  get(entity: EntityRef): Promise<CardView | CardProblemReason> {
    const now = performance.now();
    const before = this.asked.get(entity);
    if (before && now - before.at < FRESH) return before.content;
    const content = fetchView(entity);
    this.asked.set(entity, { at: now, content });
    return content;
  }
}

async function fetchView(entity: EntityRef): Promise<CardView | CardProblemReason> {
  try {
    return (await ask('card', { entity })) ?? 'missing';
  } catch {
    return browser.runtime?.id === undefined ? 'updated' : 'no-answer';
  }
}
