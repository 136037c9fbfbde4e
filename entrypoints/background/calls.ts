/** Answers to what pages and the popup ask. */
import { type Browser, browser } from 'wxt/browser';
import { answerMessages } from '../../messages/answering.ts';
import type { About, Answer, Here, WorkerCalls } from '../../messages/contract.ts';
import { readCall } from '../../messages/door.ts';
import { isOnAt, markingOf, type Settings } from '../../settings/settings.ts';
import { siteOf } from '../../settings/sites.ts';
import { guessLanguage } from '../../spotting/language.ts';
import type { Badge } from './badge.ts';
import type { Library } from './library.ts';
import { catalogFor } from './texts.ts';

type Sender = Browser.runtime.MessageSender;
type Answers = { [N in keyof WorkerCalls]: (about: About<N>, sender: Sender) => Promise<Answer<N>> };

export function answerCalls(library: Library, badge: Badge): void {
  const answers = answersFrom(library, badge);
  answerMessages((message, sender) =>
    sender.id === browser.runtime.id ? reply(message, sender, answers) : undefined,
  );
}

async function reply(message: unknown, sender: Sender, answers: Answers) {
  try {
    const read = readCall(message);
    if (!read) throw new Error('The message is none of our calls.');
    const { call, about } = read;
    return { answer: await answers[call](about as never, sender) };
  } catch (error) {
    console.error(error);
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function answersFrom(library: Library, badge: Badge): Answers {
  return {
    here: async (_about, { tab }) => {
      const settings = await library.settings();
      const site = siteOf(tab?.url);
      const here = hereOf(settings, site);
      // A frame that begins anew, or where marking is off now, has other mentions than before.
      if (here.badge && tab?.id !== undefined) badge.count(tab.id);
      if (!isOnAt(settings, site, Date.now())) return null;
      library.prepare();
      return here;
    },
    find: ({ text }) => library.find(text),
    language: async ({ text }) => guessLanguage(text),
    cited: ({ text }) => library.cited(text),
    load: async ({ script }, { tab, frameId }) => {
      // Of a page that is just being left, Firefox tells no tab any more.
      if (tab?.id === undefined) return null;
      const target = { tabId: tab.id, frameIds: [frameId ?? 0] };
      // Where the browser does not let us in any more, who asked sees that nothing has come.
      await browser.scripting
        .executeScript({ target, files: [`/${script}.js`], injectImmediately: true })
        .catch(() => undefined);
      return null;
    },
    card: async ({ entity }) => (await library.catalog()).card(entity),
    search: async ({ query }) => (await library.catalog()).search(query),
    summary: async ({ named }) => (await library.catalog()).summary(new Map(Object.entries(named))),
    topics: async () => (await library.catalog()).topics(),
    texts: async (about) => {
      const { language } = about ?? (await library.settings()).chosen;
      return catalogFor(language === 'browser' ? null : language);
    },
    names: async () => (await library.catalog()).names(),
    counted: async (_about, { tab }) => {
      if (tab?.id !== undefined) badge.count(tab.id);
      return null;
    },
  };
}

function hereOf({ chosen }: Settings, site: string | null): Here {
  return {
    marking: markingOf(chosen),
    opening: { by: chosen.opens, after: Number(chosen.delay) },
    theme: chosen.theme,
    site,
    badge: chosen.badge === 'on',
  };
}
