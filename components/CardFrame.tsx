import type { ComponentChildren, Ref } from 'preact';
import { interfaceLanguage } from '../texts/texts.ts';
import { CardBar } from './CardBar.tsx';
import type { GlyphName } from './Glyph.tsx';

/** What the card and its problem twin share: where it is drawn is the caller's. */
export interface CardFrameProps {
  /** Unique in its tree: `${id}-name` labels the dialog. */
  readonly id: string;
  readonly canGoBack: boolean;
  readonly onBack: () => void;
  readonly canGoForward: boolean;
  readonly onForward: () => void;
  /** A pinned card stays until it is closed. */
  readonly isPinned: boolean;
  readonly onPin: () => void;
  /** Absent: it goes with what it stands in. */
  readonly move?: CardMoves | undefined;
  readonly onClose: () => void;
  /** The dialog's element, to be measured, placed and focused. */
  readonly frameRef?: Ref<HTMLDivElement> | undefined;
  /** Overrides the system's choice. */
  readonly theme?: 'light' | 'dark' | undefined;
}

/** Three ways to move a card: dragging, keys, and presses alone (WCAG 2.5.7). */
export interface CardMoves {
  /** The pointer was pressed on the bar. */
  readonly onGrab: (event: PointerEvent) => void;
  /** By arrow keys, as many steps to the right and down. */
  readonly onStep: (right: number, down: number) => void;
  /** To the next corner of the window. */
  readonly onCorner: () => void;
}

interface FilledFrameProps extends CardFrameProps {
  readonly glyph: GlyphName;
  readonly label: string | null;
  readonly describedBy: string;
  readonly children: ComponentChildren;
}

/** Not modal: the page stays in reach, as WCAG 1.4.13 wants of what comes on hover. */
export function CardFrame(props: FilledFrameProps) {
  return (
    <div
      class={props.isPinned ? 'card card-pinned' : 'card'}
      role="dialog"
      aria-labelledby={`${props.id}-name`}
      aria-describedby={props.describedBy}
      tabIndex={-1}
      ref={props.frameRef ?? null}
      data-theme={props.theme}
      onKeyDown={(event) => pressed(event, props)}
      {...interfaceLanguage()}
    >
      <CardBar {...props} />
      {props.children}
    </div>
  );
}

/** Keys of a card that has the focus. They are the card's alone: on the page they may mean something else. */
function pressed(event: KeyboardEvent, props: CardFrameProps): void {
  const act = actionOf(event, props);
  if (!act || !event.isTrusted) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

function actionOf({ key, altKey, ctrlKey, metaKey }: KeyboardEvent, props: CardFrameProps) {
  if (ctrlKey || metaKey) return null;
  if (altKey) {
    // The same keys in both directions of writing.
    if (key === 'ArrowLeft') return props.canGoBack ? props.onBack : () => {};
    if (key === 'ArrowRight') return props.canGoForward ? props.onForward : () => {};
    return null;
  }
  return key === 'p' || key === 'P' ? props.onPin : null;
}
