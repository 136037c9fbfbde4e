import type { EntityBrief, MarkedName } from '../facts/views.ts';
import { languageName, listed, t } from '../texts/texts.ts';
import { Filled } from './Filled.tsx';
import { ownLanguage } from './own-language.ts';

export interface WhyMarkedProps {
  readonly mark: MarkedName;
  readonly view: Pick<EntityBrief, 'name' | 'language'>;
}

/** Which name, form, language and rule made a mark of the word. */
export function WhyMarked({ mark, view }: WhyMarkedProps) {
  const { onlyIn, unless } = mark;
  const words = (text: string) => <bdi {...ownLanguage(mark.language)}>{text}</bdi>;
  const language = languageName(mark.language);
  const places = { alias: '{alias}', form: '{form}', language, name: '{name}' };
  const text = mark.form === mark.alias ? t('why.name', places) : t('why.form', places);
  const parts = {
    alias: words(mark.alias),
    form: words(mark.form),
    name: <bdi {...ownLanguage(view.language)}>{view.name}</bdi>,
  };
  return (
    <>
      <p>
        <Filled text={text} parts={parts} />
      </p>
      {mark.needsFullName && <p>{t('why.short')}</p>}
      {mark.needsFullName && mark.isShared && <p>{t('why.shared')}</p>}
      {onlyIn && <p>{t('why.only', { languages: listed(onlyIn.map(languageName), 'conjunction') })}</p>}
      {unless && (
        <p>
          {/* Each word for itself, so that what stands between them is in the interface's order. */}
          <Filled
            text={t('why.unless', {
              words: listed(
                unless.map((_word, i) => `{word${i}}`),
                'disjunction',
              ),
            })}
            parts={Object.fromEntries(unless.map((word, i) => [`word${i}`, <q key={word}>{words(word)}</q>]))}
          />
        </p>
      )}
    </>
  );
}
