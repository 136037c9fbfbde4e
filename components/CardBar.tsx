import { t } from '../texts/texts.ts';
import type { CardFrameProps, CardMoves } from './CardFrame.tsx';
import { Glyph, type GlyphName } from './Glyph.tsx';
import { IconButton } from './IconButton.tsx';

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
          <IconButton
            glyph="back"
            label={t('card.back')}
            aria-disabled={!canGoBack}
            title={t('card.back')}
            onClick={() => canGoBack && props.onBack()}
          />
          <IconButton
            glyph="forward"
            label={t('card.forward')}
            aria-disabled={!canGoForward}
            title={t('card.forward')}
            onClick={() => canGoForward && props.onForward()}
          />
        </>
      )}
      <p class="card-label">
        <Glyph name={props.glyph} />
        <span class="card-kind">{props.label}</span>
      </p>
      {isPinned && move && (
        <IconButton
          of="card-move"
          glyph="move"
          label={t('card.move')}
          title={t('card.moveHelp')}
          onKeyDown={(event) => step(event, move)}
          onClick={move.onCorner}
        />
      )}
      <IconButton
        of="card-pin"
        glyph="pin"
        label={t('card.pin')}
        aria-pressed={isPinned}
        title={move ? t('card.pinHelp') : t('card.pin')}
        onClick={props.onPin}
      />
      <IconButton glyph="close" label={t('card.close')} title={t('card.close')} onClick={props.onClose} />
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
