/**
 * Evidence: what a document has said so far about whom and what it is about. A short form ("Andersen", "FT") counts
 * only beside a full name; a homonym only where no clue speaks of the other thing. It does not matter what comes
 * first, so that reading a page in any order, or again after a change, ends with the same mentions.
 */
import type { EntityRef } from '../facts/views.ts';
import { type FoundClue, type FoundName, type Hidden, isFullName, isName } from './found.ts';

/** What only the page knows of a place. */
export interface Circumstances {
  /** Language of the text there (BCP 47); '' where nothing says; null: not known yet, so that nothing counts that depends on it. */
  language(): string | null;
  /** Whether the full name nearest before is somebody else's, for a short form that several may have. */
  speaksOfAnother(entity: EntityRef): boolean;
}

/** What was decided about a place, and why. */
export interface Verdict {
  /** The name that counts; null: none does. */
  readonly name: FoundName | null;
  /** In words, for `spot --why`. */
  readonly reason: string;
}

/** A full name, and how often it stands on the page. */
interface Counted {
  readonly name: FoundName;
  count: number;
}

export class Evidence {
  readonly #fullNames = new Map<EntityRef, Map<string, Counted>>();
  readonly #clues = new Map<string, number>();

  /** @returns whether names may now count, or no longer count, that did otherwise before */
  add(found: FoundName | FoundClue): boolean {
    if (!isName(found)) {
      const count = this.#clues.get(found.clue) ?? 0;
      this.#clues.set(found.clue, count + 1);
      return count === 0;
    }
    if (!isFullName(found)) return false;
    const names = this.#fullNames.get(found.entity) ?? new Map<string, Counted>();
    this.#fullNames.set(found.entity, names);
    const known = names.get(keyOf(found));
    if (known) known.count++;
    else names.set(keyOf(found), { name: found, count: 1 });
    return !known;
  }

  /** The contrary of {@link add}. */
  remove(found: FoundName | FoundClue): boolean {
    if (!isName(found)) {
      const count = (this.#clues.get(found.clue) ?? 0) - 1;
      if (count > 0) this.#clues.set(found.clue, count);
      else this.#clues.delete(found.clue);
      return count <= 0;
    }
    if (!isFullName(found)) return false;
    const names = this.#fullNames.get(found.entity);
    const known = names?.get(keyOf(found));
    if (!names || !known || --known.count > 0) return false;
    return names.delete(keyOf(found));
  }

  /** The one name that counts among those found at one place; none when more than one entity is meant. */
  judge(found: readonly (FoundName | FoundClue)[], at: Circumstances): Verdict {
    const names = found.filter(isName);
    const against = names.map((name) => this.#against(name, at));
    const counting = names.filter((_name, i) => against[i] === null);
    const [first] = counting;
    if (!first) return { name: null, reason: [...new Set(against)].join('; ') || 'a clue' };
    if (counting.some(({ entity }) => entity !== first.entity))
      return { name: null, reason: 'two entities have this name' };
    return { name: first, reason: first.needsFullName ? 'a short form beside the full name' : 'a name' };
  }

  #against(name: FoundName, at: Circumstances): string | null {
    const hidden = hiddenIn(at.language, name);
    if (hidden) return hidden.reason;
    if (name.onlyIn && !isIn(at.language(), name.onlyIn)) return `counts only in ${name.onlyIn.join(', ')}`;
    const clue = this.#clueAgainst(name);
    if (clue !== undefined) return `the page speaks of something else: "${clue}"`;
    if (
      name.needsFullName &&
      ![name.entity, ...(name.alsoAfter ?? [])].some((entity) => this.#hasFullName(entity))
    )
      return 'a short form without a full name on the page';
    return name.isShared && at.speaksOfAnother(name.entity)
      ? 'the full name nearest before it is another one’s'
      : null;
  }

  #hasFullName(entity: EntityRef): boolean {
    const names = [...(this.#fullNames.get(entity)?.values() ?? [])];
    return names.some(({ name }) => this.#clueAgainst(name) === undefined);
  }

  #clueAgainst({ unless }: FoundName): string | undefined {
    return unless?.find((word) => this.#clues.has(word));
  }
}

function keyOf({ alias, language, form }: FoundName): string {
  return [alias, language, form].join('\n');
}

/** What makes a name part of another one in text of a language, which is asked for only where it matters. */
export function hiddenIn(language: () => string | null, { hidden }: FoundName): Hidden | undefined {
  return hidden?.find(({ onlyIn }) => {
    const own = onlyIn ? language() : null;
    return !onlyIn || own === null || isIn(own, onlyIn);
  });
}

/** Whether the language of a text decides about the name. */
export function dependsOnLanguage(found: FoundName | FoundClue): boolean {
  return isName(found) && (found.onlyIn ?? found.hidden?.find(({ onlyIn }) => onlyIn)) !== undefined;
}

/** What nobody says may be any language; what is not known yet is none. */
function isIn(language: string | null, languages: readonly string[]): boolean {
  if (language === null) return false;
  const own = primary(language);
  return own === '' || languages.some((one) => primary(one) === own);
}

/** Primary subtag: "de" of "de-AT"; Norwegian is one language here, whichever of its forms. */
function primary(language: string): string {
  const tag = language.trim().toLowerCase().split('-')[0] ?? '';
  return tag === 'nb' || tag === 'nn' ? 'no' : tag;
}
