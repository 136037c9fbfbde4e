/**
 * Evidence: what a document has said so far about whom and what it is about. A short form ("Andersen", "FT") counts
 * only beside a full name; a homonym only where no clue speaks of the other thing. It does not matter what comes
 * first, so that reading a page in any order, or again after a change, ends with the same mentions.
 */
import type { EntityRef } from '../facts/views.ts';
import { type FoundClue, type FoundName, isName } from './found.ts';

/** What only the page knows of a place. */
export interface Circumstances {
  /** Language of the text there (BCP 47); '' where nothing says. */
  language(): string;
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

export class Evidence {
  private readonly fullNames = new Map<EntityRef, number>();
  private readonly clues = new Map<string, number>();

  /** @returns whether names may now count, or no longer count, that did otherwise before */
  add(found: FoundName | FoundClue): boolean {
    const [counts, key] = this.counterOf(found);
    if (!counts || key === null) return false;
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return count === 0;
  }

  /** The contrary of {@link add}. */
  remove(found: FoundName | FoundClue): boolean {
    const [counts, key] = this.counterOf(found);
    if (!counts || key === null) return false;
    const count = (counts.get(key) ?? 0) - 1;
    if (count > 0) counts.set(key, count);
    else counts.delete(key);
    return count <= 0;
  }

  /** The one name that counts among those found at one place; none when more than one entity is meant. */
  judge(found: readonly (FoundName | FoundClue)[], at: Circumstances): Verdict {
    const names = found.filter(isName);
    const against = names.map((name) => this.against(name, at));
    const counting = names.filter((_name, i) => against[i] === null);
    const [first] = counting;
    if (!first) return { name: null, reason: against[0] ?? 'a clue' };
    if (counting.some(({ entity }) => entity !== first.entity))
      return { name: null, reason: 'two entities have this name' };
    return { name: first, reason: first.needsFullName ? 'a short form beside the full name' : 'a name' };
  }

  private against(name: FoundName, at: Circumstances): string | null {
    if (name.hidden !== undefined) return name.hidden;
    if (name.onlyIn && !isOneOf(at.language(), name.onlyIn))
      return `counts only in ${name.onlyIn.join(', ')}`;
    const clue = name.unless?.find((word) => this.clues.has(word));
    if (clue !== undefined) return `the page speaks of something else: "${clue}"`;
    if (!name.needsFullName) return null;
    const hasFullName = [name.entity, ...(name.alsoAfter ?? [])].some((entity) => this.fullNames.has(entity));
    if (!hasFullName) return 'a short form without a full name on the page';
    return name.isShared && at.speaksOfAnother(name.entity)
      ? 'the full name nearest before it is another one’s'
      : null;
  }

  private counterOf(found: FoundName | FoundClue): [Map<string, number> | null, string | null] {
    if (!isName(found)) return [this.clues, found.clue];
    const isFull = !found.needsFullName && found.hidden === undefined;
    return isFull ? [this.fullNames, found.entity] : [null, null];
  }
}

/** Unknown languages may be any. */
function isOneOf(language: string, languages: readonly string[]): boolean {
  const own = primary(language);
  return own === '' || languages.some((one) => primary(one) === own);
}

/** Primary subtag: "de" of "de-AT"; Norwegian is one language here, whichever of its forms. */
function primary(language: string): string {
  const tag = language.trim().toLowerCase().split('-')[0] ?? '';
  return tag === 'nb' || tag === 'nn' ? 'no' : tag;
}
