import { useState } from 'preact/hooks';
import type { FactView } from '../facts/views.ts';
import { t } from '../texts/texts.ts';
import { Attribution } from './Attribution.tsx';
import { CertaintyChip } from './CertaintyChip.tsx';
import { CitationLine } from './CitationLine.tsx';
import type { FactTools } from './card-tools.ts';
import { FactActions, OnPage } from './FactActions.tsx';
import { IconButton } from './IconButton.tsx';
import { ownLanguage } from './own-language.ts';

export interface FactItemProps {
  readonly fact: FactView;
  readonly language: string;
  /** Unique in its tree. */
  readonly id: string;
  readonly tools?: FactTools | undefined;
}

/** One fact: what is said, how surely, by whom, when, and where it stands. */
export function FactItem({ fact, language, id, tools }: FactItemProps) {
  const [open, setOpen] = useState(false);
  const own = ownLanguage(language);
  return (
    <li class="fact">
      <p class="fact-statement" id={id} {...own}>
        {fact.statement}
      </p>
      <div class="fact-line">
        <p class="fact-standing">
          <CertaintyChip certainty={fact.certainty} /> <Attribution fact={fact} language={language} />
          {'\u00a0· '}
          {fact.date === null ? t('card.dateMissing') : <bdi {...own}>{fact.date}</bdi>}
        </p>
        {tools && (
          <IconButton
            of="fact-more"
            glyph="more"
            label={t('actions.fact')}
            aria-expanded={open}
            aria-controls={open ? `${id}-actions` : undefined}
            aria-describedby={id}
            onClick={() => setOpen(!open)}
          />
        )}
      </div>
      {tools && open && <FactActions fact={fact} tools={tools} id={`${id}-actions`} />}
      {fact.citations.map((citation) => (
        <CitationLine
          key={`${citation.sha256} ${citation.paragraph} ${citation.sentence}`}
          citation={citation}
          language={language}
        />
      ))}
      {tools && <OnPage fact={fact} tools={tools} />}
    </li>
  );
}
