/** The gazetteer: all names that we look for, of all packs, and what each one means. */
import type { Alias, Entity, Pack } from '../facts/pack.ts';
import type { EntityRef } from '../facts/views.ts';
import type { Pattern } from '../matcher/automaton.ts';
import type { FoundName } from './found.ts';

export interface Gazetteer {
  /** Pattern ids are indices into `meanings`. */
  readonly names: readonly Pattern[];
  readonly meanings: readonly FoundName[];
  /** Phrases that hide a name of an entity inside them ("Bank of Finland"): ids are indices into `hides`. */
  readonly phrases: readonly Pattern[];
  readonly hides: readonly EntityRef[];
}

/**
 * Every name of every pack, whether its topic is on or off: a name that is off must still claim its words, or
 * the shorter name inside it would be marked instead. It also lets one compiled matcher serve all choices.
 */
export function gazetteerOf(packs: readonly Pack[]): Gazetteer {
  const names: Pattern[] = [];
  const meanings: FoundName[] = [];
  const phrases: Pattern[] = [];
  const hides: EntityRef[] = [];
  for (const pack of packs) {
    for (const entity of pack.entities) {
      const ref = `${pack.id}/${entity.id}`;
      for (const { policy, meaning } of namesOf(ref, entity)) {
        names.push({ id: meanings.push(meaning) - 1, text: meaning.form, case: policy });
      }
      for (const text of entity.notInside) phrases.push({ id: hides.push(ref) - 1, text, case: 'name' });
    }
  }
  return { names, meanings, phrases, hides };
}

interface Named {
  readonly policy: Alias['case'];
  readonly meaning: FoundName;
}

/** Each text once per entity and what it needs: aliases of several languages often agree. */
function namesOf(ref: EntityRef, entity: Entity): Iterable<Named> {
  const seen = new Map<string, Named>();
  for (const alias of entity.aliases) {
    for (const form of [alias.text, ...alias.forms]) {
      const key = [alias.case, alias.afterFullName, alias.onlyIn?.join() ?? '', form].join(' ');
      if (seen.has(key)) continue;
      const meaning: FoundName = {
        entity: ref,
        alias: alias.text,
        form,
        language: alias.language,
        needsFullName: alias.afterFullName,
        ...(alias.onlyIn && { onlyIn: alias.onlyIn }),
      };
      seen.set(key, { policy: alias.case, meaning });
    }
  }
  return seen.values();
}
