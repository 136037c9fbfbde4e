import type { FactView } from '../facts/views.ts';
import { t } from '../texts/texts.ts';
import { Filled } from './Filled.tsx';
import { ownLanguage } from './own-language.ts';

export interface AttributionProps {
  readonly fact: Pick<FactView, 'by' | 'via'>;
  readonly language: string;
}

/** Who says so: "The document", "Rune Andersen", "Rune Andersen, as reported by Financial Times". */
export function Attribution({ fact, language }: AttributionProps) {
  const by = fact.by === null ? t('card.document') : <bdi {...ownLanguage(language)}>{fact.by}</bdi>;
  if (fact.via === null) return <>{by}</>;
  const via = <bdi {...ownLanguage(language)}>{fact.via}</bdi>;
  return <Filled text={t('card.via', { by: '{by}', via: '{via}' })} parts={{ by, via }} />;
}
