import { detectLanguage } from '../text/language.ts';
import { splitSubsentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { tuning } from './tuning.ts';

/** Bullets, ordinals and Markdown at the beginning of a line. */
const lineStart = /^(?:[\s>#*•·▪◆●○■□–—-]+|\(?\d{1,3}[).、．]\s*|[(（][一二三四五六七八九十]{1,3}[)）]\s*)+/;
const onlyMarks = /^[\s\p{P}\p{S}]*$/u;

/**
 * Cuts a draft into its statements: sentences, and parts set side by side by semicolons. Bullets and ordinals at the beginning of a line
 * belong to none.
 *
 * @returns spans in the draft, in order, without overlap
 */
export function draftStatements(draft: string): Span[] {
  const sentences = splitSubsentences(draft).flatMap((one) => englishSentences(draft, one));
  return sentences.flatMap(({ start, end }) => {
    const text = draft.slice(start, end);
    const isLineStart = start === 0 || /\n\s*$/.test(draft.slice(Math.max(0, start - 20), start));
    const marker = isLineStart ? (lineStart.exec(text)?.[0].length ?? 0) : 0;
    return onlyMarks.test(text.slice(marker)) ? [] : shortEnough(draft, { start: start + marker, end });
  });
}

/** A point with a blank behind it and a capital next: the end of an English sentence, but not behind No. or e.g. */
const englishEnd =
  /(?<!\b(?:No|Art|Sec|Fig|Mr|Ms|Dr|St|vs|cf|e\.g|i\.e|etc|approx|[A-Z]))\.["”’)]*\s+(?=["“(]?[A-Z\d])/g;

/** English sentences end in points, which in a Chinese text end none. */
function englishSentences(draft: string, { start, end }: Span): Span[] {
  const text = draft.slice(start, end);
  if (detectLanguage(text) !== 'en') return [{ start, end }];
  const spans: Span[] = [];
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(englishEnd)) {
    spans.push({ start: start + from, end: start + index + mark.trimEnd().length });
    from = index + mark.length;
  }
  return [...spans, { start: start + from, end }];
}

/** Text without full stops is cut at commas, or anywhere: what it costs to align grows with the square of its length. */
function shortEnough(draft: string, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  let from = start;
  while (end - from > tuning.longest) {
    const piece = draft.slice(from, from + tuning.longest);
    const comma = Math.max(piece.lastIndexOf(','), piece.lastIndexOf('，'));
    const to = from + (comma > 0 ? comma + 1 : tuning.longest);
    pieces.push({ start: from, end: to });
    from = to;
  }
  return [...pieces, { start: from, end }];
}
