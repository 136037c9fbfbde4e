/** The popup's container: knows where its values come from; PopupView draws them. */
import { browser } from 'wxt/browser';
import { PopupView } from '../../components/PopupView.tsx';
import { siteOf } from '../../settings/sites.ts';
import { useAttempt } from '../attempt/use-attempt.ts';
import { panelOpener } from './open-panel.ts';
import { useOpened } from './use-opened.ts';
import { usePageAnswers, usePageInFront } from './use-page.ts';
import { useSearch } from './use-search.ts';
import { UNKNOWN, useStanding } from './use-standing.ts';

export function Popup() {
  const attempts = useAttempt();
  const { attempt, problem, report } = attempts;
  const page = usePageInFront(report);
  const { standing, ...controls } = useStanding(siteOf(page?.address), attempts);
  const answers = usePageAnswers(page, standing, { report, follows: false });
  const search = useSearch(attempt);
  const opened = useOpened(attempt);
  const openPanel = panelOpener(page?.window);
  return (
    <PopupView
      {...controls}
      {...answers}
      {...search}
      {...opened}
      standing={standing ?? UNKNOWN}
      current={null}
      onOpenOptions={() => void attempt(() => browser.runtime.openOptionsPage())}
      onOpenPanel={openPanel && (() => void attempt(() => openPanel().then(() => window.close())))}
      onLeave={() => window.close()}
      problem={problem}
    />
  );
}
