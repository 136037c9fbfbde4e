import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CardView, EntityRef } from '../facts/views.ts';
import { t } from '../texts/texts.ts';
import { EntityFacts } from './EntityFacts.tsx';
import { Glyph } from './Glyph.tsx';

export interface OpenedEntityProps {
  readonly view: CardView;
  /** Mentions on the page in front; 0: there is none to go to. */
  readonly mentions: number;
  readonly onBack: () => void;
  readonly onOpen: (ref: EntityRef) => void;
  readonly onGoTo: (ref: EntityRef) => void;
}

/** The card's facts inside the popup. */
export function OpenedEntity({ view, mentions, onBack, onOpen, onGoTo }: OpenedEntityProps) {
  const nameRef = useRef<HTMLHeadingElement | null>(null);
  // In the popup only a press opens an entity, so focus always follows, and brings its start into view.
  useLayoutEffect(() => nameRef.current?.focus(), [view.ref]);
  return (
    <section class="opened" aria-labelledby="opened-name">
      <div class="opened-bar">
        <button type="button" class="button button-quiet" onClick={onBack}>
          <Glyph name="back" />
          {t('popup.back')}
        </button>
        <p class="card-label">
          <Glyph name={view.kind} />
          {t(`kind.${view.kind}`)}
        </p>
      </div>
      <div class="opened-body" key={view.ref}>
        <EntityFacts view={view} id="opened" onOpenRelated={onOpen} nameRef={nameRef} />
      </div>
      {mentions > 0 && (
        <div class="opened-foot">
          <span>{t('counts.mentions', { count: mentions })}</span>
          <button type="button" class="button" onClick={() => onGoTo(view.ref)}>
            {t('popup.goToNext')}
          </button>
        </div>
      )}
    </section>
  );
}
