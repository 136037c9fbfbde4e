import { useState } from 'preact/hooks';
import type { CardView, EntityRef } from '../../facts/views.ts';
import { ask } from '../../messages/sender.ts';
import type { Attempts } from '../attempt/use-attempt.ts';

export interface Opened {
  /** Null: none is. */
  readonly opened: CardView | null;
  readonly onOpen: (ref: EntityRef) => void;
  readonly onBack: () => void;
}

/** The facts that the reader opened, one from the other; the last are shown. */
export function useOpened(attempt: Attempts['attempt']): Opened {
  const [trail, setTrail] = useState<readonly CardView[]>([]);
  const open = async (entity: EntityRef) => {
    const view = await ask('card', { entity });
    if (view) setTrail((before) => [...before, view]);
  };
  return {
    opened: trail.at(-1) ?? null,
    onOpen: (ref) => void attempt(() => open(ref)),
    onBack: () => setTrail((before) => before.slice(0, -1)),
  };
}
