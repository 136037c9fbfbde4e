import type { ComponentChildren, ComponentProps, Ref } from 'preact';
import { Glyph, type GlyphName } from './Glyph.tsx';

export interface IconButtonProps
  extends Omit<ComponentProps<'button'>, 'children' | 'class' | 'ref' | 'type'> {
  readonly glyph: GlyphName;
  /** For the ear: what the glyph says to the eye. */
  readonly label: ComponentChildren;
  /** Class of this one among others. */
  readonly of?: string;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

/** A button that shows a glyph alone. */
export function IconButton({ glyph, label, of, buttonRef = null, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      class={of === undefined ? 'icon-button' : `icon-button ${of}`}
      ref={buttonRef}
      {...rest}
    >
      <Glyph name={glyph} />
      <span class="unseen">{label}</span>
    </button>
  );
}
