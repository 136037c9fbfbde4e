import type { RefObject } from 'preact';
import { t } from '../texts/texts.ts';
import { Glyph } from './Glyph.tsx';

export interface SearchBoxProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** The Enter key: opens the first result, if there is one. */
  readonly onEnter: () => void;
  readonly fieldRef: RefObject<HTMLInputElement | null>;
}

/** Searches all packs, whatever the page holds. The arrow keys lead from it into the list below. */
export function SearchBox({ query, onQuery, onEnter, fieldRef }: SearchBoxProps) {
  return (
    <search>
      <form
        class="search"
        onSubmit={(event) => {
          event.preventDefault();
          onEnter();
        }}
      >
        <Glyph name="search" />
        <input
          type="search"
          ref={fieldRef}
          value={query}
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
          autocomplete="off"
          spellcheck={false}
          // An empty field has no direction of its own: its placeholder is the interface's.
          dir={query === '' ? undefined : 'auto'}
          onInput={(event) => onQuery(event.currentTarget.value)}
        />
      </form>
    </search>
  );
}
