/** The interface's texts in one language, as they travel from the worker to who draws. */
export interface TextCatalog {
  /** BCP 47, as in `lang`. */
  readonly language: string;
  /** By key, with the dots of locales/*.yml as underscores, as browsers keep them. */
  readonly messages: Readonly<Record<string, string>>;
}

/** As the manifest's `default_locale`. */
export const DEFAULT_LANGUAGE = 'en';

/** Languages of the interface: each a file in locales/. */
export const LANGUAGES: readonly string[] = ['ar', 'de', 'en', 'es', 'fi', 'fr', 'nb', 'ru', 'sv'];

/** Other names by which the one Norwegian is looked for: stores know `no`, browsers in Nynorsk `nn`. */
export const NORWEGIAN: readonly string[] = ['no', 'nn'];

/** The language that a browser would serve: by the tag's first part, or the default. @param tag BCP 47 */
export function servedLanguage(tag: string): string {
  const [first = ''] = tag.split('-', 1);
  if (NORWEGIAN.includes(first)) return 'nb';
  return LANGUAGES.includes(first) ? first : DEFAULT_LANGUAGE;
}
