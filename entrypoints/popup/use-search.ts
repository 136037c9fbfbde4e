import { useRef, useState } from 'preact/hooks';
import type { EntityBrief } from '../../facts/views.ts';
import { ask } from '../../messages/sender.ts';
import type { Attempts } from '../attempt/use-attempt.ts';

export interface Search {
  readonly query: string;
  /** Null: nothing is being searched. */
  readonly results: readonly EntityBrief[] | null;
  readonly onQuery: (query: string) => void;
}

/** The search over all packs; an answer that comes late does not replace that to a later question. */
export function useSearch(attempt: Attempts['attempt']): Search {
  const [query, setQuery] = useState('');
  const [results, setResults] = useState<readonly EntityBrief[] | null>(null);
  const latest = useRef('');
  const search = async (next: string) => {
    latest.current = next;
    setQuery(next);
    const found = next.trim() === '' ? null : await ask('search', { query: next });
    if (latest.current === next) setResults(found);
  };
  return { query, results, onQuery: (next) => void attempt(() => search(next)) };
}
