import { useLayoutEffect, useRef } from 'preact/hooks';

export interface CopyFieldProps {
  readonly label: string;
  readonly text: string;
  /** Selected at once, for the reader to copy. */
  readonly selected?: boolean;
  /** Lines in sight; what is longer scrolls. */
  readonly rows?: number;
}

/** Text that the reader sees before it goes anywhere, and can copy by hand. */
export function CopyField({ label, text, selected = false, rows = 5 }: CopyFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (!selected) return;
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, [selected, text]);
  return (
    <textarea
      class="copy-field"
      dir="auto"
      readOnly
      rows={rows}
      aria-label={label}
      value={text}
      ref={field}
      // Letters are keys of the card elsewhere in it.
      onKeyDown={(event) => event.stopPropagation()}
    />
  );
}
