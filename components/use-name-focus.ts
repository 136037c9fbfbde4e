import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Gives focus to the name when another entity takes its place: the button that was pressed is gone, and
 * focus would fall to the document's start. On the first drawing focus moves only if `atFirst`.
 */
export function useNameFocus(entity: string, atFirst: boolean): RefObject<HTMLHeadingElement | null> {
  const name = useRef<HTMLHeadingElement>(null);
  const drawn = useRef<string | null>(atFirst ? '' : null);
  useLayoutEffect(() => {
    const before = drawn.current;
    drawn.current = entity;
    if (before !== null && before !== entity) name.current?.focus({ preventScroll: true });
  }, [entity]);
  return name;
}
