import type { TopicRef, TopicView } from '../facts/views.ts';
import type { Amount, Marking } from '../spotting/marking.ts';
import { interfaceLanguage, t } from '../texts/texts.ts';
import { Mark } from './Mark.tsx';
import { MarkingChoice } from './MarkingChoice.tsx';
import { ProblemLine } from './ProblemLine.tsx';
import { Promises } from './Promises.tsx';
import type { Problem } from './problem.ts';
import { type Shortcut, ShortcutList } from './ShortcutList.tsx';
import { SiteList } from './SiteList.tsx';
import { TopicSwitches } from './TopicSwitches.tsx';

export interface OptionsViewProps {
  readonly topics: readonly TopicView[];
  readonly onTopic: (ref: TopicRef, on: boolean) => void;
  readonly marking: Marking;
  readonly onAmount: (amount: Amount) => void;
  readonly onMenus: (on: boolean) => void;
  /** Hosts on which the reader switched us off. */
  readonly sitesOff: readonly string[];
  readonly onSiteOn: (host: string) => void;
  readonly shortcuts: readonly Shortcut[];
  /** Null: nothing went wrong. */
  readonly problem: Problem | null;
}

/** The options page. Every choice is effective at once, so there is nothing to save. */
export function OptionsView(props: OptionsViewProps) {
  return (
    <main class="options" {...interfaceLanguage()}>
      <header class="options-head">
        <Mark />
        <div>
          <h1>{t('options.title')}</h1>
          <p>{t('options.lead')}</p>
        </div>
      </header>
      {props.problem !== null && <ProblemLine problem={props.problem} topics={props.topics} />}
      <TopicSwitches topics={props.topics} onTopic={props.onTopic} />
      <MarkingChoice marking={props.marking} onAmount={props.onAmount} onMenus={props.onMenus} />
      <SiteList sitesOff={props.sitesOff} onSiteOn={props.onSiteOn} />
      <ShortcutList shortcuts={props.shortcuts} />
      <Promises />
    </main>
  );
}
