import type { EntityBrief, EntityRef } from '../facts/views.ts';
import { t } from '../texts/texts.ts';
import { Filled } from './Filled.tsx';
import { IconButton } from './IconButton.tsx';
import { ownLanguage } from './own-language.ts';

export interface StepperProps {
  readonly brief: EntityBrief;
  /** Mentions on the page. */
  readonly count: number;
  /** To the mention before or after the present one. */
  readonly onStep: (ref: EntityRef, by: 1 | -1) => void;
}

/** From mention to mention on the page; a name that stands there once is gone to. */
export function Stepper({ brief, count, onStep }: StepperProps) {
  const name = <bdi {...ownLanguage(brief.language)}>{brief.name}</bdi>;
  const step = (by: 1 | -1, text: string) => (
    <IconButton
      of="step"
      glyph={by === 1 ? 'down' : 'up'}
      label={<Filled text={text} parts={{ name }} />}
      data-step={by === 1 ? 'next' : 'previous'}
      onClick={() => onStep(brief.ref, by)}
    />
  );
  return (
    <span class="stepper" data-of={brief.ref}>
      {count > 1 && step(-1, t('popup.previous', { name: '{name}' }))}
      {step(1, count > 1 ? t('popup.next', { name: '{name}' }) : t('popup.goTo', { name: '{name}' }))}
    </span>
  );
}
