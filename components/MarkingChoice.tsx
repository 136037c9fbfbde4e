import { AMOUNTS, type Amount, type Marking } from '../spotting/marking.ts';
import { t } from '../texts/texts.ts';
import { Switch } from './Switch.tsx';

export interface MarkingChoiceProps {
  readonly marking: Marking;
  readonly onAmount: (amount: Amount) => void;
  readonly onMenus: (on: boolean) => void;
}

/** How much is marked: one of four, and menus for those who want them. */
export function MarkingChoice({ marking, onAmount, onMenus }: MarkingChoiceProps) {
  return (
    <section class="part" aria-labelledby="marking">
      <h2 id="marking">{t('options.marking')}</h2>
      <p class="part-lead">{t('options.markingHelp')}</p>
      <fieldset class="panel choices" aria-labelledby="marking">
        {AMOUNTS.map((amount) => (
          <label key={amount} class="panel-item choice">
            <input
              type="radio"
              name="amount"
              checked={marking.amount === amount}
              onChange={() => onAmount(amount)}
            />
            <span>
              <strong>{t(`amount.${amount}`)}</strong>
              <span class="choice-help">{t(`amount.${amount}Help`)}</span>
            </span>
          </label>
        ))}
        <div class="panel-item">
          <Switch on={marking.menus} onChange={onMenus}>
            {t('options.menus')}
          </Switch>
        </div>
      </fieldset>
    </section>
  );
}
