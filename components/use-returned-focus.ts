import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { EntityRef } from '../facts/views.ts';

/** When the facts are closed, focus returns to the row that opened them. @returns for the element around the list */
export function useReturnedFocus(opened: EntityRef | null): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  const first = useRef<EntityRef | null>(null);
  useLayoutEffect(() => {
    if (opened !== null) {
      first.current ??= opened;
      return;
    }
    const ref = first.current;
    first.current = null;
    if (ref === null) return;
    const rows = [...(root.current?.querySelectorAll<HTMLElement>('.row-main') ?? [])];
    rows.find((row) => row.dataset.entity === ref)?.focus();
  }, [opened]);
  return root;
}
