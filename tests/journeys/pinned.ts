/** Cards that stay: what the journeys with several of them share. */
import type { Page } from 'puppeteer-core';
import { type CardState, cardStates, clickInCard } from '../../scripts/browser/card.ts';
import { until } from '../../scripts/browser/wait.ts';
import { hover } from './pointing.ts';
import type { Visit } from './visit.ts';

/** Rests on a name, and pins its card by the button in it. */
export async function pinCardOf(visit: Visit, tab: Page, surface: string): Promise<CardState> {
  await restOnCardOf(visit, tab, surface);

  await clickInCard(visit.browser, tab, '.card:not(.card-pinned) .card-pin');
  return until(`the card of ${surface} to be pinned`, async () => cardOf(visit, tab, surface, true));
}

async function restOnCardOf(visit: Visit, tab: Page, surface: string): Promise<void> {
  await hover(visit, tab, surface);
  await until(`the card of ${surface}`, () => cardOf(visit, tab, surface, false));
}

/** The card with this name that is pinned, or is not. */
export async function cardOf(
  visit: Visit,
  tab: Page,
  name: string,
  isPinned: boolean,
): Promise<CardState | undefined> {
  const cards = await cardStates(visit.browser, tab);
  return cards.find((card) => card.label === name && card.isPinned === isPinned);
}

export async function namesOf(visit: Visit, tab: Page): Promise<(string | null)[]> {
  return (await cardStates(visit.browser, tab)).map(({ label }) => label);
}
