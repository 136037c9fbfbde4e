/** What each face does before it draws. */
import { browser } from 'wxt/browser';
import { ask } from '../../messages/sender.ts';
import { servedLanguage, type TextCatalog } from '../../texts/catalog.ts';
import { browserHasTexts, interfaceLanguage, setTexts, t } from '../../texts/texts.ts';

type PageTitle = 'popup.title' | 'options.title' | 'welcome.title';

/**
 * Never rejects: without the worker the browser serves the texts, and without the browser's the worker does.
 * @param language for who has just heard of a choice, and may be ahead of the worker; absent: as the worker knows it
 */
export async function loadTexts(language?: string): Promise<void> {
  const chosen = await askTexts(language === undefined ? null : { language });
  if (chosen || browserHasTexts()) setTexts(chosen);
  else setTexts(await askTexts({ language: servedLanguage(browser.i18n.getUILanguage()) }));
}

function askTexts(about: { language: string } | null): Promise<TextCatalog | null> {
  return ask('texts', about).catch(() => null);
}

/** The same for a page of ours, whose document speaks of itself too. */
export async function loadPageTexts(title: PageTitle, language?: string): Promise<void> {
  await loadTexts(language);
  Object.assign(document.documentElement, interfaceLanguage());
  document.title = t(title);
}
