/** Families made ready to be asked: whether the words beside a name make it part of another one. */
import type { Family } from '../facts/pack.ts';
import { Asterisks } from './asterisks.ts';
import {
  type CompiledFamilies,
  type Entry,
  isAhead,
  keyOf,
  RunLookup,
  type Side,
  wordsOf,
} from './family-entries.ts';
import type { Hidden } from './found.ts';
import type { Meaning } from './gazetteer.ts';
import type { Surroundings } from './surroundings.ts';

/** A family with what of it stands beside the name, as `spot --why` says it. */
interface Fitting {
  readonly family: Family;
  readonly words: string;
}

/** Words that tell nothing although they have a capital, lower case. */
class Exceptions {
  readonly #words = new Set<string>();
  readonly #endings: string[] = [];

  constructor(entries: readonly string[]) {
    for (const entry of entries.map((one) => one.toLowerCase())) {
      if (entry.startsWith('*')) this.#endings.push(entry.slice(1));
      else this.#words.add(entry);
    }
  }

  has(word: string): boolean {
    const folded = word.toLowerCase();
    return this.#words.has(folded) || this.#endings.some((ending) => folded.endsWith(ending));
  }
}

interface Capitals {
  readonly family: Family;
  readonly but: Exceptions;
}

/** Looks up words that stand on one side of a name. */
class SideIndex {
  readonly #compiled: CompiledFamilies;
  readonly #side: Side;
  /** By their count of words, less one: no entry fits a run of another count. */
  readonly #patterns: Asterisks<Entry>[] = [];

  constructor(compiled: CompiledFamilies, side: Side) {
    this.#compiled = compiled;
    this.#side = side;
    for (const family of compiled.families) {
      for (const words of wordsOf(family, side)) this.#add({ family, words });
    }
  }

  #add(entry: Entry): void {
    const key = keyOf(entry.words);
    const count = key.split(' ').length;
    while (this.#patterns.length < count) this.#patterns.push(new Asterisks());
    this.#patterns[count - 1]!.add(key, entry);
  }

  /** All entries that fit words beside the name, those of fewer words first. @param words nearest first */
  find(words: readonly string[]): Entry[] {
    const lookup = new RunLookup(this.#compiled, this.#side);
    const found: Entry[] = [];
    for (const [index, word] of words.entries()) {
      const mayBe = lookup.add(word.toLowerCase());
      const patterns = this.#patterns[index];
      if (!mayBe && !patterns) continue;
      const run = this.#runOf(words.slice(0, index + 1));
      const key = run.toLowerCase();
      const entries = mayBe ? lookup.entries(key) : [];
      if (patterns) entries.push(...patterns.find(key));
      for (const entry of entries) if (capitalsFit(entry.words, run)) found.push(entry);
    }
    return found;
  }

  #runOf(words: string[]): string {
    return (isAhead(this.#side) ? words.reverse() : words).join(' ');
  }
}

/** A capital is asked for where the entry has one, and capitals where it has nothing else; a small letter fits any. */
function capitalsFit(entry: string, run: string): boolean {
  if (entry === entry.toLowerCase()) return true;
  const wanted = entry.split(' ');
  return run.split(' ').every((word, i) => {
    const asked = wanted[i] ?? '';
    if (isShouted(asked)) return isShouted(word);
    return !startsWithCapital(asked) || startsWithCapital(word);
  });
}

export function isShouted(word: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word);
}

function fitsForm({ form, endings }: Family, { name }: Meaning): boolean {
  if (form !== undefined && (form === 'base') !== (name.form === name.alias)) return false;
  const folded = name.form.toLowerCase();
  return endings === undefined || endings.some((ending) => folded.endsWith(ending.toLowerCase()));
}

export function startsWithCapital(word: string): boolean {
  return /^[^\p{L}]*\p{Lu}/u.test(word);
}

/** What has no words to look up, of the families that hide names of one kind or entity. */
interface Wordless {
  readonly quoted: readonly Family[];
  readonly capitalsAfter: readonly Capitals[];
  readonly capitalsBefore: readonly Capitals[];
}

export class FamilyIndex {
  readonly #families: readonly Family[];
  readonly #before: SideIndex;
  readonly #after: SideIndex;
  readonly #beside: SideIndex;
  readonly #beforeQuotation: SideIndex;
  /** By kind or entity, as far as one has been named. */
  readonly #wordless = new Map<string, Wordless>();

  constructor(compiled: CompiledFamilies) {
    this.#families = compiled.families;
    this.#before = new SideIndex(compiled, 'before');
    this.#after = new SideIndex(compiled, 'after');
    this.#beside = new SideIndex(compiled, 'beside');
    this.#beforeQuotation = new SideIndex(compiled, 'beforeQuotation');
  }

  /** What makes the name part of another one, up to the first that does in any language. */
  hiding(meaning: Meaning, around: Surroundings): readonly Hidden[] {
    return upToCertain(this.#allHiding(meaning, around));
  }

  *#allHiding(meaning: Meaning, around: Surroundings): Generator<Hidden> {
    for (const { family, words } of this.#allFitting(meaning, around)) {
      if (fitsForm(family, meaning)) yield by(family, words);
    }
  }

