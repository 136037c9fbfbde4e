import type { ComponentChildren } from 'preact';
import { type ChoiceKey, type Chosen, valuesOf } from '../settings/choices.ts';
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
export function LookChoice({ preview, ...props }: LookChoiceProps) {
  const { chosen, onChoose } = props;
  return (
    <section class="part" aria-labelledby="look">
      <h2 id="look">{t('options.look')}</h2>
      <p class="part-lead">{t('options.lookHelp')}</p>
      <div class="preview-place">{preview}</div>
      <div class="panel">
        <OneOf
          of="style"
          {...props}
          isRow
          labelOf={(style) => (
            <>
              {t(`style.${style}`)} <span class={`sample looks-${style}`}>{t('style.sample')}</span>
            </>
          )}
        />
        <OneOf of="opens" {...props} labelOf={(opens) => t(`opens.${opens}`)} />
        {chosen.opens !== 'click' && (
          <OneOf of="delay" {...props} isRow labelOf={(value) => choiceText({ key: 'delay', value })} />
        )}
        <OneOf of="theme" {...props} isRow labelOf={(theme) => t(`theme.${theme}`)} />
        <One of="language">
          <select
            class="field"
            aria-labelledby="choice-language"
            value={chosen.language}
            onChange={(event) => onChoose('language', event.currentTarget.value)}
          >
            {valuesOf('language').map((language) =>
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

interface OneOfProps<Key extends ChoiceKey> extends Omit<LookChoiceProps, 'preview'> {
  readonly of: Key;
  readonly labelOf: (value: Chosen[Key]) => ComponentChildren;
  readonly isRow?: boolean;
}

function OneOf<Key extends ChoiceKey>({ of, chosen, onChoose, labelOf, isRow = false }: OneOfProps<Key>) {
  return (
    <One of={of}>
      <RadioList
        labelledBy={`choice-${of}`}
        name={of}
        values={valuesOf(of)}
        value={chosen[of]}
        onChoose={(value) => onChoose(of, value)}
        labelOf={labelOf}
        isRow={isRow}
      />
    </One>
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
