/** A stretch of a draft: one statement, or what stands between two. */
export interface DraftPiece {
  readonly start: number;
  readonly text: string;
  /** Index of the statement that it belongs to, or `null`. */
  readonly statement: number | null;
  /** Whether the statement ends with it: one that runs over a line's end has several pieces. */
  readonly isLast: boolean;
}

export interface DraftLine {
  readonly start: number;
  readonly pieces: readonly DraftPiece[];
}

/**
 * A draft line by line, cut where its statements begin and end. The pieces of a line join to it, and the lines,
 * with a line feed between each two, to the draft.
 *
 * @param statements - spans in the draft, in order, none overlapping another
 */
export function draftLines(
  draft: string,
  statements: readonly { readonly start: number; readonly end: number }[],
): DraftLine[] {
  const lines: DraftLine[] = [];
  let next = 0;
  for (let start = 0; start <= draft.length; ) {
    const feed = draft.indexOf('\n', start);
    const end = feed < 0 ? draft.length : feed;
    const pieces: DraftPiece[] = [];
    let written = start;
    const add = (to: number, statement: number | null, isLast: boolean) => {
      if (to > written) pieces.push({ start: written, text: draft.slice(written, to), statement, isLast });
      written = Math.max(written, to);
    };
    for (let one = statements[next]; one && one.start < end; one = statements[next]) {
      add(one.start, null, false);
      add(Math.min(one.end, end), next, one.end <= end);
      if (one.end > end) break;
      next += 1;
    }
    add(end, null, false);
    lines.push({ start, pieces });
    start = end + 1;
  }
  return lines;
}
