import type { FactView } from '../facts/views.ts';
import { t } from '../texts/texts.ts';
import { Attribution } from './Attribution.tsx';
import { CertaintyChip } from './CertaintyChip.tsx';
import { CitationLine } from './CitationLine.tsx';
import { ownLanguage } from './own-language.ts';

export interface FactItemProps {
  readonly fact: FactView;
  readonly language: string;
}

/** One fact: what is said, how surely, by whom, when, and where it stands. */
export function FactItem({ fact, language }: FactItemProps) {
  const own = ownLanguage(language);
  return (
    <li class="fact">
      <p class="fact-statement" {...own}>
        {fact.statement}
      </p>
      <p class="fact-standing">
        <CertaintyChip certainty={fact.certainty} /> <Attribution fact={fact} language={language} />
        {'\u00a0· '}
        {fact.date === null ? t('card.dateMissing') : <bdi {...own}>{fact.date}</bdi>}
      </p>
      {fact.citations.map((citation) => (
        <CitationLine
          key={`${citation.sha256} ${citation.paragraph} ${citation.sentence}`}
          citation={citation}
          language={language}
        />
      ))}
    </li>
  );
}
