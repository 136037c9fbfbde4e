/** What was hidden from the preview's card, and the way back. */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Hiding } from '../../components/hiding.ts';
import type { Attempts } from '../attempt/use-attempt.ts';
import { hide } from '../card/hide.ts';

interface Hidden {
  readonly hiding: Hiding;
  readonly undo: () => Promise<void>;
  readonly isUndone: boolean;
}

export interface HiddenByReader {
  /** null: nothing, or the reader has closed it. */
  readonly hidden: Hidden | null;
  readonly onHide: (hiding: Hiding) => void;
  readonly onUndo: () => void;
  readonly onClose: () => void;
  /** For the notice: what was pressed is gone, so the focus goes there. */
  readonly noticeRef: RefObject<HTMLDivElement | null>;
}

export function useHidden(attempt: Attempts['attempt']): HiddenByReader {
  const [hidden, setHidden] = useState<Hidden | null>(null);
  const noticeRef = useRef<HTMLDivElement>(null);
  useEffect(() => noticeRef.current?.querySelector('button')?.focus(), [hidden]);

  const hideIt = async (hiding: Hiding) => setHidden({ hiding, undo: await hide(hiding), isUndone: false });
  const undo = async () => {
    if (hidden === null) return;
    await hidden.undo();
    setHidden({ ...hidden, isUndone: true });
  };
  return {
    hidden,
    onHide: (hiding) => void attempt(() => hideIt(hiding)),
    onUndo: () => void attempt(undo),
    onClose: () => setHidden(null),
    noticeRef,
  };
}
