/** The gazetteer: all names that we look for, of all packs, and what each one means. */
import {
  type Alias,
  conditionsOf,
  type Entity,
  type Family,
  type Kind,
  type Pack,
  type PersonWords,
} from '../facts/pack.ts';
import type { EntityRef, TopicRef } from '../facts/views.ts';
import type { Pattern } from '../matcher/automaton.ts';
import type { FoundClue, FoundName } from './found.ts';

/** What a pattern stands for. */
export interface Meaning {
  readonly name: FoundName;
  /** The entity's id within its pack. */
  readonly id: string;
  readonly kind: Kind;
  /** What the entity is filed under. */
  readonly topics: readonly TopicRef[];
  /** Given names of the person whose surname alone this is, lower case; null for any other name. */
  readonly surnameOf: ReadonlySet<string> | null;
  /** Parts of words that speak of something else in the same block. */
  readonly unlessNear: readonly string[];
  /** Whether it is an everyday word too, or the words before which it is. */
  readonly commonWord: boolean | ReadonlySet<string>;
}

/** Kinds whose short forms others have too; "mine" may mean a coal mine here and a landmine there. */
const SHARING_KINDS: ReadonlySet<Kind> = new Set<Kind>(['person', 'organisation']);

export interface Gazetteer {
  readonly names: readonly Pattern[];
  /** By name. */
  readonly meanings: readonly (Meaning | FoundClue)[];
  /** Phrases that hide a name of an entity inside them ("Bank of Finland"). */
  readonly phrases: readonly Pattern[];
  /** By phrase. */
  readonly hides: readonly Hides[];
  readonly families: readonly Family[];
  readonly persons: readonly PersonWords[];
}

/** What a phrase hides. */
export interface Hides {
  /** null: one that has no names. */
  readonly entity: EntityRef | null;
  /** As `spot --why` tells it. */
  readonly phrase: string;
}

/**
 * Every name of every pack, whether its topic is on or off: a name that is off must still claim its words, or
 * the shorter name inside it would be marked instead. It also lets one compiled matcher serve all choices.
 */
export function gazetteerOf(packs: readonly Pack[]): Gazetteer {
  const names: Pattern[] = [];
  const meanings: (Meaning | FoundClue)[] = [];
  const hides: Hides[] = [];
  const clues = new Set<string>();
  for (const pack of packs) {
    for (const entity of pack.entities) {
      const ref = `${pack.id}/${entity.id}`;
      for (const { policy, meaning } of namesOf(pack, entity)) {
        meanings.push(meaning);
        names.push({ text: meaning.name.form, case: policy });
        for (const clue of meaning.name.unless ?? []) clues.add(clue);
      }
      hides.push(...entity.notInside.map((phrase) => ({ entity: ref, phrase })));
    }
  }
  for (const clue of clues) {
    meanings.push({ clue });
    names.push({ text: clue, case: 'any' });
  }
  const families = packs.flatMap((pack) => pack.families ?? []);
  const persons = packs.flatMap((pack) => pack.persons ?? []);
  return { names, meanings, ...phrasesOf(hides), families, persons };
}

/** The matcher tells of the longest phrase alone, so each also hides what those hide that it begins with. */
function phrasesOf(all: readonly Hides[]): Pick<Gazetteer, 'phrases' | 'hides'> {
  const phrases: Pattern[] = [];
  const hides: Hides[] = [];
  const begun: string[] = [];
  const ids = new Map<string, number[]>();
  const folded = (phrase: string) => `${phrase.toLowerCase()} `;
  for (const [id, { phrase }] of all.entries()) {
    const key = folded(phrase);
    ids.set(key, [...(ids.get(key) ?? []), id]);
  }
  const sorted = all.map(({ phrase }) => phrase).sort((a, b) => (folded(a) < folded(b) ? -1 : 1));
  for (const text of sorted) {
    const key = folded(text);
    while (begun.length > 0 && !key.startsWith(begun.at(-1)!)) begun.pop();
    if (begun.at(-1) === key) continue;
    begun.push(key);
    for (const shorter of begun) {
      for (const id of ids.get(shorter)!) {
        hides.push(all[id]!);
        phrases.push({ text, case: 'name' });
      }
    }
  }
  return { phrases, hides };
}

interface Named {
  readonly policy: Alias['case'];
  readonly meaning: Meaning;
}

/** Each text once per entity and what it needs: aliases of several languages often agree. */
function namesOf(pack: Pack, entity: Entity): Iterable<Named> {
  const named: Named[] = [];
  // By what it needs first: conditions may be long, and forms are many.
  const seen = new Map<string, Set<string>>();
  for (const alias of entity.aliases) {
    const conditions = `${alias.case} ${conditionsOf(alias)}`;
    const forms = seen.get(conditions) ?? new Set();
    seen.set(conditions, forms);
    const meaning = meaningOf(pack, entity, alias);
    for (const form of [alias.text, ...alias.forms]) {
      if (forms.has(form)) continue;
      forms.add(form);
      named.push({ policy: alias.case, meaning: { ...meaning, name: { ...meaning.name, form } } });
    }
  }
  return named;
}

/** Of the alias's own text; its forms mean the same. */
function meaningOf(pack: Pack, entity: Entity, alias: Alias): Meaning {
  const ref = (id: string) => `${pack.id}/${id}`;
  const name: FoundName = {
    entity: ref(entity.id),
    alias: alias.text,
    form: alias.text,
    language: alias.language,
    needsFullName: alias.afterFullName,
    ...(isShared(entity, alias) && { isShared: true }),
    ...(alias.alsoAfter && { alsoAfter: alias.alsoAfter.map(ref) }),
    ...(alias.onlyIn && { onlyIn: alias.onlyIn }),
    ...(alias.unless && { unless: alias.unless }),
  };
  const isSurname = entity.kind === 'person' && alias.afterFullName && !alias.text.includes(' ');
  return {
    name,
    id: entity.id,
    kind: entity.kind,
    topics: entity.topics.map(ref),
    surnameOf: isSurname ? givenNamesOf(entity) : null,
    unlessNear: alias.unlessNear?.map((part) => part.toLowerCase()) ?? [],
    commonWord: alias.commonWordBefore ? new Set(alias.commonWordBefore) : (alias.commonWord ?? false),
  };
}

/** A title tells whom a surname means ("Admiral Andersen"), so only the bare surname is anybody's. */
function isShared({ kind }: Entity, { text, afterFullName }: Alias): boolean {
  return afterFullName && SHARING_KINDS.has(kind) && !(kind === 'person' && text.includes(' '));
}

/** Words of the full names that are no surname: what may stand before the surname and still mean this person. */
function givenNamesOf(entity: Entity): ReadonlySet<string> {
  const words = (afterFullName: boolean) =>
    entity.aliases
      .filter((alias) => alias.afterFullName === afterFullName)
      .flatMap((alias) => [alias.text, ...alias.forms])
      .flatMap((text) => text.toLowerCase().split(/[\s,]+/));
  const surnames = new Set(words(true));
  return new Set(words(false).filter((word) => !surnames.has(word)));
}
