import { i18n } from '#i18n';
import type { EntityBrief, EntityRef } from '../facts/views.ts';
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
    <section class="found" aria-label={i18n.t('search.label')}>
      <p class="found-count" role="status">
        {i18n.t('search.found', results.length)}
      </p>
      {results.length === 0 ? (
        <div class="notice">
          <Glyph name="search" />
          <h2>
            <Filled
              text={i18n.t('search.nothing', { query: '{query}' })}
              parts={{ query: <bdi>{query.trim()}</bdi> }}
            />
          </h2>
          <p>{i18n.t('search.nothingHelp')}</p>
        </div>
      ) : (
        <ul class="rows">
          {results.map((brief) => (
            <EntityRow key={brief.ref} brief={brief} count={null} onPress={onOpen} />
          ))}
        </ul>
      )}
    </section>
  );
}
