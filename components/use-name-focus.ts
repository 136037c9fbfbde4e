import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface NameFocus {
  readonly nameRef: RefObject<HTMLHeadingElement | null>;
  /** The reader pressed something that brings another entity. */
  readonly expect: () => void;
}

/**
 * Gives focus to the name when a press brought another entity: the pressed button is gone, and focus would
 * fall to the document's start. Without a press (the pointer went to another word) focus is left where it
 * is: the reader may be typing in the page.
 */
export function useNameFocus(entity: string): NameFocus {
  const nameRef = useRef<HTMLHeadingElement | null>(null);
  const expected = useRef(false);
  useLayoutEffect(() => {
    if (expected.current) nameRef.current?.focus({ preventScroll: true });
    expected.current = false;
  }, [entity]);
  return {
    nameRef,
    expect: () => {
      expected.current = true;
    },
  };
}
