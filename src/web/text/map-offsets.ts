import type { Repair } from '../api/types.ts';

/**
 * Where an offset of the canonical text lies in the text as received.
 *
 * @param repairs - in order, none overlapping another.
 * @param edge - for an offset inside a repaired stretch: its beginning or its end there.
 */
export function toSourceOffset(repairs: readonly Repair[], offset: number, edge: 'start' | 'end'): number {
  let low = 0;
  let high = repairs.length;
  // Number of repairs that end at or before the offset.
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((repairs[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const before = repairs[low - 1];
  const next = repairs[low];
  if (next && next.start < offset) return edge === 'start' ? next.rawStart : next.rawEnd;
  return before ? before.rawEnd + (offset - before.end) : offset;
}

/** The repairs that touch a span of the canonical text, deletions at its end included, with their indexes. */
export function repairsWithin(
  repairs: readonly Repair[],
  start: number,
  end: number,
): { readonly repair: Repair; readonly index: number }[] {
  return repairs.flatMap((repair, index) => {
    const isDeletion = repair.start === repair.end;
    const touches = isDeletion
      ? repair.start > start && repair.start <= end
      : repair.start < end && repair.end > start;
    return touches ? [{ repair, index }] : [];
  });
}
