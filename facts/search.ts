/** Searches the catalog, whatever accents and capitals are typed. */
import type { EntityIndex, Filed } from './entity-index.ts';
import type { EntityBrief } from './views.ts';

/** Letters that stand for themselves in Unicode, but that many keyboards lack. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};

/** Places in which words are looked for, the best first: names, aliases, summary, statements. */
type Ranks = readonly [string, string, string, string];

/** Entities in whose texts every word of the query begins a word; those with all of them in the name first. */
export function search(query: string, index: EntityIndex): EntityBrief[] {
  const words = plain(query).split(' ').filter(Boolean);
  return [...index.all()]
    .map((filed) => ({ brief: filed.brief, rank: rankOf(words, textsOf(filed)) }))
    .filter(({ rank }) => rank !== -1)
    .sort((a, b) => a.rank - b.rank || a.brief.name.localeCompare(b.brief.name, a.brief.language))
    .map(({ brief }) => brief);
}

function textsOf({ entity, facts }: Filed): Ranks {
  const aliases = entity.aliases.flatMap((alias) => [alias.text, ...alias.forms]);
  return [
    plain(Object.values(entity.names).join(' ')),
    plain(aliases.join(' ')),
    plain(entity.summary),
    plain(facts.map((fact) => fact.statement).join(' ')),
  ];
}

/** The first place that, with those before it, holds all words; -1: none. */
function rankOf(words: readonly string[], texts: Ranks): number {
  let seen = ' ';
  return texts.findIndex((text) => {
    seen += `${text} `;
    return words.every((word) => seen.includes(` ${word}`));
  });
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[øæœßłđðþ]/gu, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^\p{L}\p{Nd}]+/gu, ' ')
    .trim();
}
