import { useEffect, useMemo, useState } from 'preact/hooks';
import { findInText } from '../text/find-in-text.ts';
import type { Span } from './focus.ts';
import type { LoadedDocument } from './load-document.tsx';

export interface SearchState {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly hits: readonly Span[];
  /** Index of the hit that is shown; meaningless without hits. */
  readonly current: number;
  readonly move: (by: number) => void;
}

/** Search in a document's text; width, case and script do not matter. */
export function useSearch(document: LoadedDocument): SearchState {
  const [query, setQuery] = useState('');
  const [current, setCurrent] = useState(0);
  const hits = useMemo(() => findInText(document.folded, document.fold(query.trim())), [document, query]);
  useEffect(() => setCurrent(0), [hits]);
  const move = (by: number) => {
    if (hits.length > 0) setCurrent((current + by + hits.length) % hits.length);
  };
  return { query, setQuery, hits, current, move };
}
