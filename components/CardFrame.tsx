import type { ComponentChildren, Ref } from 'preact';
import { interfaceLanguage, t } from '../texts/texts.ts';
import { Glyph, type GlyphName } from './Glyph.tsx';

/** What the card and its problem twin share: where it is drawn is the caller's. */
export interface CardFrameProps {
  /** Unique in its tree: `${id}-name` labels the dialog. */
  readonly id: string;
  readonly canGoBack: boolean;
  readonly onBack: () => void;
  readonly onClose: () => void;
  /** The dialog's element, to be measured, placed and focused. */
  readonly frameRef?: Ref<HTMLDivElement> | undefined;
  /** Overrides the system's choice. */
  readonly theme?: 'light' | 'dark' | undefined;
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
      class="card"
      role="dialog"
      aria-labelledby={`${props.id}-name`}
      aria-describedby={props.describedBy}
      tabIndex={-1}
      ref={props.frameRef ?? null}
      data-theme={props.theme}
      {...interfaceLanguage()}
    >
      <div class="card-bar">
        {props.canGoBack && (
          <button type="button" class="icon-button" onClick={props.onBack}>
            <Glyph name="back" />
            <span class="unseen">{t('card.back')}</span>
          </button>
        )}
        <p class="card-label">
          <Glyph name={props.glyph} />
          {props.label}
        </p>
        <button type="button" class="icon-button" onClick={props.onClose}>
          <Glyph name="close" />
          <span class="unseen">{t('card.close')}</span>
        </button>
      </div>
      {props.children}
    </div>
  );
}
