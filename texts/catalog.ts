/** The interface's texts in one language, as they travel from the worker to who draws. */
export interface TextCatalog {
  /** BCP 47, as in `lang`. */
  readonly language: string;
  /** By key, with the dots of locales/*.yml as underscores, as browsers keep them. */
  readonly messages: Readonly<Record<string, string>>;
}

/** Languages of the interface: each a file in locales/. */
export const LANGUAGES: readonly string[] = ['ar', 'de', 'en', 'es', 'fi', 'fr', 'nb', 'ru', 'sv'];
