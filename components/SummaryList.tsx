import type { EntityBrief, EntityRef, PageSummary } from '../facts/views.ts';
import { t } from '../texts/texts.ts';
import { EntityRow } from './EntityRow.tsx';
import { Filled } from './Filled.tsx';
import { Glyph } from './Glyph.tsx';
import { ownLanguage } from './own-language.ts';

export interface SummaryListProps {
  readonly summary: PageSummary;
  readonly onGoTo: (ref: EntityRef) => void;
  readonly onOpen: (ref: EntityRef) => void;
}

type Topic = PageSummary['topics'][number];

/** What this page names, by topic. A row leads to the mention, the arrow beside it to the facts. */
export function SummaryList({ summary, onGoTo, onOpen }: SummaryListProps) {
  const names = new Set(summary.topics.flatMap((topic) => topic.entities.map(({ brief }) => brief.ref)));
  return (
    <section class="found" aria-labelledby="found">
      <div class="found-head">
        <h2 id="found">{t('popup.summary')}</h2>
        <p>
          {t('counts.names', { count: names.size })} · {t('counts.mentions', { count: summary.mentions })}
        </p>
      </div>
      {summary.topics.map((topic) => (
        <TopicGroup key={topic.ref} topic={topic} onGoTo={onGoTo} onOpen={onOpen} />
      ))}
    </section>
  );
}

interface TopicGroupProps extends Omit<SummaryListProps, 'summary'> {
  readonly topic: Topic;
}

function TopicGroup({ topic, onGoTo, onOpen }: TopicGroupProps) {
  // Topic and entities come from one pack, so they share its language.
  const language = topic.entities[0]?.brief.language ?? '';
  const mostFirst = [...topic.entities].sort((one, other) => other.count - one.count);
  return (
    <section class="topic" aria-labelledby={`topic-${topic.ref}`}>
      <h3 id={`topic-${topic.ref}`}>
        <bdi {...ownLanguage(language)}>{topic.name}</bdi>
      </h3>
      <ul class="rows">
        {mostFirst.map(({ brief, count }) => (
          <EntityRow key={brief.ref} brief={brief} count={count} onPress={onGoTo}>
            <FactsButton brief={brief} onOpen={onOpen} />
          </EntityRow>
        ))}
      </ul>
    </section>
  );
}

interface FactsButtonProps extends Pick<SummaryListProps, 'onOpen'> {
  readonly brief: EntityBrief;
}

function FactsButton({ brief, onOpen }: FactsButtonProps) {
  const name = <bdi {...ownLanguage(brief.language)}>{brief.name}</bdi>;
  return (
    <button
      type="button"
      class="icon-button row-open"
      data-facts={brief.ref}
      onClick={() => onOpen(brief.ref)}
    >
      <Glyph name="onward" />
      <span class="unseen">
        <Filled text={t('popup.factsAbout', { name: '{name}' })} parts={{ name }} />
      </span>
    </button>
  );
}
