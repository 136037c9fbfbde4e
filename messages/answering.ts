/** The one listener: answers messages in every browser alike. */
import { type Browser, browser } from 'wxt/browser';

type Sender = Browser.runtime.MessageSender;

/**
 * Answers with what the promise comes to, which must not be a rejection; undefined leaves a message to other listeners.
 * A promise that a listener returns is an answer in Firefox, but not in every Chromium that we support: so it is sent.
 */
export function answerMessages(
  answer: (message: unknown, sender: Sender) => Promise<unknown> | undefined,
): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Sender, respond: (answer: unknown) => void) => {
      const coming = answer(message, sender);
      void coming?.then(respond);
      return coming !== undefined;
    },
  );
}
