/** Whose words a pack uses: its own, and a few of those whom it quotes. Needs no document; `copying.ts` does. */
import type { Fault } from './fault.ts';
import type { Fact, Pack } from './pack.ts';
import { sentences } from './sentences.ts';
import { hasLoneMark, quotationsIn, wordsOf } from './words.ts';

/** In all the quotations of one fact together. */
export const MOST_QUOTED_WORDS = 12;

export function checkWords(pack: Pack): Fault[] {
  return [
    ...pack.entities.flatMap(({ summary }, e) => [
      ...checkSummary(summary, ['entities', e, 'summary']),
      ...checkOneSentence(summary, ['entities', e, 'summary']),
    ]),
    ...pack.topics.flatMap(({ summary }, t) => checkSummary(summary, ['topics', t, 'summary'])),
    ...pack.facts.flatMap((fact, f) => checkQuotation(fact, pack, ['facts', f, 'statement'])),
  ];
}

/** A summary has no attribution, so it can quote nobody. */
function checkSummary(summary: string, path: Fault['path']): Fault[] {
  if (quotationsIn(summary).length === 0 && !hasLoneMark(summary)) return [];
  return [{ path, message: 'quotation in a summary', mend: 'Say it in your own words.' }];
}

function checkOneSentence(summary: string, path: Fault['path']): Fault[] {
  const found = sentences(summary).length;
  if (found === 1) return [];
  return [{ path, message: `summary of ${found} sentences`, mend: 'Keep to one; make facts of the rest.' }];
}

function checkQuotation({ statement, attribution }: Fact, pack: Pack, path: Fault['path']): Fault[] {
  if (hasLoneMark(statement)) {
    const mend = 'Put quoted words between “ and ”, or take the mark away.';
    return [{ path, message: 'a quotation mark without the other of its pair', mend }];
  }
  const quotations = quotationsIn(statement);
  if (quotations.length === 0) return [];
  const words = wordsOf(quotations.join(' ')).length;
  if (words > MOST_QUOTED_WORDS) {
    return [{ path, message: `${words} quoted words`, mend: `Quote ${MOST_QUOTED_WORDS} at most.` }];
  }
  const speaker = pack.entities.find(({ id }) => id === attribution.by);
  if (speaker?.kind === 'person' || speaker?.kind === 'organisation') return [];
  const message = 'words quoted of nobody in particular';
  const mend = 'Name the person or organisation that said them under "by", or use words of your own.';
  return [{ path, message, mend }];
}
