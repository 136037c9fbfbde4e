/** Why a name that stands in a text is not a mention: it is part of another name there. */
import { FamilyIndex } from './family-index.ts';
import type { Hidden } from './found.ts';
import type { Gazetteer, Meaning } from './gazetteer.ts';
import { neighboursInList } from './list-neighbours.ts';
import { Surnames } from './surnames.ts';
import { surroundingsOf } from './surroundings.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

export class Hiding {
  private readonly families: FamilyIndex;
  private readonly surnames: Surnames;

  constructor({ families, persons }: Pick<Gazetteer, 'families' | 'persons'>) {
    this.families = new FamilyIndex(families);
    this.surnames = new Surnames(persons);
  }

  /** null: nothing speaks against it. */
  of(text: string, { start, end }: Span, meaning: Meaning): Hidden | null {
    const { surnameOf, commonWord } = meaning;
    const around = surroundingsOf(text, start, end);
    if (commonWord && around.startsSentence && !around.quoted) return another(EVERYDAY_WORD);
    const family = this.families.hiding(meaning, around);
    if (family && !family.onlyIn) return family;
    if (meaning.kind === 'person' && /^-\p{Lu}/u.test(around.after[0] ?? ''))
      return partOfLonger(`"…${around.after[0]}"`);
    const words = surnameOf && this.surnames.ofAnother(around, surnameOf);
    if (words && isMiddle(around.after[0])) return partOfLonger(words);
    if (words) return another(`somebody else of this surname: ${words}`);
    return family ?? this.families.hidingList(meaning, neighboursInList(text, start, end));
  }
}

const EVERYDAY_WORD = 'an everyday word at the start of a sentence';

export function another(reason: string): Hidden {
  return { reason, namesAnother: true };
}

/** The surname inside a longer one ("Kari Andersen Lervik"), or in a thing's ("Andersen's tales"): nobody is called by it alone. */
export function partOfLonger(words: string): Hidden {
  return { reason: `a part of a longer name: ${words}`, namesAnother: false };
}

function isMiddle(next: string | undefined): boolean {
  return next !== undefined && /^\p{Lu}\p{Ll}+$/u.test(next);
}
