/** The gazetteer: all names that we look for, of all packs, and what each one means. */
import type { Alias, Entity, Pack } from '../facts/pack.ts';
import type { Pattern } from '../matcher/automaton.ts';
import type { FoundName } from './found.ts';

export interface Gazetteer {
  /** Pattern ids are indices into `meanings`. */
  readonly patterns: readonly Pattern[];
  /** What a pattern stands for; null: a phrase that hides the names inside it ("Bank of Finland"). */
  readonly meanings: readonly (FoundName | null)[];
}

/**
 * Every name of every pack, whether its topic is on or off: a name that is off must still claim its words, or
 * the shorter name inside it would be marked instead. It also lets one compiled matcher serve all choices.
 */
export function gazetteerOf(packs: readonly Pack[]): Gazetteer {
  const patterns: Pattern[] = [];
  const meanings: (FoundName | null)[] = [];
  const add = (text: string, policy: Pattern['case'], meaning: FoundName | null) => {
    patterns.push({ id: meanings.length, text, case: policy });
    meanings.push(meaning);
  };
  for (const pack of packs) {
    for (const entity of pack.entities) {
      for (const name of namesOf(pack, entity)) add(name.meaning.form, name.policy, name.meaning);
      for (const phrase of entity.notInside) add(phrase, 'any', null);
    }
  }
  return { patterns, meanings };
}

/** Each text once per entity and policy: aliases of several languages often agree. */
function namesOf(pack: Pack, entity: Entity): { policy: Alias['case']; meaning: FoundName }[] {
  const seen = new Map<string, { policy: Alias['case']; meaning: FoundName }>();
  for (const alias of entity.aliases) {
    for (const form of [alias.text, ...alias.forms]) {
      const key = `${alias.case} ${alias.afterFullName} ${form}`;
      if (seen.has(key)) continue;
      seen.set(key, {
        policy: alias.case,
        meaning: {
          entity: `${pack.id}/${entity.id}`,
          alias: alias.text,
          form,
          language: alias.language,
          needsFullName: alias.afterFullName,
        },
      });
    }
  }
  return [...seen.values()];
}
