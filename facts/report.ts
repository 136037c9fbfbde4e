/**
 * What a reader copies to report a mistake: an exact reference in the pack's own terms, as `key: value` lines that
 * mean the same in every language of the interface. Nothing of the page is in it unless the reader says so.
 */
import type { CardView, FactView, MarkedName } from './views.ts';

/** A wrong fact, a wrong mark, or (with neither) something else about the entity. */
export interface Reported {
  readonly fact?: FactView | null;
  readonly mark?: MarkedName | null;
  /** The page's sentence around the mark, where the reader wants it in. */
  readonly pageSentence?: string | null;
}

export function report({ ref, pack }: CardView, { fact, mark, pageSentence }: Reported): string {
  const lines = [`pack: ${pack.id}@${pack.version}`, `entity: ${ref.slice(ref.indexOf('/') + 1)}`];
  if (fact) lines.push(...factLines(fact));
  else if (mark) lines.push(...markLines(mark));
  if (pageSentence) lines.push(`page-sentence: ${JSON.stringify(pageSentence)}`);
  return lines.join('\n');
}

function factLines({ id, citations }: FactView): string[] {
  const cited = citations.map(
    ({ document, paragraph, sentence, sha256 }) =>
      `citation: ${document}, paragraph ${paragraph}, sentence ${sentence}, sha256 ${sha256}`,
  );
  return [`fact: ${id}`, ...cited];
}

function markLines({ alias, form, language, needsFullName, isShared, onlyIn, unless }: MarkedName): string[] {
  const rules = [
    needsFullName && 'afterFullName',
    isShared && 'shared',
    onlyIn && `onlyIn ${onlyIn.join(' ')}`,
    unless && `unless ${unless.map((word) => JSON.stringify(word)).join(' ')}`,
  ].filter(Boolean);
  return [
    'mark: wrong',
    `alias: ${JSON.stringify(alias)}`,
    `form: ${JSON.stringify(form)}`,
    `language: ${language}`,
    `rule: ${rules.join(', ') || 'name'}`,
  ];
}
