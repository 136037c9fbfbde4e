import type { ComponentChildren } from 'preact';
import type { EntityBrief, EntityRef } from '../facts/views.ts';
import { t } from '../texts/texts.ts';
import { Glyph } from './Glyph.tsx';
import { ownLanguage } from './own-language.ts';

export interface EntityRowProps {
  readonly brief: EntityBrief;
  /** How often on the page, and at which mention the reader is, from 1; null where the page is not the point. */
  readonly mentions: { readonly count: number; readonly at: number | null } | null;
  /** Whether the reader is at this name on the page. */
  readonly isCurrent?: boolean;
  /** Opens its facts. */
  readonly onOpen: (ref: EntityRef) => void;
  /** Controls beside the row. */
  readonly children?: ComponentChildren;
}

/** One entity in a list: what it is called, what it is, and how often it stands on the page. */
export function EntityRow({ brief, mentions, isCurrent = false, onOpen, children }: EntityRowProps) {
  const own = ownLanguage(brief.language);
  return (
    <li class={isCurrent ? 'row row-current' : 'row'}>
      <button
        type="button"
        class="row-main"
        data-entity={brief.ref}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => onOpen(brief.ref)}
      >
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
              {mentions !== null && ' · '}
              {mentions !== null && <Mentions {...mentions} />}
            </span>
          </span>
          <span class="row-summary" {...own}>
            {brief.summary}
          </span>
        </span>
      </button>
      {children}
    </li>
  );
}

function Mentions({ count, at }: { readonly count: number; readonly at: number | null }) {
  if (at === null || count < 2) return <>{t('counts.mentions', { count })}</>;
  return <strong class="row-at">{t('popup.position', { at, of: count })}</strong>;
}
