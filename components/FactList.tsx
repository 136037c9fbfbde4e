import { useState } from 'preact/hooks';
import type { FactView } from '../facts/views.ts';
import { t } from '../texts/texts.ts';
import type { FactTools } from './card-tools.ts';
import { FactItem } from './FactItem.tsx';
import { Glyph } from './Glyph.tsx';

/** What fits a card without scrolling far; the rest is one button away. */
const FIRST = 3;

export interface FactListProps {
  readonly facts: readonly FactView[];
  readonly language: string;
  /** Unique in its tree: what the button says it controls. */
  readonly id: string;
  readonly tools?: FactTools | undefined;
}

export function FactList({ facts, language, id, tools }: FactListProps) {
  const [all, setAll] = useState(false);
  if (facts.length === 0) return <p class="no-facts">{t('card.noFacts')}</p>;
  const shown = all ? facts : facts.slice(0, FIRST);
  return (
    <>
      <ul class="facts" id={id} aria-label={t('card.facts')}>
        {shown.map((fact) => (
          <FactItem key={fact.id} fact={fact} language={language} id={`${id}-${fact.id}`} tools={tools} />
        ))}
      </ul>
      {facts.length > FIRST && (
        <button
          type="button"
          class="show-all"
          aria-expanded={all}
          aria-controls={id}
          onClick={() => setAll(!all)}
        >
          {all ? t('card.showFirst', { first: FIRST }) : t('card.showAll', { count: facts.length })}
          <Glyph name="down" />
        </button>
      )}
    </>
  );
}
