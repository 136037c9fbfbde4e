import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../texts/texts.ts';
import { focusedBeside } from './focused-beside.ts';
import { IconButton } from './IconButton.tsx';

export interface CardPanelProps {
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A part of the card that comes when asked for, over its foot. Takes the focus, for it may stand far from what was pressed. */
export function CardPanel({ id, title, onClose, children }: CardPanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const section = heading.current?.closest('section');
    bringUp(section);
    // What is inside may have taken it already.
    if (!section?.contains(focusedBeside(section))) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section class="card-panel" id={id} aria-labelledby={`${id}-title`}>
      <div class="card-panel-bar">
        <h3 id={`${id}-title`} tabIndex={-1} ref={heading}>
          {title}
        </h3>
        <IconButton glyph="close" label={t('actions.close')} title={t('actions.close')} onClick={onClose} />
      </div>
      {children}
    </section>
  );
}

/** Where the card scrolls as one, the part may lie below what is in sight. Scrolls the card alone, never the page. */
function bringUp(section: HTMLElement | null | undefined): void {
  const card = section?.closest('.card');
  const bar = card?.querySelector('.card-bar');
  if (!section || !card || !bar) return;
  card.scrollTop += section.getBoundingClientRect().top - bar.getBoundingClientRect().bottom;
}
