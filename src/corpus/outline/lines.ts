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
}

export type OutlineLine = PlainLine | NumberedLine;

/** `一、总体要求........3`: a line of a table of contents. */
const contentsLine = /(?:\.{4,}|…{2,}|·{4,})\s*\d+\s*$/;
const contentsHeading = /^目\s*[录錄次]$/;

/** Non-empty lines from `from` on, without surrounding blanks; tables of contents are left out. */
export function linesToParse(text: string, from: number): OutlineLine[] {
  const lines: OutlineLine[] = [];
  let start = from;
  for (const raw of text.slice(from).split('\n')) {
    const trimmed = raw.trim();
    if (trimmed !== '' && !contentsLine.test(trimmed) && !contentsHeading.test(trimmed)) {
      const at = start + raw.indexOf(trimmed);
      lines.push(readLine(trimmed, { start: at, end: at + trimmed.length }));
    }
    start += raw.length + 1;
  }
  return lines;
}

function readLine(line: string, span: Span): OutlineLine {
  const marker = readMarker(line);
  if (marker === null) return { kind: 'plain', ...span };
  return { kind: 'numbered', ...span, marker, ...readHeading(marker, line.slice(marker.length)) };
}
