/** What each face does before it draws. */
import { ask } from '../../messages/sender.ts';
import { interfaceLanguage, setTexts, t } from '../../texts/texts.ts';

type PageTitle = 'popup.title' | 'options.title' | 'welcome.title';

/**
 * Never rejects: without the worker the browser serves the texts.
 * @param language for who has just heard of a choice, and may be ahead of the worker; absent: as the worker knows it
 */
export async function loadTexts(language?: string): Promise<void> {
  setTexts(await ask('texts', language === undefined ? null : { language }).catch(() => null));
}

/** The same for a page of ours, whose document speaks of itself too. */
export async function loadPageTexts(title: PageTitle, language?: string): Promise<void> {
  await loadTexts(language);
  Object.assign(document.documentElement, interfaceLanguage());
  document.title = t(title);
}
