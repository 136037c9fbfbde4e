import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../texts/texts.ts';

export interface UndoLineProps {
  /** What was done. */
  readonly children: ComponentChildren;
  readonly isUndone: boolean;
  readonly onUndo: () => void;
}

/** Says what was done, with the way back. The button that was pressed is often gone: focus goes on here. */
export function UndoLine({ children, isUndone, onUndo }: UndoLineProps) {
  const button = useRef<HTMLButtonElement>(null);
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => (isUndone ? line : button).current?.focus({ preventScroll: true }), [isUndone]);
  return (
    <div class="undo" ref={line} tabIndex={-1}>
      <p role="status">{isUndone ? t('notice.undone') : children}</p>
      {!isUndone && (
        <button type="button" class="button" ref={button} onClick={onUndo}>
          {t('notice.undo')}
        </button>
      )}
    </div>
  );
}
