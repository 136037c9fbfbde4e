/**
 * The gazetteer as one buffer, which the build makes and a worker that wakes reads without decoding: arrays are used where
 * they lie, and a meaning is decoded when its name is first found. docs/architecture.md says why.
 */
import type { Kind, PersonWords } from '../facts/pack.ts';
import type { EntityRef, TopicRef } from '../facts/views.ts';
import { type Automaton, compile } from '../matcher/automaton.ts';
import { storeTexts, type Texts, textAt } from '../matcher/texts.ts';
import { type CompiledFamilies, compileFamilies, type FamilyEntries } from './family-entries.ts';
import type { FoundClue, FoundName } from './found.ts';
import type { Gazetteer, Hides, Meaning } from './gazetteer.ts';
import { type Column, columnOf, joinSections, SectionReader } from './sections.ts';

/** Version of the buffer. Goes up with every change of what it holds, also of how text is folded or hashed. */
const FORMAT = 1;

/** In the place of an entity, which are numbered from 1: the pattern is a clue, or the entity of a phrase has no names. */
const NONE = 0;

/** What many names share, as it is stored. */
interface Terms extends Omit<FoundName, 'entity' | 'alias' | 'form'> {
  readonly surnameOf: readonly string[] | null;
  readonly unlessNear: readonly string[];
  readonly commonWord: boolean | readonly string[];
}

/** What many entities share, as it is stored. */
interface Group {
  /** What stands before its id in references to it. */
  readonly prefix: string;
  readonly kind: Kind;
  readonly topics: readonly TopicRef[];
}

/** @throws {Error} for a name that could never be found */
export function compileGazetteer({
  names,
  meanings,
  phrases,
  hides,
  families,
  persons,
}: Gazetteer): ArrayBuffer {
  const entities = new Entities();
  const { entries, families: withAsterisks } = compileFamilies(families);
  const terms = new Numbered();
  const told = new Numbered();
  const aliases = new Map(names.map(({ text }, pattern) => [text, pattern]));
  const rows = meanings.map((meaning) =>
    'clue' in meaning
      ? [NONE, 0, 0]
      : [entities.of(meaning), aliases.get(meaning.name.alias)!, terms.of(JSON.stringify(termsOf(meaning)))],
  );
  return joinSections(FORMAT, [
    ...ofAutomaton(compile(names)),
    ...ofAutomaton(compile(phrases)),
    ...[0, 1, 2].map((index) => columnOf(rows.map((row) => row[index]!))),
    ...ofTexts(terms.all),
    ...ofTexts(entities.ids),
    columnOf(entities.groupOf),
    ...ofTexts(entities.groups.all),
    columnOf(hides.map(({ entity }) => entities.numbers.get(entity ?? '') ?? NONE)),
    columnOf(hides.map(({ phrase }) => told.of(phrase))),
    ...ofTexts(told.all),
    entries.hashes,
    entries.familyOf,
    entries.words.bytes,
    entries.words.starts,
    ...ofTexts([JSON.stringify(withAsterisks), JSON.stringify(persons)]),
  ]);
}

/** Different texts, each with its number. */
class Numbered {
  readonly all: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.all.length);
    return this.all.push(text) - 1;
  }
}

class Entities {
  readonly ids: string[] = [];
  readonly groupOf: number[] = [];
  readonly groups = new Numbered();
  readonly numbers = new Map<EntityRef, number>();

  of({ name: { entity }, id, kind, topics }: Meaning): number {
    const known = this.numbers.get(entity);
    if (known !== undefined) return known;
    const prefix = entity.slice(0, entity.length - id.length);
    this.groupOf.push(this.groups.of(JSON.stringify({ prefix, kind, topics } satisfies Group)));
    const number = this.ids.push(id);
    this.numbers.set(entity, number);
    return number;
  }
}

function termsOf({ name, surnameOf, unlessNear, commonWord }: Meaning): Terms {
  const { entity: _entity, alias: _alias, form: _form, ...needs } = name;
  return {
    ...needs,
    surnameOf: surnameOf && [...surnameOf],
    unlessNear,
    commonWord: typeof commonWord === 'boolean' ? commonWord : [...commonWord],
  };
}

