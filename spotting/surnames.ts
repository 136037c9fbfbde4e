/** Whether a bare surname stands in somebody else's name: "Kari Andersen", "D. Andersen", "Andersen, B. (2011)". */
import type { PersonWords } from '../facts/pack.ts';
import { startsWithCapital } from './family-index.ts';
import type { Surroundings } from './surroundings.ts';

export class Surnames {
  /** Words that may stand before a surname with a capital without being a given name. */
  private readonly harmless: ReadonlySet<string>;

  constructor(words: readonly PersonWords[]) {
    const all = words.flatMap(({ titles, openers }) => [...titles, ...openers]);
    this.harmless = new Set(all.map((word) => bare(word)));
  }

  /** @param own given names of the person, lower case @returns what makes it another one's, or null */
  ofAnother({ before, after }: Surroundings, own: ReadonlySet<string>): string | null {
    const [previous] = before;
    if (previous && startsWithCapital(previous) && !this.isHarmless(previous, own)) return `"${previous} …"`;
    const [next = '', second = ''] = after;
    if (/^\p{Lu}\.?$/u.test(next) && !isInitialOf(next, own)) return `"… ${next}"`;
    if (/^-\p{Lu}/u.test(next) || /^\(\d{4}\)?$/u.test(second)) return `"… ${next}"`;
    return null;
  }

  private isHarmless(word: string, own: ReadonlySet<string>): boolean {
    const folded = bare(word);
    if (own.has(folded) || this.harmless.has(folded)) return true;
    // A word of all capitals is shouted, not a name; a possessive belongs to somebody before.
    if (/'s$|s'$/u.test(word)) return true;
    return isInitialOf(word, own);
  }
}

function isInitialOf(word: string, own: ReadonlySet<string>): boolean {
  const letter = bare(word);
  return [...letter].length === 1 && [...own].some((name) => name.startsWith(letter));
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{M}-]/gu, '');
}
