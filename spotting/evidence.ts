/**
 * Evidence: what a document has said so far about whom it is about. A short form ("Andersen", "FT") counts only
 * beside a full name. It does not matter which comes first, so that reading a page in any order, or again after
 * a change, ends with the same mentions.
 */
import type { EntityRef } from '../facts/views.ts';
import type { FoundName } from './found.ts';

export class Evidence {
  private readonly fullNames = new Map<EntityRef, number>();
  private readonly language: string;

  /** @param language of the document (BCP 47); '' where it does not say, and then every name may be meant */
  constructor(language: string) {
    this.language = primary(language);
  }

  /** @returns whether the names of this entity now count where they did not before. */
  add(name: FoundName): boolean {
    if (name.needsFullName || !this.isOwnLanguage(name)) return false;
    const count = this.fullNames.get(name.entity) ?? 0;
    this.fullNames.set(name.entity, count + 1);
    return count === 0;
  }

  /** @returns whether the short forms of this entity no longer count. */
  remove(name: FoundName): boolean {
    if (name.needsFullName || !this.isOwnLanguage(name)) return false;
    const count = (this.fullNames.get(name.entity) ?? 0) - 1;
    if (count > 0) this.fullNames.set(name.entity, count);
    else this.fullNames.delete(name.entity);
    return count <= 0;
  }

  supports(name: FoundName): boolean {
    return this.isOwnLanguage(name) && (!name.needsFullName || this.fullNames.has(name.entity));
  }

  /** The one name that counts among those found at one place; null when none or more than one entity is meant. */
  decide(names: readonly FoundName[]): FoundName | null {
    const supported = names.filter((name) => this.supports(name));
    const first = supported[0];
    if (!first) return null;
    return supported.every((name) => name.entity === first.entity) ? first : null;
  }

  private isOwnLanguage({ onlyIn }: FoundName): boolean {
    return !onlyIn || this.language === '' || onlyIn.some((language) => primary(language) === this.language);
  }
}

/** Primary subtag: "de" of "de-AT". */
function primary(language: string): string {
  return language.trim().toLowerCase().split('-')[0] ?? '';
}
