import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Repair } from '../api/types.ts';
import { repairsWithin } from '../text/map-offsets.ts';
import type { Span } from './focus.ts';
import type { LoadedDocument } from './load-document.tsx';

export interface RepairsState {
  /** What can be walked through: all, those in the citation, or one kind; with their numbers. */
  readonly choices: readonly { readonly value: string; readonly count: number }[];
  readonly filter: string;
  readonly setFilter: (filter: string) => void;
  /** Indexes of the repairs that the filter lets through. */
  readonly shown: readonly number[];
  /** Index of the one that is explained among all repairs, and among the shown ones (-1: none). */
  readonly index: number | null;
  readonly position: number;
  readonly current: Repair | null;
  readonly choose: (index: number | null) => void;
  readonly move: (by: number) => void;
}

/** The repairs of a document, filtered and walked through. */
export function useRepairs({ repairs }: LoadedDocument, cited: Span | null): RepairsState {
  const [filter, setFilter] = useState('all');
  const [index, choose] = useState<number | null>(null);
  const { start = 0, end = 0 } = cited ?? {};
  const inCitation = useMemo(
    () => repairsWithin(repairs, start, end).map((found) => found.index),
    [repairs, start, end],
  );
  const shown = useMemo(() => {
    if (filter === 'cited') return inCitation;
    return repairs.flatMap(({ kind }, at) => (filter === 'all' || kind === filter ? [at] : []));
  }, [repairs, filter, inCitation]);
  const choices = useMemo(() => {
    const kinds = countBy(repairs.map(({ kind }) => kind));
    return [
      { value: 'all', count: repairs.length },
      ...(inCitation.length > 0 ? [{ value: 'cited', count: inCitation.length }] : []),
      ...[...kinds].map(([value, count]) => ({ value, count })),
    ];
  }, [repairs, inCitation]);
  useEffect(() => {
    choose(null);
    setFilter(inCitation.length > 0 ? 'cited' : 'all');
  }, [inCitation]);
  const position = index === null ? -1 : shown.indexOf(index);
  const move = (by: number) => {
    const start = position < 0 && by < 0 ? 0 : position;
    choose(shown[(start + by + shown.length) % shown.length] ?? null);
  };
  return {
    choices,
    filter,
    setFilter: (next) => {
      setFilter(next);
      choose(null);
    },
    shown,
    index,
    position,
    current: index === null ? null : (repairs[index] ?? null),
    choose,
    move,
  };
}

function countBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
