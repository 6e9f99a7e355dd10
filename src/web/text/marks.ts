/** What a part of a measure is. */
export type PartKind = 'strength' | 'beneficiary' | 'offer' | 'condition';

/** A part of a measure in the text. */
export interface PartMark {
  readonly start: number;
  readonly end: number;
  readonly kind: PartKind;
}

/** A stretch of a text that is to be shown in some way. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: 'cited' | 'found' | 'current' | 'repair' | 'repair-current' | PartKind;
  /** Index of what is marked among its kind. */
  readonly index: number;
}

/** A piece of text on which the same marks lie from its first to its last character. */
export interface MarkedPiece {
  readonly start: number;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/**
 * Cuts `text.slice(start, end)` wherever a mark begins or ends; the pieces join to the same text.
 *
 * @param marks - in any order, overlapping or not; empty ones and those outside are left out.
 */
export function cutAtMarks(text: string, start: number, end: number, marks: readonly Mark[]): MarkedPiece[] {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start && mark.end > mark.start);
  const cuts = new Set([start, end]);
  for (const mark of inside) {
    if (mark.start > start) cuts.add(mark.start);
    if (mark.end < end) cuts.add(mark.end);
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((from, index) => {
    const to = ordered[index + 1] ?? end;
    return {
      start: from,
      text: text.slice(from, to),
      marks: inside.filter((mark) => mark.start <= from && mark.end >= to),
    };
  });
}
