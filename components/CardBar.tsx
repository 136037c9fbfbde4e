import { t } from '../texts/texts.ts';
import type { CardFrameProps, CardMoves } from './CardFrame.tsx';
import { Glyph, type GlyphName } from './Glyph.tsx';

export interface CardBarProps extends CardFrameProps {
  readonly glyph: GlyphName;
  readonly label: string | null;
}

/** The card's upper edge: the way back and forward, what kind of thing this is, and what to do with the card. */
export function CardBar(props: CardBarProps) {
  const { canGoBack, canGoForward, isPinned, move } = props;
  return (
    <div class="card-bar" onPointerDown={move?.onGrab}>
      {(canGoBack || canGoForward) && (
        <>
          <button
            type="button"
            class="icon-button"
            aria-disabled={!canGoBack}
            title={t('card.back')}
            onClick={() => canGoBack && props.onBack()}
          >
            <Glyph name="back" />
            <span class="unseen">{t('card.back')}</span>
          </button>
          <button
            type="button"
            class="icon-button"
            aria-disabled={!canGoForward}
            title={t('card.forward')}
            onClick={() => canGoForward && props.onForward()}
          >
            <Glyph name="forward" />
            <span class="unseen">{t('card.forward')}</span>
          </button>
        </>
      )}
      <p class="card-label">
        <Glyph name={props.glyph} />
        <span class="card-kind">{props.label}</span>
      </p>
      {isPinned && move && (
        <button
          type="button"
          class="icon-button card-move"
          title={t('card.moveHelp')}
          onKeyDown={(event) => step(event, move)}
          onClick={move.onCorner}
        >
          <Glyph name="move" />
          <span class="unseen">{t('card.move')}</span>
        </button>
      )}
      <button
        type="button"
        class="icon-button card-pin"
        aria-pressed={isPinned}
        title={move ? t('card.pinHelp') : t('card.pin')}
        onClick={props.onPin}
      >
        <Glyph name="pin" />
        <span class="unseen">{t('card.pin')}</span>
      </button>
      <button type="button" class="icon-button" title={t('card.close')} onClick={props.onClose}>
        <Glyph name="close" />
        <span class="unseen">{t('card.close')}</span>
      </button>
    </div>
  );
}

const STEPS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** With Shift. */
const LONG_STEP = 5;

function step(event: KeyboardEvent, { onStep }: CardMoves): void {
  const by = STEPS[event.key];
  if (!by || !event.isTrusted || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  event.stopPropagation();
  const times = event.shiftKey ? LONG_STEP : 1;
  onStep(by[0] * times, by[1] * times);
}
