/** What a paradigm is: a name's other forms, built from the name alone. */

export interface Paradigm {
  /** One line, as `npm run forms` says it. */
  readonly makes: string;
  /** The forms that a text has beside itself; itself may be among them. */
  readonly forms: (text: string) => readonly string[];
}

export type Paradigms = Readonly<Record<string, Paradigm>>;

/** The last word, and all that stands before it with the space. */
export function lastWord(text: string): { readonly lead: string; readonly word: string } {
  const at = text.lastIndexOf(' ') + 1;
  return { lead: text.slice(0, at), word: text.slice(at) };
}

/** Each of these with each of those. */
export function joinEach(heads: readonly string[], tails: readonly string[]): string[] {
  return heads.flatMap((head) => tails.map((tail) => head + tail));
}

export function distinct(texts: Iterable<string>): string[] {
  return [...new Set(texts)];
}
