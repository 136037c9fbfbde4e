import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CardView, EntityRef } from '../facts/views.ts';
import { t } from '../texts/texts.ts';
import { EntityFacts } from './EntityFacts.tsx';
import { Glyph } from './Glyph.tsx';
import type { Position } from './popup-state.ts';
import { Stepper } from './Stepper.tsx';

export interface OpenedEntityProps {
  readonly view: CardView;
  /** Mentions on the page in front; 0: there is none to go to. */
  readonly mentions: number;
  readonly position: Position | null;
  /** Null: the reader did not open it, it came by itself; then focus stays where it is. */
  readonly onBack: (() => void) | null;
  readonly onOpen: (ref: EntityRef) => void;
  readonly onStep: (ref: EntityRef, by: 1 | -1) => void;
}

/** The card's facts inside popup or panel. */
export function OpenedEntity({ view, mentions, position, onBack, onOpen, onStep }: OpenedEntityProps) {
  const nameRef = useRef<HTMLHeadingElement | null>(null);
  const isPressed = onBack !== null;
  // What a press opens takes the focus, and brings its start into view.
  useLayoutEffect(() => {
    if (isPressed) nameRef.current?.focus();
  }, [view.ref, isPressed]);
  return (
    <section class="opened" aria-labelledby="opened-name">
      <div class="opened-bar">
        {onBack && (
          <button type="button" class="button button-quiet" onClick={onBack}>
            <Glyph name="back" />
            {t('popup.back')}
          </button>
        )}
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
          <span role="status">{mentionsText(view.ref, mentions, position)}</span>
          {mentions > 1 ? (
            <Stepper brief={view} count={mentions} onStep={onStep} />
          ) : (
            <button type="button" class="button" onClick={() => onStep(view.ref, 1)}>
              {t('popup.goToNext')}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

function mentionsText(ref: EntityRef, count: number, position: Position | null): string {
  if (position?.entity !== ref || count < 2) return t('counts.mentions', { count });
  return t('popup.position', { at: position.at, of: position.of });
}
