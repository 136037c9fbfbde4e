/**
 * Composition root of a page: what every frame of every tab loads. Reads and paints; the script of all interaction comes with
 * the first sign of a reader where a name was found, or when somebody asks about this frame. Not wxt's content script: its
 * context announces itself to the page by an event (see docs/architecture.md).
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
import { awaitReader } from './reader-sign.ts';
import { meet, Session } from './session.ts';

/** After this long a reader may be there without a sign, ms. */
const UNSIGNED = 1000;

export default defineUnlistedScript(() => {
  // Chromium's PDF viewer stands in an empty document of its own: nothing here speaks for what it shows.
  if (document.contentType === 'application/pdf') return;
  let session: Session | null = null;
  let latest = 0;
  let pointer: (() => PointerEvent | null) | null = null;
  const coming = new AbortController();
  const interaction = new LateScript<InteractionFace>(
    'interaction',
    (face) => {
      coming.abort();
      face.follow(session);
      const pointed = pointer?.();
      if (pointed) face.pointed(pointed);
    },
    (problem) => meet(problem, session),
  );

  async function renew(): Promise<void> {
    const turn = ++latest;
    const here = await ask('here', null).catch(() => null);
    if (turn !== latest) return;
    session?.end();
    if (!here) offered<CardFace>('card')?.clear();
    pointer = null;
    session = here && new Session(here, { found, incomplete: load, replaced: () => void renew() });
    session?.start();
    interaction.face?.follow(session);
  }

  /** There is something here for a reader to point at. */
  function found(): void {
    if (interaction.face || pointer || !session) return;
    pointer = awaitReader(load, AbortSignal.any([session.signal, coming.signal]));
    // A finger gives no sign before it presses, and not every browser tells that there are fingers.
    setTimeout(load, navigator.maxTouchPoints ? 0 : UNSIGNED);
  }

  function load(): void {
    // Of an extension that was updated or removed meanwhile no answer may ever come.
    if (browser.runtime?.id) void interaction.load();
    else session?.leave();
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
      // Who asks need not wait for a page into which the browser does not let us any more. One port serves all frames.
      if (face) face.opened(port);
      else if (window === top) port.disconnect();
    });
  });
  // A page that comes back from the cache of history heard nothing of what was chosen meanwhile.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) void renew();
  });
  void whenShown().then(renew);

  /** Where nothing was found, nobody needs the script. */
  async function standing() {
    return session?.spotting.index.size ? ((await interaction.load())?.standing() ?? null) : null;
  }
});

/** A page that nobody looks at can wait. */
function whenShown(): Promise<unknown> {
  if (!document.hidden) return Promise.resolve();
  // What is hidden changes to what is shown.
  return new Promise((resolve) => document.addEventListener('visibilitychange', resolve, { once: true }));
}
