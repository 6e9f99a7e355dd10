import type { Edit } from './edits.ts';

/** An edit with where its replacement stands in the text between. */
interface Placed {
  readonly edit: Edit;
  readonly start: number;
  readonly end: number;
}

/**
 * Two passes over a text as one: edits of the text as received that lead to what both lead to.
 *
 * @param first edits of the text as received, none overlapping another
 * @param second edits of what `first` makes of it, none overlapping another
 */
export function composeEdits(raw: string, first: readonly Edit[], second: readonly Edit[]): Edit[] {
  if (first.length === 0) return [...second];
  const placed = placeEdits(first);
  const later = [...second].sort((a, b) => a.rawStart - b.rawStart || a.rawEnd - b.rawEnd);
  const result: Edit[] = [];
  let at = 0;
  for (let index = 0; index < later.length; ) {
    const group = [later[index] as Edit];
    let { rawStart: start, rawEnd: end } = group[0] as Edit;
    index += 1;
    const touched: Placed[] = [];
    for (;;) {
      const before = placed[at];
      const next = later[index];
      if (before !== undefined && before.end <= start) {
        result.push(before.edit);
        at += 1;
      } else if (before !== undefined && before.start < end) {
        touched.push(before);
        start = Math.min(start, before.start);
        end = Math.max(end, before.end);
        at += 1;
      } else if (next !== undefined && next.rawStart < end) {
        group.push(next);
        end = Math.max(end, next.rawEnd);
        index += 1;
      } else break;
    }
    const merged = mergeEdits(raw, placed, group, touched, start, end);
    if (merged !== null) result.push(merged);
  }
  return [...result, ...placed.slice(at).map(({ edit }) => edit)];
}

/** Edits in their order, each with where its replacement stands. */
function placeEdits(edits: readonly Edit[]): Placed[] {
  let shift = 0;
  return [...edits]
    .sort((a, b) => a.rawStart - b.rawStart || a.rawEnd - b.rawEnd)
    .map((edit) => {
      const start = edit.rawStart + shift;
      shift += edit.canonical.length - (edit.rawEnd - edit.rawStart);
      return { edit, start, end: start + edit.canonical.length };
    });
}

function mergeEdits(
  raw: string,
  placed: readonly Placed[],
  group: readonly Edit[],
  touched: readonly Placed[],
  start: number,
  end: number,
): Edit | null {
  const [leading] = group;
  if (leading === undefined) return null;
  const rawStart = Math.min(toRaw(placed, start, 'start'), ...touched.map(({ edit }) => edit.rawStart));
  const rawEnd = Math.max(toRaw(placed, end, 'end'), ...touched.map(({ edit }) => edit.rawEnd));
  const between = replaced(
    raw,
    rawStart,
    rawEnd,
    touched.map(({ edit }) => edit),
    0,
  );
  const canonical = replaced(between, 0, between.length, group, start);
  if (canonical === raw.slice(rawStart, rawEnd)) return null;
  return { ...leading, rawStart, rawEnd, canonical };
}

/** A stretch of a text with edits applied, whose offsets count from `base`. */
function replaced(text: string, from: number, to: number, edits: readonly Edit[], base: number): string {
  let result = '';
  let position = from;
  for (const edit of edits) {
    result += text.slice(position, edit.rawStart - base) + edit.canonical;
    position = edit.rawEnd - base;
  }
  return result + text.slice(position, to);
}

/** What was dropped at a place stays outside an edit that begins or ends there. */
function toRaw(placed: readonly Placed[], offset: number, side: 'start' | 'end'): number {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { start, end } = placed[middle] as Placed;
    const isBefore = side === 'start' ? end <= offset : end <= offset && start < offset;
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  const before = placed[low - 1];
  return before === undefined ? offset : before.edit.rawEnd + (offset - before.end);
}

/** Edits of a text as edits of what others make of it, none of which touches them. */
export function shiftEdits(edits: readonly Edit[], others: readonly Edit[]): Edit[] {
  const placed = placeEdits(others);
  return edits.map((edit) => {
    const before = placed.findLast(({ edit: other }) => other.rawEnd <= edit.rawStart);
    const shift = before === undefined ? 0 : before.end - before.edit.rawEnd;
    return { ...edit, rawStart: edit.rawStart + shift, rawEnd: edit.rawEnd + shift };
  });
}
