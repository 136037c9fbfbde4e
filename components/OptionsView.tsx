import type { ComponentChildren } from 'preact';
import type { NameView, TopicRef, TopicView } from '../facts/views.ts';
import type { Chosen } from '../settings/choices.ts';
import { interfaceLanguage, t } from '../texts/texts.ts';
import { Contents } from './Contents.tsx';
import type { OnChoose } from './choose.ts';
import { LookChoice } from './LookChoice.tsx';
import { Mark } from './Mark.tsx';
import { MarkingChoice } from './MarkingChoice.tsx';
import { NameList, type NameListProps } from './NameList.tsx';
import { OwnChoices, type OwnChoicesProps } from './OwnChoices.tsx';
import { ProblemLine } from './ProblemLine.tsx';
import { Promises } from './Promises.tsx';
import type { Problem } from './problem.ts';
import { ShortcutList, type ShortcutListProps } from './ShortcutList.tsx';
import { SiteList, type SiteListProps } from './SiteList.tsx';
import { TopicSwitches } from './TopicSwitches.tsx';

export interface OptionsViewProps {
  readonly topics: readonly TopicView[];
  readonly onTopic: (ref: TopicRef, on: boolean) => void;
  /** Those that are hidden too. */
  readonly names: readonly NameView[];
  readonly onName: NameListProps['onName'];
  readonly chosen: Chosen;
  readonly onChoose: OnChoose;
  readonly sites: Omit<SiteListProps, 'where' | 'onWhere' | 'now'>;
  readonly preview: ComponentChildren;
  readonly shortcuts: ShortcutListProps['shortcuts'];
  readonly onShortcuts: ShortcutListProps['onChange'];
  readonly own: Omit<OwnChoicesProps, 'topics' | 'names' | 'now'>;
  /** Address of the first-run page. */
  readonly welcome: string;
  /** ms since 1970. */
  readonly now: number;
  /** Null: nothing went wrong. */
  readonly problem: Problem | null;
}

/** The options page. Every choice is effective at once, so there is nothing to save. */
export function OptionsView(props: OptionsViewProps) {
  const { topics, names, chosen, onChoose, now } = props;
  return (
    <div class="options" {...interfaceLanguage()}>
      <header class="options-head">
        <Mark />
        <div>
          <h1>{t('options.title')}</h1>
          <p>
            {t('options.atOnce')} <a href={props.welcome}>{t('options.welcome')}</a>
          </p>
        </div>
      </header>
      <Contents />
      <main class="options-main">
        {props.problem !== null && <ProblemLine problem={props.problem} topics={topics} />}
        <TopicSwitches topics={topics} onTopic={props.onTopic} />
        <NameList names={names} onName={props.onName} />
        <SiteList
          {...props.sites}
          where={chosen.sites}
          onWhere={(where) => onChoose('sites', where)}
          now={now}
        />
        <MarkingChoice chosen={chosen} onChoose={onChoose} />
        <LookChoice chosen={chosen} onChoose={onChoose} preview={props.preview} />
        <ShortcutList shortcuts={props.shortcuts} onChange={props.onShortcuts} />
        <OwnChoices {...props.own} topics={topics} names={names} now={now} />
        <Promises />
      </main>
    </div>
  );
}
