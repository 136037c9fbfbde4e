/** One stretch of time in which names are marked on this page: from switched on to switched off. */

import type { EntityRef } from '../../facts/views.ts';
import { ask } from '../../messages/sender.ts';
import { type CardFace, offeredCard } from '../../page/card-face.ts';
import type { Mention, Place } from '../../page/mention.ts';
import { Pointer } from '../../page/pointer.ts';
import { PageSpotting } from '../../page/spotting.ts';
import { bringIntoView, stepFrom } from '../../page/steps.ts';
import { styleShadowRoot } from './shadow-style.ts';

export class Session {
  readonly spotting: PageSpotting;
  private readonly pointer: Pointer;
  private readonly ending = new AbortController();
  private readonly listeners = new Set<() => void>();
  private card: CardFace | null = null;
  private cardLoading: Promise<CardFace | null> | null = null;
  /** Whether the Escape key that is held down closed a card. */
  private escapeIsOurs = false;
  /** The mention last stepped to, from which the next step goes on. */
  private present: Mention | null = null;

  constructor() {
    const { signal } = this.ending;
    this.spotting = new PageSpotting({
      find: (text) => ask('find', { text }),
      isOurs: (node) => this.card?.isHost(node) ?? false,
      onChange: () => this.changed(),
      onProblem: (problem) => this.retire(problem),
      styleRoot: styleShadowRoot,
      signal,
    });
    this.pointer = new Pointer(
      {
        mentionAt: (x, y) => this.spotting.placeAt(x, y),
        isCard: (target) => this.card?.isHost(target) ?? false,
        cardBox: () => this.card?.box() ?? null,
        prepare: (place) => void this.prepare(place),
        open: (place) => void this.open(place),
        close: () => this.card?.hide(),
      },
      signal,
    );
    window.addEventListener('keydown', (event) => this.keyDown(event), { capture: true, signal });
    window.addEventListener('keyup', (event) => this.keyUp(event), { capture: true, signal });
  }

  start(): void {
    this.spotting.start();
  }

  end(): void {
    this.ending.abort();
    this.card?.hide();
  }

  /** Calls back when mentions came or went; ends with the signal or the session. */
  onChange(listener: () => void, signal: AbortSignal): void {
    this.listeners.add(listener);
    signal.addEventListener('abort', () => this.listeners.delete(listener), { once: true });
  }

  step(by: 1 | -1): void {
    const present = this.pointer.opened ? this.spotting.mentionIn(this.pointer.opened) : this.present;
    const next = stepFrom(this.spotting.mentions(), present, by);
    if (next) this.goTo(next, true);
  }

  /** To the entity's mention after the present one, around the end. */
  goToNextOf(entity: EntityRef): void {
    const own = this.spotting.mentions().filter(({ name }) => name.entity === entity);
    const present = this.present?.name.entity === entity ? this.present : null;
    const next = present ? stepFrom(own, present, 1) : own[0];
    if (next) this.goTo(next, false);
  }

  private goTo(mention: Mention, withFocus: boolean): void {
    this.present = mention;
    this.orderedByKey = withFocus;
    bringIntoView(mention);
    this.pointer.dismiss();
    this.pointer.show(mention.place);
  }

  private orderedByKey = false;

  private async prepare(place: Place): Promise<void> {
    const mention = this.spotting.mentionIn(place);
    const card = await this.loadCard();
    if (mention) card?.prepare(mention.name.entity);
  }

  private async open(place: Place): Promise<void> {
    const focus = this.orderedByKey;
    this.orderedByKey = false;
    const card = await this.loadCard();
    const mention = this.spotting.mentionIn(place);
    // The pointer may have gone on, or the word may have left the page, while the card's script came.
    if (!card || !mention || this.pointer.opened !== place) return;
    this.present = mention;
    card.show({ mention, pointer: this.pointer.restingAt, focus });
  }

  private loadCard(): Promise<CardFace | null> {
    this.cardLoading ??= this.fetchCard().catch((problem: unknown) => {
      this.cardLoading = null;
      this.retire(problem);
      return null;
    });
    return this.cardLoading;
  }

  private async fetchCard(): Promise<CardFace | null> {
    if (!offeredCard()) await ask('loadCard', null);
    this.card = offeredCard()?.({ closed: () => this.pointer.dismiss() }) ?? null;
    return this.card;
  }

  /** Escape belongs to the card while one is open, press and release, and to the page otherwise. */
  private keyDown(event: KeyboardEvent): void {
    if (!event.isTrusted || event.key !== 'Escape') return;
    this.escapeIsOurs = this.pointer.opened !== null || (this.escapeIsOurs && event.repeat);
    if (!this.escapeIsOurs) return;
    keepFromPage(event);
    this.pointer.dismiss();
  }

  private keyUp(event: KeyboardEvent): void {
    if (!event.isTrusted || event.key !== 'Escape' || !this.escapeIsOurs) return;
    this.escapeIsOurs = false;
    keepFromPage(event);
  }

  private changed(): void {
    const { opened } = this.pointer;
    if (opened && !this.spotting.mentionIn(opened)) this.pointer.dismiss();
    for (const listener of this.listeners) listener();
  }

  /** The worker is out of reach for good: the extension was updated or removed. Leave without a trace. */
  private retire(problem: unknown): void {
    console.debug('Backgrounder stopped on this page:', problem);
    this.end();
  }
}

function keepFromPage(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
