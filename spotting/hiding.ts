/** Why a name that stands in a text is not a mention: it is part of another name there. */
import { BLOCK_BREAK } from '../matcher/marks.ts';
import type { CompiledGazetteer } from './compiled-gazetteer.ts';
import { FamilyIndex } from './family-index.ts';
import type { Hidden } from './found.ts';
import type { Meaning } from './gazetteer.ts';
import { neighboursInList } from './list-neighbours.ts';
import { Surnames } from './surnames.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

export class Hiding {
  readonly #gazetteer: Pick<CompiledGazetteer, 'families' | 'persons'>;
  #readyFamilies: FamilyIndex | null = null;
  #readySurnames: Surnames | null = null;

  constructor(gazetteer: Pick<CompiledGazetteer, 'families' | 'persons'>) {
    this.#gazetteer = gazetteer;
  }

  /** Made ready with the first name that is found: most pages name nobody. */
  get #families(): FamilyIndex {
    this.#readyFamilies ??= new FamilyIndex(this.#gazetteer.families());
    return this.#readyFamilies;
  }

  get #surnames(): Surnames {
    this.#readySurnames ??= new Surnames(this.#gazetteer.persons());
    return this.#readySurnames;
  }

  /** What speaks against it: nothing, or up to the first that holds in any language. */
  of(text: string, { start, end }: Span, meaning: Meaning): readonly Hidden[] {
    const { surnameOf } = meaning;
    const around = surroundingsOf(text, start, end);
    const near = meaning.unlessNear.length > 0 ? blockAround(text, start, end) : '';
    const part = meaning.unlessNear.find((one) => near.includes(one));
    if (part !== undefined) return [another(`something else of this name: beside "${part}"`)];
    if (isEverydayWord(meaning, around)) return [another(EVERYDAY_WORD)];
    const found = [...this.#families.hiding(meaning, around)];
    if (isCertain(found)) return found;
    const words = surnameOf && this.#surnames.ofAnother(around, surnameOf, text.slice(start, end));
    if (meaning.kind === 'person' && /^-\p{Lu}/u.test(around.after[0] ?? ''))
      found.push(partOfLonger(`"…${around.after[0]}"`));
    else if (words && isMiddle(around.after[0])) found.push(partOfLonger(words));
    else if (words && isByline(around.before)) found.push(partOfLonger(words));
    else if (words) found.push(another(`somebody else of this surname: ${words}`));
    else found.push(...this.#families.hidingList(meaning, neighboursInList(text, start, end)));
    return found;
  }
}

function isEverydayWord({ commonWord }: Meaning, around: Surroundings): boolean {
  if (!commonWord || !around.startsSentence || around.quoted || isSetApart(around.following)) return false;
  const [next = ''] = around.after;
  return commonWord === true || /^\d/.test(next) || commonWord.has(next.replace(/'.*$/, ''));
}

/** How far a block is looked through on either side, UTF-16 units. */
const NEAR = 300;

function blockAround(text: string, start: number, end: number): string {
  const left = text.slice(Math.max(0, start - NEAR), start);
  const right = text.slice(end, end + NEAR);
  const [behind = ''] = right.split(BLOCK_BREAK, 1);
  return `${left.slice(left.lastIndexOf(BLOCK_BREAK) + 1)} ${behind}`.toLowerCase();
}

function isCertain(found: readonly Hidden[]): boolean {
  const last = found.at(-1);
  return last !== undefined && last.onlyIn === undefined;
}

const EVERYDAY_WORD = 'an everyday word at the start of a sentence';

export function another(reason: string): Hidden {
  return { reason, namesAnother: true };
}

/** The surname inside a longer one ("Kari Andersen Lervik"), or in a thing's ("Andersen's tales"): nobody is called by it alone. */
export function partOfLonger(words: string): Hidden {
  return { reason: `a part of a longer name: ${words}`, namesAnother: false };
}

/** "Foto: Kari Andersen" speaks of nobody: who took a picture is not whom the text means further on. */
function isByline(before: readonly string[]): boolean {
  return before.slice(1, 4).some((word) => BYLINE.test(word));
}

const BYLINE =
  /^(?:foto|fotos|photo|photos|bild|kuva|kuvat|text|texte|tekst|teksti|illustration|credit|фото|текст)s?:$/i;

/** Names stand before these signs, participles hardly ever: "Nato, Rutte: …", "Nato-Russia". */
function isSetApart(following: string): boolean {
  return /^\s?[,:;–—-]/.test(following);
}

function isMiddle(next: string | undefined): boolean {
  return next !== undefined && /^\p{Lu}\p{Ll}+$/u.test(next);
}
