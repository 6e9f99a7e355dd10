import type { Repair } from '../api/types.ts';

/**
 * Folds width and case, and characters that the document's own repairs turn into others (構 → 构), one unit
 * for one unit, so that offsets stay.
 */
export function textFolder(repairs: readonly Repair[]): (text: string) => string {
  const simplified = new Map<string, string>();
  for (const { kind, raw, canonical } of repairs) {
    if (kind === 'script' && raw.length === 1 && canonical.length === 1) simplified.set(raw, canonical);
  }
  const foldUnit = (unit: string) => {
    const code = unit.charCodeAt(0);
    const narrow = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : unit;
    const lower = narrow.toLowerCase();
    return lower.length === 1 ? (simplified.get(lower) ?? lower) : narrow;
  };
  return (text) => Array.from({ length: text.length }, (_, at) => foldUnit(text[at] ?? '')).join('');
}

/** Spans of all occurrences, in order, none overlapping another; at most `limit`. */
export function findInText(
  folded: string,
  query: string,
  limit = 500,
): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  if (query === '') return found;
  for (
    let at = folded.indexOf(query);
    at >= 0 && found.length < limit;
    at = folded.indexOf(query, at + query.length)
  )
    found.push({ start: at, end: at + query.length });
  return found;
}
