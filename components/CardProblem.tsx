import { t } from '../texts/texts.ts';
import { CardFrame, type CardFrameProps } from './CardFrame.tsx';

/**
 * Why no facts came. `no-answer`: the worker did not answer; `missing`: the entity is no longer in any pack, or
 * its topic is off.
 */
export type CardProblemReason = 'no-answer' | 'missing';

export interface CardProblemProps extends CardFrameProps {
  readonly reason: CardProblemReason;
  /** Drawn for `no-answer` only: the others do not mend themselves. */
  readonly onRetry: () => void;
}

/** In the card's place when its facts cannot be had: what happened and what to do about it. */
export function CardProblem(props: CardProblemProps) {
  const { id } = props;
  const { what, help } = words(props.reason);
  return (
    <CardFrame {...props} glyph="problem" label={t('extension.name')} describedBy={`${id}-help`}>
      <div class="card-body">
        <h2 class="name" id={`${id}-name`}>
          {what}
        </h2>
        <p class="summary" id={`${id}-help`}>
          {help}
        </p>
        {props.reason === 'no-answer' && (
          <button type="button" class="button" onClick={props.onRetry}>
            {t('problem.retry')}
          </button>
        )}
      </div>
    </CardFrame>
  );
}

function words(reason: CardProblemReason): { readonly what: string; readonly help: string } {
  switch (reason) {
    case 'no-answer':
      return { what: t('problem.noAnswer'), help: t('problem.noAnswerHelp') };
    case 'missing':
      return { what: t('problem.missing'), help: t('problem.missingHelp') };
  }
}
