import type { TopicView } from '../facts/views.ts';
import { t } from '../texts/texts.ts';
import { Filled } from './Filled.tsx';
import { Glyph } from './Glyph.tsx';
import { ownLanguage } from './own-language.ts';
import type { Problem, UnkeptChoice } from './problem.ts';

export interface ProblemLineProps {
  readonly problem: Problem;
  /** Where the name of a topic is found. */
  readonly topics?: readonly TopicView[];
}

/** What went wrong and what the reader can do; announced at once. */
export function ProblemLine({ problem, topics = [] }: ProblemLineProps) {
  return (
    <div class="problem" role="alert">
      <Glyph name="problem" />
      <p>
        <strong>
          {problem.is === 'not-kept' ? (
            <NotKept choice={problem.choice} topics={topics} />
          ) : (
            t('trouble.failed')
          )}
        </strong>{' '}
        {help(problem)}
      </p>
    </div>
  );
}

interface NotKeptProps {
  readonly choice: UnkeptChoice;
  readonly topics: readonly TopicView[];
}

function NotKept({ choice, topics }: NotKeptProps) {
  switch (choice.of) {
    case 'topic': {
      const topic = topics.find(({ ref }) => ref === choice.topic);
      const name = <bdi {...ownLanguage(topic?.language ?? '')}>{topic?.name ?? choice.topic}</bdi>;
      return <Filled text={t('trouble.topicNotKept', { name: '{name}' })} parts={{ name }} />;
    }
    case 'name':
      return <>{t('trouble.nameNotKept')}</>;
    case 'site': {
      const name = <bdi>{choice.site}</bdi>;
      return <Filled text={t('trouble.siteNotKept', { name: '{name}' })} parts={{ name }} />;
    }
    case 'pause':
    case 'one':
      return <>{t('trouble.choiceNotKept')}</>;
    case 'all':
      return <>{t('trouble.allNotKept')}</>;
  }
}

function help(problem: Problem): string {
  const { reason } = problem;
  if (problem.is === 'failed') return t('trouble.failedHelp', { reason });
  return problem.isFull ? t('trouble.full') : t('trouble.refused', { reason });
}
