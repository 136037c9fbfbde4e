import { useState } from 'preact/hooks';
import type { EntityRef, NameView } from '../facts/views.ts';
import { t } from '../texts/texts.ts';
import { Filled } from './Filled.tsx';
import { Glyph } from './Glyph.tsx';
import { hiddenFirst, matchingNames } from './matching-names.ts';
import { ownLanguage } from './own-language.ts';
import { Switch } from './Switch.tsx';

export interface NameListProps {
  readonly names: readonly NameView[];
  readonly onName: (ref: EntityRef, on: boolean) => void;
}

/** All names, to be found, hidden and shown; at first only those that are hidden. */
export function NameList({ names, onName }: NameListProps) {
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  /** Those that were hidden when they were last listed: one that is shown again stays in its place. */
  const [listed, setListed] = useState<ReadonlySet<EntityRef>>(new Set());
  const isSearch = query.trim() !== '';
  const shown = isSearch
    ? matchingNames(names, query)
    : hiddenFirst(names).filter(({ ref, on }) => isOpen || !on || listed.has(ref));
  const choose = (ref: EntityRef, on: boolean) => {
    setListed((before) => new Set(before).add(ref));
    onName(ref, on);
  };
  return (
    <section class="part" aria-labelledby="names">
      <h2 id="names">{t('options.names')}</h2>
      <p class="part-lead">{t('options.namesHelp')}</p>
      <div class="panel">
        <div class="panel-item find">
          <Glyph name="search" />
          <input
            type="search"
            class="field"
            value={query}
            aria-label={t('options.namesSearch')}
            placeholder={t('options.namesSearch')}
            autocomplete="off"
            spellcheck={false}
            dir={query === '' ? undefined : 'auto'}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </div>
        {shown.length > 0 && (
          <ul class="names">
            {shown.map((name) => (
              <NameItem key={name.ref} name={name} onName={choose} />
            ))}
          </ul>
        )}
        <Said query={query} isSearch={isSearch} found={shown.length} />
        {!isSearch && names.length > 0 && (
          <div class="panel-item">
            <button
              type="button"
              class="button button-quiet"
              aria-expanded={isOpen}
              onClick={() => {
                setListed(new Set());
                setOpen(!isOpen);
              }}
            >
              {isOpen ? t('options.namesHidden') : t('options.namesAll', { count: names.length })}
            </button>
          </div>
        )}
      </div>
    </section>
  );
}

/** How many there are: heard while one types, seen only where there is none. */
function Said({ query, isSearch, found }: { query: string; isSearch: boolean; found: number }) {
  const none = isSearch ? (
    <Filled text={t('options.namesNone', { query: '{query}' })} parts={{ query: <bdi>{query}</bdi> }} />
  ) : (
    t('options.noNamesHidden')
  );
  return (
    <p class={found === 0 ? 'panel-item aside' : 'unseen'} role="status">
      {found === 0 ? none : isSearch && t('search.found', { count: found })}
    </p>
  );
}

interface NameItemProps extends Pick<NameListProps, 'onName'> {
  readonly name: NameView;
}

function NameItem({ name: { ref, name, summary, language, on }, onName }: NameItemProps) {
  const own = ownLanguage(language);
  return (
    <li class={on ? 'panel-item' : 'panel-item panel-item-off'}>
      <Switch
        on={on}
        onChange={(next) => onName(ref, next)}
        labelledBy={`name-${ref}`}
        describedBy={`who-${ref}`}
      >
        <span class="topic-name" id={`name-${ref}`}>
          <bdi {...own}>{name}</bdi>
        </span>
        <span class="topic-summary" id={`who-${ref}`}>
          <bdi {...own}>{summary}</bdi>
        </span>
      </Switch>
    </li>
  );
}
