import type { Span } from '../../text/span.ts';
import { type Marker, readMarker } from './markers.ts';
import { readHeading } from './read-title.ts';

export interface PlainLine extends Span {
  readonly kind: 'plain';
}

export interface NumberedLine extends Span {
  readonly kind: 'numbered';
  readonly marker: Marker;
  readonly title: string;
  readonly hasBody: boolean;
  /** Whether it ends as the items of an enumeration do, but for the last one. */
  readonly endsWithSemicolon: boolean;
}

export type OutlineLine = PlainLine | NumberedLine;

/** `一、总体要求........3`: a line of a table of contents. */
const contentsLine = /(?:\.{4}|……|·{4})\s*\d+$/;
const contentsHeading = /^目\s*[录錄次]$/;
/** Only a line's last characters are looked at: a megabyte of dots must not take a megabyte squared. */
const contentsTail = 40;
/** Leading blanks and the hashes of a Markdown heading. */
const beforeLine = /^\s*(?:#{1,6}\s+)?/;

/** Non-empty lines from `from` on, without surrounding blanks; tables of contents are left out. */
export function linesToParse(text: string, from: number): OutlineLine[] {
  const lines = trimmedLines(text, from);
  const outside = withoutContents(lines.filter(({ line }) => !contentsLine.test(line.slice(-contentsTail))));
  return outside.map(({ line, start }) => readLine(line, { start, end: start + line.length }));
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
  const at = lines.findIndex(({ line }) => contentsHeading.test(line));
  if (at < 0) return [...lines];
  const key = ({ line }: TrimmedLine) => line.replace(/[\s　]/g, '');
  const last = new Map(lines.map((line, index) => [key(line), index]));
  let end = at + 1;
  for (let line = lines[end]; line !== undefined && (last.get(key(line)) ?? 0) > end; line = lines[end])
    end += 1;
  return [...lines.slice(0, at), ...lines.slice(end)];
}

function readLine(line: string, span: Span): OutlineLine {
  const marker = readMarker(line);
  if (marker === null) return { kind: 'plain', ...span };
  const endsWithSemicolon = /[;；]$/.test(line);
  return {
    kind: 'numbered',
    ...span,
    marker,
    endsWithSemicolon,
    ...readHeading(marker, line.slice(marker.length)),
  };
}
