import type { ComponentChildren } from 'preact';
import { CHOICES, type ChoiceKey, type Chosen, DELAYS, OPENERS, THEMES } from '../settings/choices.ts';
import { MARK_STYLES } from '../spotting/marking.ts';
import { t } from '../texts/texts.ts';
import { choiceText, ownNameOf } from './choice-text.ts';
import type { OnChoose } from './choose.ts';
import { RadioList } from './RadioList.tsx';

export interface LookChoiceProps {
  readonly chosen: Chosen;
  readonly onChoose: OnChoose;
  /** Where the choices can be tried out. */
  readonly preview: ComponentChildren;
}

/** How marks and cards look, what brings a card, and in which language all this is said. */
export function LookChoice({ chosen, onChoose, preview }: LookChoiceProps) {
  return (
    <section class="part" aria-labelledby="look">
      <h2 id="look">{t('options.look')}</h2>
      <p class="part-lead">{t('options.lookHelp')}</p>
      <div class="preview-place">{preview}</div>
      <div class="panel">
        <One of="style">
          <RadioList
            labelledBy="choice-style"
            name="style"
            values={MARK_STYLES}
            value={chosen.style}
            onChoose={(style) => onChoose('style', style)}
            isRow
            labelOf={(style) => (
              <>
                {t(`style.${style}`)} <span class={`sample looks-${style}`}>{t('style.sample')}</span>
              </>
            )}
          />
        </One>
        <One of="opens">
          <RadioList
            labelledBy="choice-opens"
            name="opens"
            values={OPENERS}
            value={chosen.opens}
            onChoose={(opens) => onChoose('opens', opens)}
            labelOf={(opens) => t(`opens.${opens}`)}
          />
        </One>
        {chosen.opens !== 'click' && (
          <One of="delay">
            <RadioList
              labelledBy="choice-delay"
              name="delay"
              values={DELAYS}
              value={chosen.delay}
              onChoose={(delay) => onChoose('delay', delay)}
              isRow
              labelOf={(value) => choiceText({ key: 'delay', value })}
            />
          </One>
        )}
        <One of="theme">
          <RadioList
            labelledBy="choice-theme"
            name="theme"
            values={THEMES}
            value={chosen.theme}
            onChoose={(theme) => onChoose('theme', theme)}
            isRow
            labelOf={(theme) => t(`theme.${theme}`)}
          />
        </One>
        <One of="language">
          <select
            class="field"
            aria-labelledby="choice-language"
            value={chosen.language}
            onChange={(event) => onChoose('language', event.currentTarget.value)}
          >
            {CHOICES.language.map((language) =>
              language === 'browser' ? (
                <option key={language} value={language}>
                  {t('language.browser')}
                </option>
              ) : (
                <option key={language} value={language} lang={language}>
                  {ownNameOf(language)}
                </option>
              ),
            )}
          </select>
        </One>
      </div>
    </section>
  );
}

function One({ of, children }: { readonly of: ChoiceKey; readonly children: ComponentChildren }) {
  return (
    <div class="panel-item one-choice">
      <h3 id={`choice-${of}`}>{t(`choice.${of}`)}</h3>
      {children}
    </div>
  );
}
