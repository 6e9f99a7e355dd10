import type { Span } from '../../text/span.ts';
import { readBoxHeading } from './box-heading.ts';
import { annexEntries, readClosing } from './closing-lines.ts';
import { isContentsEntry, isContentsHeading } from './contents-lines.ts';
import { type Marker, readMarker } from './markers.ts';
import type { OutlineLine } from './outline-line.ts';
import { readHeading } from './read-title.ts';
import { withTables } from './tables.ts';
import { withArticleHeadings, withWholeHeadings } from './whole-headings.ts';

/** Leading blanks and the hashes of a Markdown heading. */
const beforeLine = /^\s*(?:#{1,6}\s+)?/;

/** Non-empty lines from `from` on, without surrounding blanks; tables of contents are left out. */
export function linesToParse(text: string, from: number): OutlineLine[] {
  const lines = trimmedLines(text, from);
  const outside = withoutContents(lines.filter(({ line }) => !isContentsEntry(line)));
  const annexes = annexEntries(outside.map(({ line }) => line));
  const read = outside.map(({ line, start }, at) => {
    const marker = annexes.has(at) ? null : readMarker(line);
    return readLine(line, marker, { start, end: start + line.length }, outside[at + 1]?.line);
  });
  return withTables(text, withArticleHeadings(text, withWholeHeadings(text, read)));
}

interface TrimmedLine {
  readonly line: string;
  readonly start: number;
}

function trimmedLines(text: string, from: number): TrimmedLine[] {
  const lines: TrimmedLine[] = [];
  let start = from;
  for (const raw of text.slice(from).split('\n')) {
    const before = beforeLine.exec(raw)?.[0].length ?? 0;
    const line = raw.slice(before).trimEnd();
    if (line !== '') lines.push({ line, start: start + before });
    start += raw.length + 1;
  }
  return lines;
}

/** Drops 目录 and the lines below it that come again as headings (a table of contents without page numbers). */
function withoutContents(lines: readonly TrimmedLine[]): TrimmedLine[] {
  const at = lines.findIndex(({ line }) => isContentsHeading(line));
  if (at < 0) return [...lines];
  const key = ({ line }: TrimmedLine) => line.replace(/[\s　]/g, '');
  const last = new Map(lines.map((line, index) => [key(line), index]));
  let end = at + 1;
  for (let line = lines[end]; line !== undefined && (last.get(key(line)) ?? 0) > end; line = lines[end])
    end += 1;
  return [...lines.slice(0, at), ...lines.slice(end)];
}

function readLine(line: string, marker: Marker | null, span: Span, next: string | undefined): OutlineLine {
  if (marker === null)
    return { kind: 'plain', ...span, closes: readClosing(line, next), box: readBoxHeading(line) };
  const endsWithSemicolon = /[;；]$/.test(line);
  return {
    kind: 'numbered',
    ...span,
    marker,
    endsWithSemicolon,
    ...readHeading(marker, line.slice(marker.length)),
  };
}
