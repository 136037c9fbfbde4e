/** Whether a bare surname stands in somebody else's name: "Kari Andersen", "D. Andersen", "Andersen, B. (2011)". */
import type { PersonWords } from '../facts/pack.ts';
import { isShouted, startsWithCapital } from './family-index.ts';
import type { Surroundings } from './surroundings.ts';

/** As lists of works name authors: "Andersen, B.", "Andersen, Håkon (2011)", "Andersen (2011)". */
const REFERENCE = /^(?:,\s\p{Lu}\.|,\s\p{Lu}[\p{L}\s.]{0,30}\(\d{4}|\s\(\d{4})/u;

export class Surnames {
  /** Words that may stand before a surname with a capital without being a given name. */
  readonly #harmless: ReadonlySet<string>;

  constructor(words: readonly PersonWords[]) {
    const all = words.flatMap(({ titles, openers }) => [...titles, ...openers]);
    this.#harmless = new Set(all.map((word) => bare(word)));
  }

  /**
   * @param own given names of the person, lower case
   * @param surname as it stands
   * @returns what makes it another one's, or null
   */
  ofAnother(
    { before, after, following, elided, opensBefore }: Surroundings,
    own: ReadonlySet<string>,
    surname: string,
  ): string | null {
    const [previous] = before;
    if (
      previous &&
      !elided &&
      !(before.length === 1 && opensBefore && isLoneVowel(previous)) &&
      !previous.endsWith(':') &&
      // "NATO" is no given name, unless the surname is in capitals too.
      (!isShouted(previous) || isShouted(surname)) &&
      startsWithCapital(withoutArticle(previous)) &&
      !this.#isHarmless(previous, own)
    )
      return `"${previous} …"`;
    const reference = REFERENCE.exec(following)?.[0];
    if (reference && !isOwn(reference, own)) return `"…${reference}"`;
    const [next = ''] = after;
    if (/^\p{Lu}\.?$/u.test(next) && !isInitialOf(next, own)) return `"… ${next}"`;
    return /^-\p{Lu}/u.test(next) ? `"…${next}"` : null;
  }

  #isHarmless(word: string, own: ReadonlySet<string>): boolean {
    const folded = bare(withoutArticle(word));
    if (own.has(folded) || this.#harmless.has(folded)) return true;
    // A possessive belongs to somebody before.
    if (/'s$|s'$/u.test(word)) return true;
    return isInitialOf(word, own);
  }
}

/** "L'ammiraglio" is a word with an article before it. */
function withoutArticle(word: string): string {
  return word.replace(/^\p{L}{1,6}'(?=\p{L})/u, '');
}

/** "Y Andersen", "E Andersen": a word in Spanish or Italian, which opens a sentence; an initial has its full stop. */
function isLoneVowel(word: string): boolean {
  return /^[AEIOUYÈÓ]$/.test(word);
}

function isOwn(reference: string, own: ReadonlySet<string>): boolean {
  const words = reference.match(/\p{L}+/gu) ?? [];
  return words.length > 0 && words.every((word) => own.has(word.toLowerCase()) || isInitialOf(word, own));
}

function isInitialOf(word: string, own: ReadonlySet<string>): boolean {
  const letter = bare(word);
  return [...letter].length === 1 && [...own].some((name) => name.startsWith(letter));
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{M}-]/gu, '');
}
