/** Whether a pack repeats its documents, whose text is not ours to publish. */
import type { Fault } from './fault.ts';
import type { Pack } from './pack.ts';
import { outsideQuotations, quotationsIn, wordsOf } from './words.ts';

/** So many words in a row, the same as in a document, are a copy. Long names of bodies stay below. */
export const COPIED_RUN = 8;

/** @param texts documents at hand, by their id in the pack */
export function checkCopying(pack: Pack, texts: ReadonlyMap<string, string>): Fault[] {
  const documents = [...texts.values()].map(wordsOf);
  const runs = new Set(documents.flatMap(runsOf));
  return [
    ...ownTexts(pack).flatMap(({ path, text }) => checkRuns(text, path, runs)),
    ...pack.facts.flatMap((fact, f) => {
      const cited = new Set(fact.citations.map((citation) => citation.document));
      if ([...cited].some((id) => !texts.has(id))) return []; // what it quotes may stand in the one not at hand
      const sources = [...cited].map((id) => wordsOf(texts.get(id)!));
      return checkQuoted(fact.statement, ['facts', f, 'statement'], sources);
    }),
  ];
}

function ownTexts(pack: Pack): { path: Fault['path']; text: string }[] {
  return [
    ...pack.facts.map(({ statement }, f) => ({ path: ['facts', f, 'statement'], text: statement })),
    ...pack.entities.map(({ summary }, e) => ({ path: ['entities', e, 'summary'], text: summary })),
    ...pack.topics.map(({ summary }, t) => ({ path: ['topics', t, 'summary'], text: summary })),
    ...pack.documents.flatMap(({ title, titleIsOurs }, d) =>
      titleIsOurs ? [{ path: ['documents', d, 'title'], text: title }] : [],
    ),
  ];
}

function runsOf(words: readonly string[]): string[] {
  return Array.from({ length: Math.max(0, words.length - COPIED_RUN + 1) }, (_, i) =>
    words.slice(i, i + COPIED_RUN).join(' '),
  );
}

function checkRuns(text: string, path: Fault['path'], runs: ReadonlySet<string>): Fault[] {
  for (const piece of outsideQuotations(text)) {
    const copied = runsOf(wordsOf(piece)).find((run) => runs.has(run));
    if (copied === undefined) continue;
    return [{ path, message: `copied from a document: “${copied}”`, mend: 'Say it in your own words.' }];
  }
  return [];
}

function checkQuoted(statement: string, path: Fault['path'], sources: readonly string[][]): Fault[] {
  return quotationsIn(statement).flatMap((quotation) => {
    const words = wordsOf(quotation);
    if (sources.some((source) => holds(source, words))) return [];
    const message = `“${quotation}” does not stand in the cited document`;
    return [{ path, message, mend: 'Quote word for word, or use words of your own.' }];
  });
}

function holds(source: readonly string[], words: readonly string[]): boolean {
  return ` ${source.join(' ')} `.includes(` ${words.join(' ')} `);
}
