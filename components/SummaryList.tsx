import { useState } from 'preact/hooks';
import type { EntityRef, PageSummary } from '../facts/views.ts';
import { t } from '../texts/texts.ts';
import { EntityRow } from './EntityRow.tsx';
import { Glyph } from './Glyph.tsx';
import { NameSentence } from './NameSentence.tsx';
import { ownLanguage } from './own-language.ts';
import type { Position } from './popup-state.ts';
import { Stepper } from './Stepper.tsx';

export interface SummaryListProps {
  readonly summary: PageSummary;
  /** Whether the numbers may still grow. */
  readonly counting: boolean;
  /** The entity that the reader is at on the page; null: nobody knows. */
  readonly current: EntityRef | null;
  /** The mention that the reader is at. */
  readonly position: Position | null;
  readonly onOpen: (ref: EntityRef) => void;
  readonly onStep: (ref: EntityRef, by: 1 | -1) => void;
}

type Topic = PageSummary['topics'][number];

/** Names of a topic that are shown at first; one more than these is shown too, in place of a button for it. */
const SHOWN = 5;

/** What this page names, by topic, the most informative first. A row opens the facts; beside it, the way to each mention. */
export function SummaryList({ summary, counting, ...props }: SummaryListProps) {
  const { position } = props;
  const names = summary.topics.reduce((sum, { entities }) => sum + entities.length, 0);
  return (
    <section class="found" aria-labelledby="found">
      <div class="found-head">
        <h2 id="found">{t('popup.summary')}</h2>
        <p>
          {t('counts.names', { count: names })} · {t('counts.mentions', { count: summary.mentions })}
        </p>
      </div>
      {summary.about.length > 0 && (
        <p class="found-about">
          <NameSentence text={t('popup.about', { names: '{names}' })} named={summary.about} />
        </p>
      )}
      {counting && <p class="found-counting">{t('popup.counting')}</p>}
      {summary.topics.map((topic) => (
        <TopicGroup key={topic.ref} topic={topic} {...props} />
      ))}
      <p class="unseen" role="status">
        {position !== null && t('popup.position', { at: position.at, of: position.of })}
      </p>
    </section>
  );
}

interface TopicGroupProps extends Omit<SummaryListProps, 'summary' | 'counting'> {
  readonly topic: Topic;
}

function TopicGroup({ topic, current, position, onOpen, onStep }: TopicGroupProps) {
  const [showsAll, setShowsAll] = useState(false);
  // Topic and entities come from one pack, so they share its language.
  const language = topic.entities[0]?.brief.language ?? '';
  const isLong = topic.entities.length > SHOWN + 1;
  const isBehind = isLong && topic.entities.slice(SHOWN).some(({ brief }) => brief.ref === current);
  const shown = isLong && !showsAll && !isBehind ? topic.entities.slice(0, SHOWN) : topic.entities;
  return (
    <section class="topic" aria-labelledby={`topic-${topic.ref}`}>
      <div class="topic-head">
        <h3 id={`topic-${topic.ref}`}>
          <bdi {...ownLanguage(language)}>{topic.name}</bdi>
        </h3>
        <span class="topic-count">{t('counts.mentions', { count: topic.mentions })}</span>
      </div>
      <ul class="rows">
        {shown.map(({ brief, count }) => (
          <EntityRow
            key={brief.ref}
            brief={brief}
            mentions={{ count, at: position?.entity === brief.ref ? position.at : null }}
            isCurrent={brief.ref === current}
            onOpen={onOpen}
          >
            <Stepper brief={brief} count={count} onStep={onStep} />
          </EntityRow>
        ))}
      </ul>
      {isLong && !isBehind && (
        <button
          type="button"
          class="button button-quiet rows-more"
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          <Glyph name={showsAll ? 'up' : 'down'} />
          {showsAll ? t('popup.fewer') : t('popup.more', { count: topic.entities.length - SHOWN })}
        </button>
      )}
    </section>
  );
}
