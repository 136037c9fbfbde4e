import type { TopicRef, TopicView } from '../facts/views.ts';
import { t } from '../texts/texts.ts';
import { Glyph } from './Glyph.tsx';
import { ownLanguage } from './own-language.ts';
import { Switch } from './Switch.tsx';

export interface TopicSwitchesProps {
  readonly topics: readonly TopicView[];
  readonly onTopic: (ref: TopicRef, on: boolean) => void;
}

/** All topics, by pack where there are several packs. */
export function TopicSwitches({ topics, onTopic }: TopicSwitchesProps) {
  const packs = [...Map.groupBy(topics, (topic) => topic.packTitle)];
  return (
    <section class="part" aria-labelledby="topics">
      <h2 id="topics">{t('options.topics')}</h2>
      <p class="part-lead">{t('options.topicsHelp')}</p>
      {topics.length === 0 && <p class="panel panel-empty">{t('options.noTopics')}</p>}
      {packs.map(([title, filed]) => (
        <div key={title}>
          {packs.length > 1 && (
            <h3>
              <bdi {...ownLanguage(filed[0]?.language ?? '')}>{title}</bdi>
            </h3>
          )}
          <ul class="panel">
            {filed.map((topic) => (
              <TopicItem key={topic.ref} topic={topic} onTopic={onTopic} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

interface TopicItemProps extends Pick<TopicSwitchesProps, 'onTopic'> {
  readonly topic: TopicView;
}

function TopicItem({ topic, onTopic }: TopicItemProps) {
  const own = ownLanguage(topic.language);
  const nameId = `topic-${topic.ref}`;
  const summaryId = `about-${topic.ref}`;
  return (
    <li class={topic.on ? 'panel-item' : 'panel-item panel-item-off'}>
      <Switch
        on={topic.on}
        onChange={(on) => onTopic(topic.ref, on)}
        labelledBy={nameId}
        describedBy={summaryId}
      >
        <span class="topic-name" id={nameId}>
          <bdi {...own}>{topic.name}</bdi>
        </span>
        <span class="topic-summary" id={summaryId}>
          <bdi {...own}>{topic.summary}</bdi>
        </span>
      </Switch>
      {topic.entities.length === 0 ? (
        <p class="filed-none">{t('options.filedNone')}</p>
      ) : (
        <details class="filed">
          <summary>
            <Glyph name="onward" />
            {t('options.filed', { count: topic.entities.length })}
          </summary>
          <ul>
            {topic.entities.map((name) => (
              <li key={name} {...own}>
                {name}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
