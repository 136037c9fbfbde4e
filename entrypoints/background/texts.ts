/** The interface's texts in a language of the reader's choosing: browsers serve them in their own language alone. */
import { LANGUAGES, type TextCatalog } from '../../texts/catalog.ts';
import { ownFile } from './own-file.ts';

const kept = new Map<string, Promise<TextCatalog>>();

/** @returns null for no choice, or one that is none of ours (any more): then the browser serves them. */
export async function catalogFor(language: string | null): Promise<TextCatalog | null> {
  if (language === null || !LANGUAGES.includes(language)) return null;
  const catalog = kept.get(language) ?? fetchCatalog(language);
  kept.set(language, catalog);
  // What failed is fetched again when it is next asked for.
  catalog.catch(() => kept.delete(language));
  return catalog;
}

async function fetchCatalog(language: string): Promise<TextCatalog> {
  const response = await ownFile(`/_locales/${language}/messages.json`);
  const written = (await response.json()) as Record<string, { message: string }>;
  const messages = Object.entries(written).map(([key, { message }]) => [key, message] as const);
  return { language, messages: Object.fromEntries(messages) };
}
