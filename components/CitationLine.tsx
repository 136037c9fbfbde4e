import type { CitationView } from '../facts/views.ts';
import { t } from '../texts/texts.ts';
import { CitationDetails } from './CitationDetails.tsx';
import { Filled } from './Filled.tsx';
import { Glyph } from './Glyph.tsx';
import { ownLanguage } from './own-language.ts';

export interface CitationLineProps {
  readonly citation: CitationView;
  readonly language: string;
}

/** The way back to the sentence: document and place at a glance, all that is known of it when opened. */
export function CitationLine({ citation, language }: CitationLineProps) {
  const own = ownLanguage(language);
  const kind = <bdi {...own}>{citation.documentKind}</bdi>;
  const { paragraph, sentence } = citation;
  return (
    <details class="citation">
      <summary>
        <Glyph name="onward" />
        <span>
          <Filled
            text={t('source.line', { title: '{title}' })}
            parts={{ title: <cite {...own}>{citation.documentTitle}</cite> }}
          />
          {'\u00a0· '}
          <span class="citation-place">
            <Filled text={t('source.place', { kind: '{kind}', paragraph, sentence })} parts={{ kind }} />
          </span>
        </span>
      </summary>
      <CitationDetails citation={citation} language={language} />
    </details>
  );
}
