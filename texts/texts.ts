/** All text of the interface comes from here: in the browser's language, or in another that the reader chose. */
import { browser } from 'wxt/browser';
import { DEFAULT_LANGUAGE, type TextCatalog } from './catalog.ts';
import type { Fills, TextKey } from './keys.ts';

let catalog: TextCatalog | null = null;
/** Made with the first number: not every face has one. */
let numbers: { readonly format: Intl.NumberFormat; readonly plurals: Intl.PluralRules } | null = null;

/** For composition roots, before they draw. @param chosen null: the browser's language, in the browser's keeping. */
export function setTexts(chosen: TextCatalog | null): void {
  catalog = chosen;
  numbers = null;
}

/** A text with its `{places}` filled; numbers are written, and plurals chosen, as the language does. */
export function t<Key extends TextKey>(
  key: Key,
  ...[fills]: Record<never, never> extends Fills<Key> ? [] : [Fills<Key>]
): string {
  const given: Readonly<Record<string, string | number>> = fills ?? {};
  const form = typeof given.count === 'number' ? `${key}.${counting().plurals.select(given.count)}` : key;
  return message(form).replace(/\{(\w+)\}/g, (place, name: string) => {
    const fill = given[name] ?? place;
    return typeof fill === 'number' ? counting().format.format(fill) : fill;
  });
}

/** Attributes for the root of each face: the page around it may be in another language and direction. */
export function interfaceLanguage(): { readonly lang: string; readonly dir: 'ltr' | 'rtl' } {
  return { lang: language(), dir: message('interface.direction') === 'rtl' ? 'rtl' : 'ltr' };
}

/** Whether the browser serves our texts: one that could not read them once may serve empty ones until it is restarted. */
export function browserHasTexts(): boolean {
  return browserMessage('interface_language') !== '';
}

/** Of the texts that are shown, which need not be the browser's. Without texts numbers are still to be written. */
function language(): string {
  return catalog?.language ?? (message('interface.language') || DEFAULT_LANGUAGE);
}

/** A language's name in the interface's own; the tag itself where the browser has no name for it. */
export function languageName(tag: string): string {
  return new Intl.DisplayNames(language(), { type: 'language' }).of(tag) ?? tag;
}

/** Words in a row, joined as the language does. */
export function listed(words: readonly string[], type: 'conjunction' | 'disjunction'): string {
  return new Intl.ListFormat(language(), { type }).format(words);
}

function counting() {
  numbers ??= { format: new Intl.NumberFormat(language()), plurals: new Intl.PluralRules(language()) };
  return numbers;
}

function message(key: string): string {
  const kept = key.replaceAll('.', '_');
  return catalog?.messages[kept] ?? browserMessage(kept);
}

function browserMessage(kept: string): string {
  return browser.i18n.getMessage(kept as never);
}
