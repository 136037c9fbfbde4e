import type { EntityBrief, EntityRef } from '../facts/views.ts';
import { t } from '../texts/texts.ts';
import { Glyph } from './Glyph.tsx';
import { ownLanguage } from './own-language.ts';

export interface RelatedListProps {
  readonly related: readonly EntityBrief[];
  readonly id: string;
  readonly onOpenRelated: (ref: EntityRef) => void;
}

/** The entities that share a fact with this one, each a way onward. */
export function RelatedList({ related, id, onOpenRelated }: RelatedListProps) {
  if (related.length === 0) return null;
  return (
    <section class="related" aria-labelledby={id}>
      <h3 id={id}>{t('card.related')}</h3>
      <ul>
        {related.map((brief) => (
          <li key={brief.ref}>
            <button type="button" onClick={() => onOpenRelated(brief.ref)}>
              <Glyph name={brief.kind} />
              <span {...ownLanguage(brief.language)}>{brief.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
