import type { NameView, TopicView } from '../facts/views.ts';
import type { Change, ChangeOfOne } from '../settings/changes.ts';
import type { SiteRule } from '../settings/sites.ts';
import { t } from '../texts/texts.ts';
import { timeText } from '../texts/times.ts';
import { choiceText, type OneChoice } from './choice-text.ts';
import { Filled } from './Filled.tsx';
import { ownLanguage } from './own-language.ts';

export interface ChangeLineProps {
  readonly change: Change;
  /** Where names of topics and entities are found; one that is in no pack is told by its id. */
  readonly topics: readonly TopicView[];
  readonly names: readonly NameView[];
  /** ms since 1970. */
  readonly now: number;
}

/** What a backup would change, in words. */
export function ChangeLine({ change, topics, names, now }: ChangeLineProps) {
  switch (change.of) {
    case 'topic': {
      const topic = topics.find(({ ref }) => ref === change.topic);
      return (
        <Named
          text={t(change.on ? 'backup.topicOn' : 'backup.topicOff', { name: '{name}' })}
          name={topic?.name ?? change.topic}
          language={topic?.language ?? ''}
        />
      );
    }
    case 'name': {
      const entity = names.find(({ ref }) => ref === change.name);
      return (
        <Named
          text={t(change.on ? 'backup.nameOn' : 'backup.nameOff', { name: '{name}' })}
          name={entity?.name ?? change.name}
          language={entity?.language ?? ''}
        />
      );
    }
    case 'site':
      return (
        <Filled
          text={t('backup.from', {
            what: '{what}',
            from: ruleText(change.from, now),
            to: ruleText(change.to, now),
          })}
          parts={{ what: <bdi>{change.site}</bdi> }}
        />
      );
    case 'pause':
      return <>{t(change.to === null ? 'backup.resumed' : 'backup.paused')}</>;
    case 'one':
      return <>{ofOne(change)}</>;
  }
}

function Named({ text, name, language }: { text: string; name: string; language: string }) {
  return <Filled text={text} parts={{ name: <bdi {...ownLanguage(language)}>{name}</bdi> }} />;
}

function ofOne({ key, from, to }: ChangeOfOne): string {
  return t('backup.from', {
    what: t(`choice.${key}`),
    from: choiceText({ key, value: from } as OneChoice),
    to: choiceText({ key, value: to } as OneChoice),
  });
}

function ruleText(rule: SiteRule | null, now: number): string {
  if (rule === null) return t('rule.none');
  return typeof rule === 'object' ? t('rule.until', { time: timeText(rule.until, now) }) : t(`rule.${rule}`);
}
