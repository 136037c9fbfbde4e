/** Why a name that stands in a text is not a mention: it is part of another name there. */
import { FamilyIndex } from './family-index.ts';
import type { Gazetteer, Meaning } from './gazetteer.ts';
import { neighboursInList } from './list-neighbours.ts';
import { Surnames } from './surnames.ts';
import { surroundingsOf } from './surroundings.ts';

/** Begins the reason for a surname inside a longer one ("Kari Andersen Lervik"): nobody is called by that alone. */
export const MIDDLE_NAME = 'a part of a longer name';

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

  /** In words, for `spot --why`; null: nothing speaks against it. */
  reason(text: string, { start, end }: Span, meaning: Meaning): string | null {
    const { surnameOf, commonWord } = meaning;
    const around = surroundingsOf(text, start, end);
    if (commonWord && around.startsSentence && !around.quoted)
      return 'an everyday word at the start of a sentence';
    const family = this.families.hiding(meaning, around);
    if (family) return family;
    if (meaning.kind === 'person' && /^-\p{Lu}/u.test(around.after[0] ?? ''))
      return `${MIDDLE_NAME}: "…${around.after[0]}"`;
    const another = surnameOf && this.surnames.ofAnother(around, surnameOf);
    if (another)
      return `${isMiddle(around.after[0]) ? MIDDLE_NAME : 'somebody else of this surname'}: ${another}`;
    return this.families.hidingList(meaning, neighboursInList(text, start, end));
  }
}

function isMiddle(next: string | undefined): boolean {
  return next !== undefined && /^\p{Lu}\p{Ll}+$/u.test(next);
}
