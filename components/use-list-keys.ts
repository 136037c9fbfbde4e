import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';

export interface ListKeysNeeds {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Closes what has been opened over the list; null: nothing is open. */
  readonly onBack: (() => void) | null;
  /** Escape where there is nothing left to close or clear; null: it is left to the browser. */
  readonly onLeave: (() => void) | null;
}

export interface ListKeys {
  readonly fieldRef: RefObject<HTMLInputElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * The list under the search field by the keyboard alone. The rows are real buttons, so that Tab reaches them too; the
 * arrow keys go from the field to the rows and from row to row, and whoever types on a row types in the field.
 */
export function useListKeys({ query, onQuery, onBack, onLeave }: ListKeysNeeds): ListKeys {
  const fieldRef = useRef<HTMLInputElement>(null);

  const leave = (event: KeyboardEvent) => {
    if (!onBack && query === '' && !onLeave) return;
    event.preventDefault();
    if (onBack) onBack();
    else if (query !== '') {
      onQuery('');
      fieldRef.current?.focus();
    } else onLeave?.();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Escape') {
      leave(event);
      return;
    }
    const { target, currentTarget } = event;
    const field = fieldRef.current;
    const rows = (currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.row-main');
    const stops = [...(field ? [field] : []), ...rows];
    const at = stops.indexOf(target as HTMLElement);
    if (at === -1) return;
    const to = stopFor(event.key, at, stops.length, target === field);
    if (to !== null) {
      event.preventDefault();
      stops[to]?.focus();
    } else if (target !== field && event.key.length === 1 && event.key !== ' ') field?.focus();
  };
  return { fieldRef, onKeyDown };
}

/** In the field, Home and End are the text's own. */
function stopFor(key: string, at: number, stops: number, isField: boolean): number | null {
  if (key === 'ArrowDown') return Math.min(at + 1, stops - 1);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (isField) return null;
  if (key === 'Home') return Math.min(1, stops - 1);
  return key === 'End' ? stops - 1 : null;
}
