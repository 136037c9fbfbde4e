import type { FactView } from '../facts/views.ts';
import { t } from '../texts/texts.ts';
import { CopyFormats } from './CopyFormats.tsx';
import type { FactTools } from './card-tools.ts';
import { Glyph } from './Glyph.tsx';

export interface FactActionsProps {
  readonly fact: FactView;
  readonly tools: FactTools;
  readonly id: string;
}

/** What stands under a fact when it is asked for. */
export function FactActions({ fact, tools, id }: FactActionsProps) {
  return (
    <div class="fact-actions" id={id}>
      <p class="aside">{t('copying.fact')}</p>
      <CopyFormats label={t('copying.fact')} onCopy={(format) => tools.onCopy([fact], format)} />
      <button type="button" class="chip-button" onClick={() => tools.onReport(fact)}>
        {t('report.fact')}
      </button>
    </div>
  );
}

/** Where the page itself carries the sentence that a fact cites. */
export function OnPage({ fact, tools }: Omit<FactActionsProps, 'id'>) {
  const cited = fact.citations.find(({ sha256 }) => tools.onPage.has(sha256));
  if (!cited) return null;
  return (
    <button type="button" class="chip-button on-page" onClick={() => tools.onGoTo(cited.sha256)}>
      <Glyph name="there" />
      {t('actions.onPage')}
    </button>
  );
}
