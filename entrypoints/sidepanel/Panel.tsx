/** The side panel's container: the popup's values, followed for as long as the panel is open; PanelView draws them. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { PanelView } from '../../components/PanelView.tsx';
import type { CardView, EntityRef } from '../../facts/views.ts';
import { ask } from '../../messages/sender.ts';
import { siteOf } from '../../settings/sites.ts';
import { useAttempt } from '../attempt/use-attempt.ts';
import { useOpened } from '../popup/use-opened.ts';
import { usePageAnswers, usePageInFront } from '../popup/use-page.ts';
import { useSearch } from '../popup/use-search.ts';
import { UNKNOWN, useStanding } from '../popup/use-standing.ts';

export function Panel() {
  const attempts = useAttempt();
  const { attempt, problem, report } = attempts;
  const page = usePageInFront(report);
  const { standing, ...controls } = useStanding(siteOf(page?.address), attempts);
  const answers = usePageAnswers(page, standing, { report, follows: true });
  const search = useSearch(attempt);
  const opened = useOpened(attempt);
  return (
    <PanelView
      {...controls}
      {...answers}
      {...search}
      {...opened}
      standing={standing ?? UNKNOWN}
      followed={useFollowed(answers.current)}
      onOpenOptions={() => void attempt(() => browser.runtime.openOptionsPage())}
      onOpenPanel={null}
      problem={problem}
    />
  );
}

/** The facts of the name that the reader is at; what cannot be fetched is left as it was, for nobody asked for it. */
function useFollowed(entity: EntityRef | null): CardView | null {
  const [view, setView] = useState<CardView | null>(null);
  useEffect(() => {
    let isWanted = true;
    if (entity === null) setView(null);
    else
      ask('card', { entity })
        .then((found) => isWanted && setView(found))
        .catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [entity]);
  return view;
}
