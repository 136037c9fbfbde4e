import { t } from '../texts/texts.ts';
import { Glyph } from './Glyph.tsx';

export interface SearchBoxProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** The Enter key: opens the first result, if there is one. */
  readonly onEnter: () => void;
}

/** Searches all packs, whatever the page holds. */
export function SearchBox({ query, onQuery, onEnter }: SearchBoxProps) {
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
