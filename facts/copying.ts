/** Whether a pack repeats its documents, whose text is not ours to publish. */
import type { Fault } from './fault.ts';
import type { Pack } from './pack.ts';
import { paragraphs, sentences } from './sentences.ts';
import { outsideQuotations, quotationsIn, wordsOf } from './words.ts';

/** So many words in a row, the same as in a document, are a copy. Long names of bodies stay below. */
export const COPIED_RUN = 8;

/** A whole sentence of so many words is a copy wherever it stands; a shorter one ("Why?") only as a sentence. */
const TELLING_SENTENCE = 3;

interface OwnText {
  readonly path: Fault['path'];
  readonly text: string;
  /** `statement` may quote; a `label` may repeat a short sentence, as names and dates are the document's own. */
  readonly kind: 'statement' | 'prose' | 'label';
}

interface Copyable {
  readonly runs: ReadonlySet<string>;
  readonly sentences: ReadonlySet<string>;
}

/** @param texts documents at hand, by their id in the pack */
export function checkCopying(pack: Pack, texts: ReadonlyMap<string, string>): Fault[] {
  const all = [...texts.values()];
  const copyable = {
    runs: new Set(all.map(wordsOf).flatMap(runsOf)),
    sentences: new Set(all.flatMap(paragraphs).flatMap(sentences).filter(isSentence).map(plain)),
  };
  return [
    ...ownTexts(pack).flatMap((own) => checkOwn(own, copyable)),
    ...pack.facts.flatMap((fact, f) => {
      const cited = new Set(fact.citations.map((citation) => citation.document));
      if ([...cited].some((id) => !texts.has(id))) return []; // what it quotes may stand in the one not at hand
      const sources = [...cited].map((id) => plain(texts.get(id)!));
      return checkQuoted(fact.statement, ['facts', f, 'statement'], sources);
    }),
  ];
}

function ownTexts(pack: Pack): OwnText[] {
  return [
    ...pack.facts.flatMap(({ statement, date }, f): OwnText[] => [
      { path: ['facts', f, 'statement'], text: statement, kind: 'statement' },
      { path: ['facts', f, 'date'], text: date ?? '', kind: 'label' },
    ]),
    ...pack.entities.flatMap(({ summary, names }, e): OwnText[] => [
      { path: ['entities', e, 'summary'], text: summary, kind: 'prose' },
      ...Object.entries(names).map(
        ([language, text]): OwnText => ({ path: ['entities', e, 'names', language], text, kind: 'label' }),
      ),
    ]),
    ...pack.topics.flatMap(({ name, summary }, t): OwnText[] => [
      { path: ['topics', t, 'name'], text: name, kind: 'label' },
      { path: ['topics', t, 'summary'], text: summary, kind: 'prose' },
    ]),
    ...pack.documents.flatMap(({ title, titleIsOurs }, d): OwnText[] =>
      titleIsOurs ? [{ path: ['documents', d, 'title'], text: title, kind: 'prose' }] : [],
    ),
  ];
}

function checkOwn({ path, text, kind }: OwnText, { runs, sentences: whole }: Copyable): Fault[] {
  for (const piece of kind === 'statement' ? outsideQuotations(text) : [text]) {
    const copied =
      runsOf(wordsOf(piece)).find((run) => runs.has(run)) ??
      (kind === 'label' ? undefined : wholeSentenceIn(piece, whole));
    if (copied === undefined) continue;
    return [{ path, message: `copied from a document: “${copied}”`, mend: 'Say it in your own words.' }];
  }
  return [];
}

function wholeSentenceIn(piece: string, whole: ReadonlySet<string>): string | undefined {
  const words = plain(piece);
  const own = new Set(sentences(piece).map(plain));
  return [...whole].find(
    (sentence) =>
      own.has(sentence) || (sentence.split(' ').length >= TELLING_SENTENCE && holds(words, sentence)),
  );
}

function checkQuoted(statement: string, path: Fault['path'], sources: readonly string[]): Fault[] {
  return quotationsIn(statement).flatMap((quotation) => {
    if (sources.some((source) => holds(source, plain(quotation)))) return [];
    const message = `“${quotation}” does not stand in the cited document`;
    return [{ path, message, mend: 'Quote word for word, or use words of your own.' }];
  });
}

/** A line without a mark at its end is a heading or a name, which nobody can say otherwise. */
function isSentence(line: string): boolean {
  return /[\p{L}\p{Nd}].*[.!?…]["'”’»›)\]]*$/u.test(line);
}

function runsOf(words: readonly string[]): string[] {
  return Array.from({ length: Math.max(0, words.length - COPIED_RUN + 1) }, (_, i) =>
    words.slice(i, i + COPIED_RUN).join(' '),
  );
}

function plain(text: string): string {
  return wordsOf(text).join(' ');
}

function holds(text: string, part: string): boolean {
  return ` ${text} `.includes(` ${part} `);
}
