/** Families made ready to be asked: whether the words beside a name make it part of another one. */
import type { Family } from '../facts/pack.ts';
import { Asterisks } from './asterisks.ts';
import type { Hidden } from './found.ts';
import type { Meaning } from './gazetteer.ts';
import { clean, type Surroundings } from './surroundings.ts';

interface Entry {
  readonly family: Family;
  /** As authored. */
  readonly words: string;
  /** As text is looked up. */
  readonly key: string;
}

/** A family with what of it stands beside the name, as `spot --why` says it. */
interface Fitting {
  readonly family: Family;
  readonly words: string;
}

/** Words that tell nothing although they have a capital, lower case. */
class Exceptions {
  private readonly words = new Set<string>();
  private readonly endings: string[] = [];

  constructor(entries: readonly string[]) {
    for (const entry of entries.map((one) => one.toLowerCase())) {
      if (entry.startsWith('*')) this.endings.push(entry.slice(1));
      else this.words.add(entry);
    }
  }

  has(word: string): boolean {
    const folded = word.toLowerCase();
    return this.words.has(folded) || this.endings.some((ending) => folded.endsWith(ending));
  }
}

interface Capitals {
  readonly family: Family;
  readonly but: Exceptions;
}

/** The entries of one side, for one kind or entity. */
class Side {
  private readonly exact = new Map<string, Entry[]>();
  private readonly patterns = new Asterisks<Entry>();

  add(entry: Entry): void {
    if (entry.key.includes('*')) this.patterns.add(entry.key, entry);
    else addTo(this.exact, entry.key, entry);
  }

  /** @param runs runs of words beside the name, growing by one word */
  *find(runs: readonly string[]): Generator<Entry> {
    for (const run of runs) {
      const folded = run.toLowerCase();
      for (const entry of this.exact.get(folded) ?? []) if (capitalsFit(entry.words, run)) yield entry;
      for (const entry of this.patterns.find(folded)) if (capitalsFit(entry.words, run)) yield entry;
    }
  }
}

function addTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** A capital is asked for where the entry has one, and capitals where it has nothing else; a small letter fits any. */
function capitalsFit(entry: string, run: string): boolean {
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

export class FamilyIndex {
  private readonly before = new Map<string, Side>();
  private readonly after = new Map<string, Side>();
  private readonly besides = new Map<string, Side>();
  private readonly quotations = new Map<string, Side>();
  private readonly quoted = new Map<string, Family[]>();
  private readonly capitalsAfter = new Map<string, Capitals[]>();
  private readonly capitalsBefore = new Map<string, Capitals[]>();

  constructor(families: readonly Family[]) {
    for (const family of families) this.add(family);
  }

  /** What makes the name part of another one, up to the first that does in any language. */
  hiding(meaning: Meaning, around: Surroundings): readonly Hidden[] {
    return upToCertain(this.allHiding(meaning, around));
  }

  private *allHiding(meaning: Meaning, around: Surroundings): Generator<Hidden> {
    for (const { family, words } of this.allFitting(meaning, around)) {
      if (fitsForm(family, meaning)) yield by(family, words);
    }
  }

  private *allFitting({ id, kind, name: { form } }: Meaning, around: Surroundings): Generator<Fitting> {
    const ahead = runsBefore(around.before);
    const behind = runsAfter(around.after);
    const aheadOfQuotation = runsBefore(around.beforeQuotation);
    for (const key of [id, kind]) {
      for (const entry of this.before.get(key)?.find(ahead) ?? [])
        if (tells(entry, around.before, around.after))
          yield { family: entry.family, words: `"${entry.words} …"` };
      for (const entry of this.after.get(key)?.find(behind) ?? [])
        if (tells(entry, around.after, around.before))
          yield { family: entry.family, words: `"… ${entry.words}"` };
      for (const { family, words } of this.quotations.get(key)?.find(aheadOfQuotation) ?? [])
        yield { family, words: `"${words}" and a quotation` };
      if (around.quoted && !form.includes(' ')) {
        for (const family of this.quoted.get(key) ?? []) yield { family, words: 'in quotation marks' };
      }
      if (around.quoted) continue;
      for (const { family, but } of this.capitalsAfter.get(key) ?? [])
        if (hasCapitalAfter(around, but)) yield { family, words: `"… ${around.after[0]}"` };
      for (const { family, but } of this.capitalsBefore.get(key) ?? [])
        if (hasCapitalBefore(around, but)) yield { family, words: `"${around.before[0]} …"` };
    }
  }

  private add(family: Family): void {
    const { hides, before, after, beforeQuotation = [], beside } = family;
    addToSides(this.before, hides, entriesOf(family, before));
    const unpunctuated = after.map((words) => words.replace(/[.,](?= |$)/g, ''));
    addToSides(this.after, hides, entriesOf(family, unpunctuated));
    addToSides(this.quotations, hides, entriesOf(family, beforeQuotation));
    addToSides(this.besides, hides, entriesOf(family, beside));
    if (family.quoted) for (const key of hides) addTo(this.quoted, key, family);
    addCapitals(this.capitalsAfter, family, family.beforeCapitalsBut);
    addCapitals(this.capitalsBefore, family, family.behindCapitalsBut);
  }

  /** Words that stand beside it in a list, nearest first on either side. */
  hidingList(meaning: Meaning, neighbours: readonly string[]): readonly Hidden[] {
    return upToCertain(this.allHidingList(meaning, neighbours));
  }

  private *allHidingList(meaning: Meaning, neighbours: readonly string[]): Generator<Hidden> {
    for (const key of [meaning.id, meaning.kind]) {
      for (const neighbour of neighbours) {
        for (const { family, words } of this.besides.get(key)?.find([neighbour]) ?? [])
          if (fitsForm(family, meaning)) yield by(family, `beside "${words}"`);
      }
    }
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

function addCapitals(
  to: Map<string, Capitals[]>,
  family: Family,
  words: readonly string[] | undefined,
): void {
  if (!words) return;
  const capitals = { family, but: new Exceptions(words) };
  for (const key of family.hides) addTo(to, key, capitals);
}

function entriesOf(family: Family, all: readonly string[]): Entry[] {
  return all.map((words) => ({ family, words, key: clean(words).toLowerCase() }));
}

function addToSides(sides: Map<string, Side>, keys: readonly string[], entries: readonly Entry[]): void {
  if (entries.length === 0) return;
  for (const key of keys) {
    const side = sides.get(key) ?? new Side();
    sides.set(key, side);
    for (const entry of entries) side.add(entry);
  }
}

function runsBefore(words: readonly string[]): string[] {
  return words.map((_word, i) =>
    words
      .slice(0, i + 1)
      .reverse()
      .join(' '),
  );
}

function runsAfter(words: readonly string[]): string[] {
  return words.map((_word, i) => words.slice(0, i + 1).join(' '));
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
