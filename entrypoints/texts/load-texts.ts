/** What each face does before it draws. */
import { ask } from '../../messages/sender.ts';
import { interfaceLanguage, setTexts, t } from '../../texts/texts.ts';

/** Never rejects: without the worker the browser serves the texts. */
export async function loadTexts(): Promise<void> {
  setTexts(await ask('texts', null).catch(() => null));
}

/** The same for a page of ours, whose document speaks of itself too. */
export async function loadPageTexts(title: 'popup.title' | 'options.title'): Promise<void> {
  await loadTexts();
  Object.assign(document.documentElement, interfaceLanguage());
  document.title = t(title);
}
