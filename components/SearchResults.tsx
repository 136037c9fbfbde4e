import type { EntityBrief, EntityRef } from '../facts/views.ts';
import { t } from '../texts/texts.ts';
import { EntityRow } from './EntityRow.tsx';
import { Filled } from './Filled.tsx';
import { Glyph } from './Glyph.tsx';

export interface SearchResultsProps {
  readonly query: string;
  readonly results: readonly EntityBrief[];
  readonly onOpen: (ref: EntityRef) => void;
}

/** The names that a search found; each opens its facts, for it need not be on the page. */
export function SearchResults({ query, results, onOpen }: SearchResultsProps) {
  return (
    <section class="found" aria-label={t('search.label')}>
      <p class="found-count" role="status">
        {results.length === 0 ? t('search.foundNone') : t('search.found', { count: results.length })}
      </p>
      {results.length === 0 ? (
        <div class="notice">
          <Glyph name="search" />
          <h2>
            <Filled
              text={t('search.nothing', { query: '{query}' })}
              parts={{ query: <bdi>{query.trim()}</bdi> }}
            />
          </h2>
          <p>{t('search.nothingHelp')}</p>
        </div>
      ) : (
        <ul class="rows">
          {results.map((brief) => (
            <EntityRow key={brief.ref} brief={brief} mentions={null} onOpen={onOpen} />
          ))}
        </ul>
      )}
    </section>
  );
}
