import type { Span } from '../../text/span.ts';
import type { BoxHeading } from './box-heading.ts';
import type { Closes } from './closing-lines.ts';
import type { Marker } from './markers.ts';

export interface PlainLine extends Span {
  readonly kind: 'plain';
  /** What it closes by its own words. */
  readonly closes: Closes;
  /** What it names, where it is the heading of a box. */
  readonly box: BoxHeading | null;
  /** Rows of a table, joined: they belong to what they stand below. */
  readonly isTable?: true;
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
