import type { CardView } from '../facts/views.ts';
import { t } from '../texts/texts.ts';
import type { CardHiding } from './card-tools.ts';
import { Filled } from './Filled.tsx';
import { Glyph } from './Glyph.tsx';
import { ownLanguage } from './own-language.ts';

export interface HideChoicesProps {
  readonly view: CardView;
  readonly hiding: CardHiding;
}

/** This name, one of its topics, or the site: from the least to the most. */
export function HideChoices({ view, hiding: { site, onHide } }: HideChoicesProps) {
  const { name, language } = view;
  const own = (words: string) => ({ name: <bdi {...ownLanguage(language)}>{words}</bdi> });
  return (
    <>
      <p class="aside">{t('hiding.help')}</p>
      <ul class="hide-choices">
        <li>
          <button
            type="button"
            class="hide-choice"
            onClick={() => onHide({ of: 'name', entity: view.ref, name, language })}
          >
            <Glyph name="quiet" />
            <span>
              <Filled text={t('hiding.name', { name: '{name}' })} parts={own(name)} />
            </span>
          </button>
        </li>
        {view.filedUnder.map((topic) => (
          <li key={topic.ref}>
            <button
              type="button"
              class="hide-choice"
              onClick={() => onHide({ of: 'topic', topic: topic.ref, name: topic.name, language })}
            >
              <Glyph name="quiet" />
              <span>
                <Filled text={t('hiding.topic', { name: '{name}' })} parts={own(topic.name)} />
              </span>
            </button>
          </li>
        ))}
        {site !== null && (
          <li>
            <button type="button" class="hide-choice" onClick={() => onHide({ of: 'site', site })}>
              <Glyph name="quiet" />
              <span>
                <Filled text={t('hiding.site', { site: '{site}' })} parts={{ site: <bdi>{site}</bdi> }} />
              </span>
            </button>
          </li>
        )}
      </ul>
    </>
  );
}
