import type { NumberedLine, OutlineLine } from './lines.ts';

/** The line that names a box: 专栏3 重点工程, 【专栏一:示范工程】. */
export interface BoxHeading {
  /** As printed; empty where the box has none. */
  readonly number: string;
  readonly title: string;
}

const boxHeading =
  /^[【〔[]?\s*[专專]\s*[栏欄]\s*(\d{1,2}|[一二三四五六七八九十]{1,3})?\s*[】〕\]]?\s*[:：]?\s*([^。；！？]{0,40}?)\s*[】〕\]]?$/;

/** Reads the heading of a box; `null` for any other line. */
export function readBoxHeading(line: string): BoxHeading | null {
  const match = boxHeading.exec(line);
  return match === null ? null : { number: match[1] ?? '', title: match[2] ?? '' };
}

/**
 * Whether a box numbers its lines: the one below its heading is the first of a numbering, deeper than the section's own. A box of plain
 * paragraphs is no node of the outline, for nothing tells where it ends.
 */
export function opensNumbering(next: OutlineLine | undefined, sectionRank: number): boolean {
  return next?.kind === 'numbered' && next.marker.ordinal === 1 && next.marker.rank > sectionRank;
}

/**
 * Whether a numbered line behind a box goes on with the section's numbering and not with the box's: it is the section's next and not the
 * box's next, or both, and no other line of that number follows.
 *
 * @param at its position among the lines
 */
export function leavesBox(
  { marker }: NumberedLine,
  section: NumberedLine | undefined,
  box: NumberedLine | undefined,
  lines: readonly OutlineLine[],
  at: number,
): boolean {
  if (section?.marker.rank !== marker.rank || section.marker.ordinal + 1 !== marker.ordinal) return false;
  if (box?.marker.rank !== marker.rank || box.marker.ordinal + 1 !== marker.ordinal) return true;
  for (let below = at + 1; below < lines.length; below += 1) {
    const line = lines[below];
    if (line?.kind !== 'numbered') continue;
    if (line.marker.rank < marker.rank) return true;
    if (line.marker.rank === marker.rank && line.marker.ordinal <= marker.ordinal)
      return line.marker.ordinal !== marker.ordinal;
  }
  return true;
}
