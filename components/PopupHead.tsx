import type { RefObject } from 'preact';
import type { EntityBrief, EntityRef } from '../facts/views.ts';
import { t } from '../texts/texts.ts';
import { IconButton } from './IconButton.tsx';
import { Mark } from './Mark.tsx';
import { usePauseMenu } from './PauseMenu.tsx';
import { ProblemLine } from './ProblemLine.tsx';
import type { Problem } from './problem.ts';
import { SearchBox } from './SearchBox.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';
import type { PauseHow, PauseWhere, Standing } from './standing.ts';

export interface PopupHeadProps {
  readonly standing: Standing;
  readonly onSite: (on: boolean) => void;
  readonly onPause: (where: PauseWhere, how: PauseHow) => void;
  readonly onResume: () => void;
  readonly pauseIsOpen?: boolean;
  readonly onOpenOptions: () => void;
  /** Null: it is the panel itself, or the browser has none. */
  readonly onOpenPanel: (() => void) | null;
  readonly query: string;
  /** Null: nothing is being searched. */
  readonly results: readonly EntityBrief[] | null;
  readonly onQuery: (query: string) => void;
  readonly onOpen: (ref: EntityRef) => void;
  /** Null: nothing went wrong. */
  readonly problem: Problem | null;
}

interface HeadProps extends PopupHeadProps {
  readonly fieldRef: RefObject<HTMLInputElement | null>;
  /** Whether only the title is shown. */
  readonly isShort: boolean;
}

/** The top of popup and panel: the switches and the search, which are always there. */
export function PopupHead({ fieldRef, isShort, ...props }: HeadProps) {
  const { standing, problem, query, onQuery } = props;
  const pause = usePauseMenu({ host: standing.host, onPause: props.onPause, startsOpen: props.pauseIsOpen });
  const openFirst = () => {
    const first = props.results?.[0];
    if (first) props.onOpen(first.ref);
  };
  return (
    <header class="popup-head">
      <div class="popup-title">
        <Mark />
        <h1>{t('popup.title')}</h1>
        {!isShort && pause.opener}
        {props.onOpenPanel && (
          <IconButton
            glyph="panel"
            label={t('popup.panel')}
            data-opens="panel"
            title={t('popup.panel')}
            onClick={props.onOpenPanel}
          />
        )}
        <IconButton
          glyph="options"
          label={t('popup.options')}
          data-opens="options"
          title={t('popup.options')}
          onClick={props.onOpenOptions}
        />
      </div>
      {problem !== null && <ProblemLine problem={problem} />}
      {!isShort && (
        <>
          {pause.menu}
          <SiteSwitch standing={standing} onSite={props.onSite} onResume={props.onResume} />
          <SearchBox query={query} onQuery={onQuery} onEnter={openFirst} fieldRef={fieldRef} />
        </>
      )}
    </header>
  );
}
