import type { EntityBrief, EntityRef } from '../facts/views.ts';
import { t } from '../texts/texts.ts';
import { EmptyState } from './EmptyState.tsx';
import type { PopupState, Position } from './popup-state.ts';
import { SearchResults } from './SearchResults.tsx';
import { SummaryList } from './SummaryList.tsx';

export interface PopupBodyProps {
  readonly state: PopupState;
  readonly query: string;
  readonly results: readonly EntityBrief[] | null;
  readonly current: EntityRef | null;
  readonly position: Position | null;
  readonly onOpen: (ref: EntityRef) => void;
  readonly onStep: (ref: EntityRef, by: 1 | -1) => void;
}

/** What was searched for, else what the page names, else why nothing is said of it. */
export function PopupBody({ state, query, results, ...props }: PopupBodyProps) {
  if (results !== null) return <SearchResults query={query} results={results} onOpen={props.onOpen} />;
  if (state.is === 'found') {
    return <SummaryList {...props} summary={state.summary} counting={state.counting} />;
  }
  if (state.is === 'loading') {
    return (
      <p class="loading" role="status">
        {t('popup.loading')}
      </p>
    );
  }
  return <EmptyState state={state} />;
}

/** How often the entity stands on the page. */
export function mentionsIn(state: PopupState, ref: EntityRef): number {
  if (state.is !== 'found') return 0;
  for (const { entities } of state.summary.topics) {
    const found = entities.find(({ brief }) => brief.ref === ref);
    if (found) return found.count;
  }
  return 0;
}
