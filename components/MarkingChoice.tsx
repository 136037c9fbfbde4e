import type { Chosen } from '../settings/choices.ts';
import { AMOUNTS } from '../spotting/marking.ts';
import { t } from '../texts/texts.ts';
import type { OnChoose } from './choose.ts';
import { RadioList } from './RadioList.tsx';
import { Switch } from './Switch.tsx';

export interface MarkingChoiceProps {
  readonly chosen: Chosen;
  readonly onChoose: OnChoose;
}

/** How much is marked: one of four, and menus for those who want them. */
export function MarkingChoice({ chosen, onChoose }: MarkingChoiceProps) {
  const onSwitch = (key: 'menus' | 'badge') => (on: boolean) => onChoose(key, on ? 'on' : 'off');
  return (
    <section class="part" aria-labelledby="marking">
      <h2 id="marking">{t('options.marking')}</h2>
      <p class="part-lead">{t('options.markingHelp')}</p>
      <div class="panel">
        <div class="panel-item">
          <RadioList
            labelledBy="marking"
            name="amount"
            values={AMOUNTS}
            value={chosen.amount}
            onChoose={(amount) => onChoose('amount', amount)}
            labelOf={(amount) => (
              <>
                <strong>{t(`amount.${amount}`)}</strong>
                <span class="choice-help">{t(`amount.${amount}Help`)}</span>
              </>
            )}
          />
        </div>
        <div class="panel-item">
          <Switch on={chosen.menus === 'on'} onChange={onSwitch('menus')}>
            {t('options.menus')}
          </Switch>
        </div>
        <div class="panel-item">
          <Switch on={chosen.badge === 'on'} onChange={onSwitch('badge')}>
            {t('options.badge')}
          </Switch>
        </div>
      </div>
    </section>
  );
}
