import type { AnswerLanguage } from '../answer/types.ts';
import {
  describeDifferences,
  describeSummary,
  describeTranslation,
  wordingMessages,
} from '../wording/messages.ts';
import type { WordingCheck, WordingSegment } from '../wording/types.ts';
import { printable } from './printable.ts';

/** A checked draft as a document with comments; all of its text is plain. */
export interface ReviewDocument {
  readonly language: AnswerLanguage;
  readonly title: string;
  /** How many statements got which verdict. */
  readonly about: string;
  /** The draft, a paragraph for each line. */
  readonly paragraphs: readonly (readonly ReviewPiece[])[];
  /** Numbered from 0, in the order of the draft. */
  readonly comments: readonly ReviewComment[];
}

/** A stretch of the draft, or a place where the stretch that a comment is about begins or ends. */
export type ReviewPiece =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'start' | 'end'; readonly comment: number };

/** What was found in one statement, a line for each thing. */
export interface ReviewComment {
  readonly number: number;
  readonly lines: readonly string[];
}

export interface ReviewOptions {
  readonly language: AnswerLanguage;
  readonly titleOf: (documentId: string) => string;
}

/** Lays a checked draft out with its findings. What is word for word as in the text and rightly placed has none. */
export function exportReview(
  draft: string,
  { segments, summary }: WordingCheck,
  { language, titleOf }: ReviewOptions,
): ReviewDocument {
  const remarked = segments.filter(isRemarkable);
  const lines = (segment: WordingSegment) => commentLines(segment, language, titleOf);
  return {
    language,
    title: wordingMessages(language).title,
    about: describeSummary(summary, language),
    paragraphs: cutIntoLines(draft).map((line) => piecesOf(draft, line, remarked)),
    comments: remarked.map((segment, number) => ({ number, lines: lines(segment) })),
  };
}

function isRemarkable({ verdict, changes = [], reference }: WordingSegment): boolean {
  return (
    verdict !== 'exact' || changes.length > 0 || (reference !== undefined && reference.status !== 'right')
  );
}

function commentLines(
  segment: WordingSegment,
  language: AnswerLanguage,
  titleOf: ReviewOptions['titleOf'],
): string[] {
  const messages = wordingMessages(language);
  const { verdict, match } = segment;
  return [
    messages.verdicts[verdict],
    ...describeDifferences(segment, language),
    ...describeTranslation([segment], language),
    ...(match === undefined
      ? []
      : [`${messages.place(titleOf(match.documentId), match.label)}${messages.colon}“${match.quote}”`]),
  ].map((line) => printable(line).replace(/\s*\n\s*/g, ' '));
}

interface Line {
  readonly start: number;
  readonly end: number;
  /** Behind the line's break, which belongs to it. */
  readonly next: number;
}

function cutIntoLines(draft: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { 0: found, index } of draft.matchAll(/\r\n?|\n/g)) {
    lines.push({ start, end: index, next: index + found.length });
    start = index + found.length;
  }
  return [...lines, { start, end: draft.length, next: draft.length + 1 }];
}

/** A line with the beginnings and ends of statements that fall on it. */
function piecesOf(
  draft: string,
  { start, end, next }: Line,
  segments: readonly WordingSegment[],
): ReviewPiece[] {
  const pieces: ReviewPiece[] = [];
  let from = start;
  const write = (to: number) => {
    const text = printable(draft.slice(from, Math.min(to, end)));
    if (text !== '') pieces.push({ type: 'text', text });
    from = Math.max(from, Math.min(to, end));
  };
  const isHere = (offset: number) => offset >= start && offset < next;
  for (const [comment, segment] of segments.entries()) {
    if (isHere(segment.start)) {
      write(segment.start);
      pieces.push({ type: 'start', comment });
    }
    if (isHere(segment.end - 1)) {
      write(segment.end);
      pieces.push({ type: 'end', comment });
    }
  }
  write(end);
  return pieces;
}