function ofAutomaton({ steps, patterns, states, policies, texts, initials }: Automaton) {
  return [steps, patterns, states, policies, texts.bytes, texts.starts, initials];
}

function ofTexts(texts: readonly string[]) {
  const { bytes, starts } = storeTexts(texts);
  return [bytes, starts];
}

/** What the spotter asks of the gazetteer. */
export class CompiledGazetteer {
  readonly names: Automaton;
  readonly phrases: Automaton;
  readonly #entityOf: Column;
  readonly #aliasOf: Column;
  readonly #termsOf: Column;
  readonly #terms: Texts;
  readonly #ids: Texts;
  readonly #groupOf: Column;
  readonly #groups: Texts;
  readonly #hiddenOf: Column;
  readonly #toldOf: Column;
  readonly #told: Texts;
  readonly #entries: FamilyEntries;
  readonly #words: Texts;
  readonly #meanings = new Map<number, Meaning | FoundClue>();

  /** @throws {Error} for a buffer of another version, or a broken one */
  constructor(buffer: ArrayBuffer) {
    const sections = new SectionReader(buffer, FORMAT);
    this.names = automatonIn(sections);
    this.phrases = automatonIn(sections);
    this.#entityOf = sections.nextColumn();
    this.#aliasOf = sections.nextColumn();
    this.#termsOf = sections.nextColumn();
    this.#terms = textsIn(sections);
    this.#ids = textsIn(sections);
    this.#groupOf = sections.nextColumn();
    this.#groups = textsIn(sections);
    this.#hiddenOf = sections.nextColumn();
    this.#toldOf = sections.nextColumn();
    this.#told = textsIn(sections);
    this.#entries = {
      hashes: sections.next('u32'),
      familyOf: sections.nextColumn(),
      words: textsIn(sections),
    };
    this.#words = textsIn(sections);
  }

  /** What a pattern of the names stands for: the same object each time. */
  meaning(pattern: number): Meaning | FoundClue {
    const known = this.#meanings.get(pattern);
    if (known) return known;
    const meaning = this.#decode(pattern);
    this.#meanings.set(pattern, meaning);
    return meaning;
  }

  /** What a pattern of the phrases hides. */
  hides(pattern: number): Hides {
    const entity = this.#hiddenOf[pattern]!;
    return {
      entity: entity === NONE ? null : this.#entity(entity).ref,
      phrase: textAt(this.#told, this.#toldOf[pattern]!),
    };
  }

  families(): CompiledFamilies {
    return { families: JSON.parse(textAt(this.#words, 0)), entries: this.#entries };
  }

  persons(): readonly PersonWords[] {
    return JSON.parse(textAt(this.#words, 1));
  }

  #decode(pattern: number): Meaning | FoundClue {
    const form = textAt(this.names.texts, pattern);
    if (this.#entityOf[pattern] === NONE) return { clue: form };
    const { ref, id, kind, topics } = this.#entity(this.#entityOf[pattern]!);
    const alias = textAt(this.names.texts, this.#aliasOf[pattern]!);
    const terms: Terms = JSON.parse(textAt(this.#terms, this.#termsOf[pattern]!));
    const { surnameOf, unlessNear, commonWord, ...needs } = terms;
    return {
      name: { entity: ref, alias, form, ...needs },
      id,
      kind,
      topics,
      surnameOf: surnameOf && new Set(surnameOf),
      unlessNear,
      commonWord: typeof commonWord === 'boolean' ? commonWord : new Set(commonWord),
    };
  }

  #entity(number: number) {
    const { prefix, kind, topics }: Group = JSON.parse(textAt(this.#groups, this.#groupOf[number - 1]!));
    const id = textAt(this.#ids, number - 1);
    return { ref: prefix + id, id, kind, topics };
  }
}

function automatonIn(sections: SectionReader): Automaton {
  return {
    steps: sections.next('i32'),
    patterns: sections.next('u32'),
    states: sections.next('u32'),
    policies: sections.next('u8'),
    texts: textsIn(sections),
    initials: sections.next('u32'),
  };
}

function textsIn(sections: SectionReader): Texts {
  return { bytes: sections.next('u8'), starts: sections.next('u32') };
}
