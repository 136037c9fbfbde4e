import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CardView, EntityBrief, EntityRef } from '../facts/views.ts';
import { interfaceLanguage, t } from '../texts/texts.ts';
import { EmptyState } from './EmptyState.tsx';
import { Glyph } from './Glyph.tsx';
import { Mark } from './Mark.tsx';
import { OpenedEntity } from './OpenedEntity.tsx';
import { ProblemLine } from './ProblemLine.tsx';
import type { PopupState } from './popup-state.ts';
import type { Problem } from './problem.ts';
import { SearchBox } from './SearchBox.tsx';
import { SearchResults } from './SearchResults.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';
import { SummaryList } from './SummaryList.tsx';

export interface PopupViewProps {
  readonly state: PopupState;
  /** Host of the page in front; null where there is nothing to switch. */
  readonly host: string | null;
  readonly siteOn: boolean;
  readonly onSite: (on: boolean) => void;
  /** Goes to the entity's next mention on the page. */
  readonly onGoTo: (ref: EntityRef) => void;
  readonly onOpenOptions: () => void;
  readonly query: string;
  /** Null: nothing is being searched. */
  readonly results: readonly EntityBrief[] | null;
  readonly onQuery: (query: string) => void;
  /** The entity whose facts are shown in place of the list. */
  readonly opened: CardView | null;
  readonly onOpen: (ref: EntityRef) => void;
  readonly onBack: () => void;
  /** Null: nothing went wrong. */
  readonly problem: Problem | null;
}

/** The toolbar popup: what this page names, a search over all packs, and the switch for this site. */
export function PopupView(props: PopupViewProps) {
  const root = useReturnedFocus(props.opened?.ref ?? null);
  return (
    <div class="popup" ref={root} {...interfaceLanguage()}>
      <header class="popup-head">
        <div class="popup-title">
          <Mark />
          <h1>{t('popup.title')}</h1>
          <button type="button" class="icon-button" onClick={props.onOpenOptions}>
            <Glyph name="options" />
            <span class="unseen">{t('popup.options')}</span>
          </button>
        </div>
        {props.problem !== null && <ProblemLine problem={props.problem} />}
        {props.opened === null && <Controls {...props} />}
      </header>
      <main>
        <Body {...props} />
      </main>
    </div>
  );
}

function Controls(props: PopupViewProps) {
  const openFirst = () => {
    const first = props.results?.[0];
    if (first) props.onOpen(first.ref);
  };
  return (
    <>
      {props.host !== null && <SiteSwitch host={props.host} siteOn={props.siteOn} onSite={props.onSite} />}
      <SearchBox query={props.query} onQuery={props.onQuery} onEnter={openFirst} />
    </>
  );
}

function Body({ state, opened, results, ...props }: PopupViewProps) {
  if (opened !== null) {
    const mentions = state.is === 'found' ? mentionsOf(state.summary, opened.ref) : 0;
    return <OpenedEntity {...props} view={opened} mentions={mentions} />;
  }
  if (results !== null) return <SearchResults {...props} results={results} />;
  if (state.is === 'found') return <SummaryList {...props} summary={state.summary} />;
  if (state.is === 'loading') {
    return (
      <p class="loading" role="status">
        {t('popup.loading')}
      </p>
    );
  }
  return <EmptyState state={state} />;
}

function mentionsOf(summary: Extract<PopupState, { is: 'found' }>['summary'], ref: EntityRef): number {
  // An entity may stand under several topics, each time with the same count.
  for (const topic of summary.topics) {
    const found = topic.entities.find(({ brief }) => brief.ref === ref);
    if (found) return found.count;
  }
  return 0;
}

/** When the facts are closed, focus returns to the button that opened them. */
function useReturnedFocus(opened: EntityRef | null) {
  const root = useRef<HTMLDivElement>(null);
  const first = useRef<EntityRef | null>(null);
  useLayoutEffect(() => {
    if (opened !== null) {
      first.current ??= opened;
      return;
    }
    const ref = first.current;
    first.current = null;
    if (ref === null) return;
    const buttons = [...(root.current?.querySelectorAll('button') ?? [])];
    const opener =
      buttons.find((button) => button.dataset.facts === ref) ??
      buttons.find((button) => button.dataset.entity === ref);
    opener?.focus();
  }, [opened]);
  return root;
}
