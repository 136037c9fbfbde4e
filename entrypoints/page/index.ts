/**
 * Composition root of a page: what every frame of every tab loads. Reads and paints; the script of all interaction
 * comes with the first sign of a reader where a name was found, or when somebody asks about this frame. Not wxt's content script: its context announces
 * itself to the page by an event (see docs/architecture.md).
 */

import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerMessages } from '../../messages/answering.ts';
import type { Envelope, Step, TabCalls } from '../../messages/contract.ts';
import { ask } from '../../messages/sender.ts';
import type { CardFace } from '../../page/card-face.ts';
import { offerPage } from '../../page/page-handle.ts';
import type { InteractionFace } from './interaction-face.ts';
import { LateScript, offered } from './late-script.ts';
import { ReaderSign } from './reader-sign.ts';
import { meet, Session } from './session.ts';

export default defineUnlistedScript(() => {
  // Chromium's PDF viewer stands in an empty document of its own: nothing here speaks for what it shows.
  if (document.contentType === 'application/pdf') return;
  let session: Session | null = null;
  let latest = 0;
  let sign: ReaderSign | null = null;
  const coming = new AbortController();
  const interaction = new LateScript<InteractionFace>(
    'interaction',
    (face) => {
      coming.abort();
      face.follow(session);
      if (sign?.pointer) face.pointed(sign.pointer);
    },
    (problem) => meet(problem, session),
  );

  async function renew(): Promise<void> {
    const turn = ++latest;
    const here = await ask('here', null).catch(() => null);
    if (turn !== latest) return;
    session?.end();
    if (!here) offered<CardFace>('card')?.clear();
    sign = null;
    session = here && new Session(here, { found, incomplete: load, replaced: () => void renew() });
    session?.start();
    interaction.face?.follow(session);
  }

  /** There is something here for a reader to point at. */
  function found(): void {
    if (interaction.face || sign || !session) return;
    sign = new ReaderSign(load, AbortSignal.any([session.signal, coming.signal]));
    // The number of mentions is wanted without a reader; a finger gives no sign before it presses.
    if (session.here.badge || navigator.maxTouchPoints > 0) load();
  }

  function load(): void {
    void interaction.load();
  }

  offerPage(() => session?.spotting ?? null);
  answerMessages((message) => {
    const { call, about } = message as Partial<Envelope<keyof TabCalls>>;
    if (call === 'renew') void whenShown().then(renew);
    if (call === 'standing') return standing();
    if (call === 'step') return interaction.load().then((face) => face?.step(about as Step) ?? false);
    return undefined;
  });
  browser.runtime.onConnect.addListener((port) => {
    let isOpen = true;
    port.onDisconnect.addListener(() => {
      isOpen = false;
    });
    void interaction.load().then((face) => {
      if (!isOpen) return;
      // Who asks need not wait for a frame into which the browser does not let us any more.
      if (face) face.opened(port);
      else port.disconnect();
    });
  });
  // A page that comes back from the cache of history heard nothing of what was chosen meanwhile.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) void renew();
  });
  void whenShown().then(renew);

  /** Where nothing was found, nobody needs the script. */
  async function standing() {
    return session?.spotting.hasPlaces ? ((await interaction.load())?.standing() ?? null) : null;
  }
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
