import type { NumberedLine, OutlineLine } from './outline-line.ts';

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
