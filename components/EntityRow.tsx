import type { ComponentChildren } from 'preact';
import type { EntityBrief, EntityRef } from '../facts/views.ts';
import { t } from '../texts/texts.ts';
import { Glyph } from './Glyph.tsx';
import { ownLanguage } from './own-language.ts';

export interface EntityRowProps {
  readonly brief: EntityBrief;
  /** How often on the page; null where the page is not the point. */
  readonly count: number | null;
  readonly onPress: (ref: EntityRef) => void;
  /** A second button beside the row. */
  readonly children?: ComponentChildren;
}

/** One entity in a list of the popup: what it is called, what it is, and how often it stands on the page. */
export function EntityRow({ brief, count, onPress, children }: EntityRowProps) {
  const own = ownLanguage(brief.language);
  return (
    <li class="row">
      <button type="button" class="row-main" data-entity={brief.ref} onClick={() => onPress(brief.ref)}>
        <span class="row-glyph">
          <Glyph name={brief.kind} />
        </span>
        <span class="row-words">
          <span class="row-top">
            <span class="row-name">
              <bdi {...own}>{brief.name}</bdi>
            </span>
            <span class="row-kind">
              {t(`kind.${brief.kind}`)}
              {count !== null && ` · ${t('counts.mentions', { count })}`}
            </span>
          </span>
          <span class="row-summary">
            <bdi {...own}>{brief.summary}</bdi>
          </span>
        </span>
      </button>
      {children}
    </li>
  );
}