  *#allFitting({ id, kind, name }: Meaning, around: Surroundings): Generator<Fitting> {
    const before = this.#before.find(around.before);
    const after = this.#after.find(around.after);
    const beforeQuotation = this.#beforeQuotation.find(around.beforeQuotation);
    const isOneWord = !name.form.includes(' ');
    for (const key of [id, kind]) {
      const hides = ({ family }: Entry) => family.hides.includes(key);
      for (const entry of before.filter(hides))
        if (tells(entry, around.before, around.after))
          yield { family: entry.family, words: `"${entry.words} …"` };
      for (const entry of after.filter(hides))
        if (tells(entry, around.after, around.before))
          yield { family: entry.family, words: `"… ${entry.words}"` };
      for (const { family, words } of beforeQuotation.filter(hides))
        yield { family, words: `"${words}" and a quotation` };
      const { quoted, capitalsAfter, capitalsBefore } = this.#wordlessOf(key);
      if (around.quoted) {
        for (const family of isOneWord ? quoted : []) yield { family, words: 'in quotation marks' };
        continue;
      }
      for (const { family, but } of capitalsAfter)
        if (hasCapitalAfter(around, but)) yield { family, words: `"… ${around.after[0]}"` };
      for (const { family, but } of capitalsBefore)
        if (hasCapitalBefore(around, but)) yield { family, words: `"${around.before[0]} …"` };
    }
  }

  /** Words that stand beside it in a list, nearest first on either side. */
  hidingList(meaning: Meaning, neighbours: readonly string[]): readonly Hidden[] {
    return upToCertain(this.#allHidingList(meaning, neighbours));
  }

  *#allHidingList(meaning: Meaning, neighbours: readonly string[]): Generator<Hidden> {
    const entries = neighbours.flatMap((neighbour) => this.#beside.find([neighbour]));
    for (const key of [meaning.id, meaning.kind]) {
      for (const { family, words } of entries)
        if (family.hides.includes(key) && fitsForm(family, meaning)) yield by(family, `beside "${words}"`);
    }
  }

  #wordlessOf(key: string): Wordless {
    const known = this.#wordless.get(key);
    if (known) return known;
    const families = this.#families.filter(({ hides }) => hides.includes(key));
    const made = {
      quoted: families.filter(({ quoted }) => quoted),
      capitalsAfter: capitalsOf(families, ({ beforeCapitalsBut }) => beforeCapitalsBut),
      capitalsBefore: capitalsOf(families, ({ behindCapitalsBut }) => behindCapitalsBut),
    };
    this.#wordless.set(key, made);
    return made;
  }
}

function by({ reason, onlyIn }: Family, words: string): Hidden {
  return { reason: `${reason}: ${words}`, namesAnother: true, ...(onlyIn && { onlyIn }) };
}

function upToCertain(all: Iterable<Hidden>): Hidden[] {
  const found: Hidden[] = [];
  for (const hidden of all) {
    found.push(hidden);
    if (!hidden.onlyIn) break;
  }
  return found;
}

function capitalsOf(
  families: readonly Family[],
  exceptionsOf: (family: Family) => readonly string[] | undefined,
): Capitals[] {
  return families.flatMap((family) => {
    const words = exceptionsOf(family);
    return words ? [{ family, but: new Exceptions(words) }] : [];
  });
}

function hasCapitalAfter({ before, after }: Surroundings, but: Exceptions): boolean {
  const [next] = after;
  if (!next || !/^\p{Lu}\p{Ll}/u.test(next) || but.has(next.replace(/'s$/, ''))) return false;
  return !isHeadline([...before, ...after.slice(1)]);
}

/** Words from the start of a sentence up to a name, at most, that may be a phrase of their own: "In Crimea Russia built". */
const FRONTED = 5;

/**
 * Not in a compound ("Leijonille Norja-voitosta"), nor behind what opens a sentence, whose capital tells nothing, alone or in
 * a phrase that has been put in front.
 */
function hasCapitalBefore(around: Surroundings, but: Exceptions): boolean {
  const { before, after, opensBefore, following } = around;
  const [previous, second] = before;
  if (!previous || !/^\p{Lu}[\p{L}\p{M}./&-]*[\p{L}\p{M}]$/u.test(previous) || but.has(previous))
    return false;
  const first = before.at(-1)!;
  const isFronted = opensBefore && before.length <= FRONTED && (before.length === 1 || but.has(first));
  const opens = isFronted || (second !== undefined && /[.!?:…]["”»)]*$/.test(second));
  return !opens && !following.startsWith('-') && !isHeadline([...before.slice(1), ...after]);
}

/** An entry with a capital tells nothing in a headline, where the family says so; its own words make none. */
function tells({ family, words }: Entry, side: readonly string[], other: readonly string[]): boolean {
  if (!family.notInHeadlines || !startsWithCapital(words)) return true;
  const rest = [...side.slice(words.split(' ').length), ...other];
  return !(isHeadline(rest) && rest.length > 1);
}

/** Every longer word has a capital: capitals tell nothing there. */
function isHeadline(words: readonly string[]): boolean {
  const longer = words.filter((word) => /\p{L}{4,}/u.test(word));
  return longer.length > 0 && longer.every(startsWithCapital);
}
