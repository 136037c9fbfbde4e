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

/** Entries of one count of words. */
interface Entries {
  readonly exact: Map<string, Entry[]>;
  readonly patterns: Asterisks<Entry>;
}

/** The entries of one side. */
class Side {
  /** By their count of words, less one: no entry fits a run of another count. */
  private readonly byCount: Entries[] = [];

  constructor(families: readonly Family[], wordsOf: (family: Family) => readonly string[] | undefined) {
    for (const family of families) {
      for (const words of wordsOf(family) ?? []) this.add({ family, words, key: clean(words).toLowerCase() });
    }
  }

  private add(entry: Entry): void {
    const { key } = entry;
    const count = key.split(' ').length;
    while (this.byCount.length < count) this.byCount.push({ exact: new Map(), patterns: new Asterisks() });
    const { exact, patterns } = this.byCount[count - 1]!;
    if (key.includes('*')) patterns.add(key, entry);
    else addTo(exact, key, entry);
  }

  *find(runs: Runs): Generator<Entry> {
    const most = Math.min(runs.length, this.byCount.length);
    for (let i = 0; i < most; i++) {
      const { exact, patterns } = this.byCount[i]!;
      const { run, folded } = runs.at(i);
      for (const entry of exact.get(folded) ?? []) if (capitalsFit(entry.words, run)) yield entry;
      for (const entry of patterns.find(folded)) if (capitalsFit(entry.words, run)) yield entry;
    }
  }
}

/** Runs of words beside a name, growing by one word; each is made when it is first looked up. */
class Runs {
  readonly length: number;
  private readonly words: readonly string[];
  private readonly join: (run: string, word: string) => string;
  private readonly made: { readonly run: string; readonly folded: string }[] = [];

  /** @param words nearest first @param join a run with the next word farther off */
  constructor(words: readonly string[], join: (run: string, word: string) => string) {
    this.words = words;
    this.length = words.length;
    this.join = join;
  }

  at(index: number): { readonly run: string; readonly folded: string } {
    for (let next = this.made.length; next <= index; next++) {
      const word = this.words[next]!;
      const run = next === 0 ? word : this.join(this.made[next - 1]!.run, word);
      this.made.push({ run, folded: run.toLowerCase() });
    }
    return this.made[index]!;
  }
}

function runsBefore(words: readonly string[]): Runs {
  return new Runs(words, (run, word) => `${word} ${run}`);
}

function runsAfter(words: readonly string[]): Runs {
  return new Runs(words, (run, word) => `${run} ${word}`);
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

/** The families that hide names of one kind or entity. */
class FamiliesOfKey {
  readonly before: Side;
  readonly after: Side;
  readonly beside: Side;
  readonly beforeQuotation: Side;
  readonly quoted: readonly Family[];
  readonly capitalsAfter: readonly Capitals[];
  readonly capitalsBefore: readonly Capitals[];

  constructor(families: readonly Family[]) {
    this.before = new Side(families, ({ before }) => before);
    this.after = new Side(families, ({ after }) => after.map((words) => words.replace(/[.,](?= |$)/g, '')));
    this.beside = new Side(families, ({ beside }) => beside);
    this.beforeQuotation = new Side(families, ({ beforeQuotation }) => beforeQuotation);
    this.quoted = families.filter(({ quoted }) => quoted);
    this.capitalsAfter = capitalsOf(families, ({ beforeCapitalsBut }) => beforeCapitalsBut);
    this.capitalsBefore = capitalsOf(families, ({ behindCapitalsBut }) => behindCapitalsBut);
  }
}

export class FamilyIndex {
  private readonly families: readonly Family[];
  /** Made ready for a kind or entity when its name is first found: entries are many, and a page names few. */
  private readonly ready = new Map<string, FamiliesOfKey>();

  constructor(families: readonly Family[]) {
    this.families = families;
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

  private *allFitting(meaning: Meaning, around: Surroundings): Generator<Fitting> {
    const ahead = runsBefore(around.before);
    const behind = runsAfter(around.after);
    const aheadOfQuotation = runsBefore(around.beforeQuotation);
    const isOneWord = !meaning.name.form.includes(' ');
    for (const families of this.hidingNamesOf(meaning)) {
      for (const entry of families.before.find(ahead))
        if (tells(entry, around.before, around.after))
          yield { family: entry.family, words: `"${entry.words} …"` };
      for (const entry of families.after.find(behind))
        if (tells(entry, around.after, around.before))
          yield { family: entry.family, words: `"… ${entry.words}"` };
      for (const { family, words } of families.beforeQuotation.find(aheadOfQuotation))
        yield { family, words: `"${words}" and a quotation` };
      if (around.quoted) {
        for (const family of isOneWord ? families.quoted : []) yield { family, words: 'in quotation marks' };
        continue;
      }
      for (const { family, but } of families.capitalsAfter)
        if (hasCapitalAfter(around, but)) yield { family, words: `"… ${around.after[0]}"` };
      for (const { family, but } of families.capitalsBefore)
        if (hasCapitalBefore(around, but)) yield { family, words: `"${around.before[0]} …"` };
    }
  }

  /** Words that stand beside it in a list, nearest first on either side. */
  hidingList(meaning: Meaning, neighbours: readonly string[]): readonly Hidden[] {
    return upToCertain(this.allHidingList(meaning, neighbours));
  }

  private *allHidingList(meaning: Meaning, neighbours: readonly string[]): Generator<Hidden> {
    for (const { beside } of this.hidingNamesOf(meaning)) {
      for (const neighbour of neighbours) {
        for (const { family, words } of beside.find(runsAfter([neighbour])))
          if (fitsForm(family, meaning)) yield by(family, `beside "${words}"`);
      }
    }
  }

  private hidingNamesOf({ id, kind }: Meaning): readonly FamiliesOfKey[] {
    return [this.of(id), this.of(kind)];
  }

  private of(key: string): FamiliesOfKey {
    const known = this.ready.get(key);
    if (known) return known;
    const families = new FamiliesOfKey(this.families.filter(({ hides }) => hides.includes(key)));
    this.ready.set(key, families);
    return families;
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
