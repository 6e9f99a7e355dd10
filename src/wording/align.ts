/** A stretch that stands in both texts. */
export interface Run {
  /** Where it begins in the statement and in the window. */
  readonly statement: number;
  readonly window: number;
  readonly length: number;
}

const matchScore = 2;
const mismatch = -1;
const gap = -1;

/**
 * Aligns a whole statement with the part of a window that fits it best (Needleman and Wunsch 1970, gaps at the window's ends free).
 *
 * @returns the stretches that stand in both, in order
 */
export function alignStatement(statement: string, window: string): Run[] {
  const [rows, columns] = [statement.length, window.length];
  const width = columns + 1;
  const scores = new Int32Array((rows + 1) * width);
  for (let row = 1; row <= rows; row += 1) {
    scores[row * width] = row * gap;
    for (let column = 1; column <= columns; column += 1) {
      const at = row * width + column;
      const same = statement.charCodeAt(row - 1) === window.charCodeAt(column - 1);
      const diagonal = (scores[at - width - 1] ?? 0) + (same ? matchScore : mismatch);
      const up = (scores[at - width] ?? 0) + gap;
      const left = (scores[at - 1] ?? 0) + gap;
      scores[at] = Math.max(diagonal, up, left);
    }
  }
  return runsOf(statement, window, scores, width);
}

function runsOf(statement: string, window: string, scores: Int32Array, width: number): Run[] {
  let row = statement.length;
  let column = 0;
  for (let end = 1; end < width; end += 1)
    if ((scores[row * width + end] ?? 0) > (scores[row * width + column] ?? 0)) column = end;
  const runs: Run[] = [];
  let length = 0;
  const close = () => {
    if (length > 0) runs.unshift({ statement: row, window: column, length });
    length = 0;
  };
  while (row > 0 && column > 0) {
    const at = row * width + column;
    const same = statement.charCodeAt(row - 1) === window.charCodeAt(column - 1);
    const diagonal = (scores[at - width - 1] ?? 0) + (same ? matchScore : mismatch);
    if (scores[at] === diagonal) {
      if (!same) close();
      row -= 1;
      column -= 1;
      if (same) length += 1;
    } else {
      close();
      if (scores[at] === (scores[at - width] ?? 0) + gap) row -= 1;
      else column -= 1;
    }
  }
  close();
  return runs;
}

/** Characters of a statement in stretches of at least `shortest`: single characters agree by chance. */
export function matchedLength(runs: readonly Run[], shortest = 2): number {
  return runs.reduce((sum, { length }) => sum + (length >= shortest ? length : 0), 0);
}
