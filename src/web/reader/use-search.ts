import { useMemo, useState } from 'preact/hooks';
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
  // One state: an effect that starts a new query at its first hit would run after the paint, and undo an Enter
  // that was quicker than it.
  const [{ query, chosen }, setState] = useState({ query: '', chosen: 0 });
  const hits = useMemo(() => findInText(document.folded, document.fold(query.trim())), [document, query]);
  // A document opened beside the same query may have fewer.
  const current = Math.min(chosen, Math.max(0, hits.length - 1));
  const setQuery = (next: string) => setState({ query: next, chosen: 0 });
  const move = (by: number) => {
    if (hits.length === 0) return;
    setState((before) => ({ ...before, chosen: (current + by + hits.length) % hits.length }));
  };
  return { query, setQuery, hits, current, move };
}
