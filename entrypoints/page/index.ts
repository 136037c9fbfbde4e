/**
 * Composition root of a page: what every frame of every tab loads. Reads, paints and points; the card's script
 * comes with the first hover. Not wxt's content script: its context announces itself to the page by an event
 * (see docs/architecture.md).
 */

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerMessages } from '../../messages/answering.ts';
import type { Envelope, Step, TabCalls } from '../../messages/contract.ts';
import { ask } from '../../messages/sender.ts';
import { offerPage } from '../../page/page-handle.ts';
import { LateCard } from './late-card.ts';
import { Session } from './session.ts';
import { Summaries } from './summaries.ts';

export default defineUnlistedScript(() => {
  // Chromium's PDF viewer stands in an empty document of its own: nothing here speaks for what it shows.
  if (document.contentType === 'application/pdf') return;
  const summaries = new Summaries();
  const card = new LateCard();
  let session: Session | null = null;
  let latest = 0;

  async function renew(): Promise<void> {
    const turn = ++latest;
    const here = await ask('here', null).catch(() => null);
    if (turn !== latest) return;
    session?.end();
    if (!here) card.clear();
    session = here && new Session(here, card, () => void renew());
    session?.start();
    summaries.follow(session);
  }

  offerPage(() => session?.spotting ?? null);
  answerMessages((message) => {
    const { call, about } = message as Partial<Envelope<keyof TabCalls>>;
    if (call === 'renew') void whenShown().then(renew);
    if (call === 'standing') return Promise.resolve(session?.standing ?? null);
    if (call === 'step') return Promise.resolve(session?.step(about as Step) ?? false);
    return undefined;
  });
  // A page that comes back from the cache of history heard nothing of what was chosen meanwhile.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) void renew();
  });
  void whenShown().then(renew);
});

/** A page that nobody looks at can wait. */
function whenShown(): Promise<void> {
  if (document.visibilityState === 'visible') return Promise.resolve();
  return new Promise((resolve) => {
    const shown = () => {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', shown);
      resolve();
    };
    document.addEventListener('visibilitychange', shown);
  });
}
