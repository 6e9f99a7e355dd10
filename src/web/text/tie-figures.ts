import type { Inline } from '../../text/answer-markdown.ts';
import type { Citation, DerivedNumber } from '../api/types.ts';

/** A stretch of an answer: plain text, or a figure with the place in the document that it stands in. */
export type Piece =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'figure';
      readonly text: string;
      readonly citation: Citation;
      /** Place of the figure itself in the canonical text. */
      readonly start: number;
      readonly end: number;
      /** The rule by which it was computed from what stands there. */
      readonly rule?: string;
    };

const digits = String.raw`\d+(?:[.,]\d+)*(?:[-–—~]\d+(?:\.\d+)?)?`;
const unit = String.raw`(?:\s?[%％‰]|[十百千万萬亿億]+)?[余餘多]?(?:元|个|個|家|项|項|倍|位|纳米|奈米|微米|英寸|名|人|台|条|條|年|月|日|T)?`;
const figure = new RegExp(`(?<![A-Za-z\\d.+])${digits}${unit}(?![A-Za-z\\d+])`, 'g');

/** Position of the citations that stand behind each inline: those of the next run of markers. */
export function citationsBehind(
  inlines: readonly Inline[],
  citations: ReadonlyMap<number, Citation>,
): Citation[][] {
  const behind: Citation[][] = inlines.map(() => []);
  let run: Citation[] = [];
  for (let at = inlines.length - 1; at >= 0; at -= 1) {
    const inline = inlines[at];
    if (inline?.type === 'marker') {
      // The first marker of a run, read backwards, opens a new group.
      if (inlines[at + 1]?.type !== 'marker') run = [];
      const citation = citations.get(inline.n);
      if (citation) run = [citation, ...run];
    } else behind[at] = run;
  }
  return behind;
}

/** Splits a text at its figures, each tied to the first of the citations whose quote holds it. */
export function tieFigures(
  text: string,
  citations: readonly Citation[],
  derived: readonly DerivedNumber[] = [],
): Piece[] {
  if (citations.length === 0) return [{ type: 'text', text }];
  const pieces: Piece[] = [];
  let written = 0;
  for (const { start, end, place } of figuresOf(text, citations, derived)) {
    if (start < written) continue;
    if (start > written) pieces.push({ type: 'text', text: text.slice(written, start) });
    pieces.push({ type: 'figure', text: text.slice(start, end), ...place });
    written = end;
  }
  if (written < text.length) pieces.push({ type: 'text', text: text.slice(written) });
  return pieces;
}

type FigurePlace = Omit<Extract<Piece, { type: 'figure' }>, 'type' | 'text'>;

function figuresOf(text: string, citations: readonly Citation[], derived: readonly DerivedNumber[]) {
  const found: { start: number; end: number; place: FigurePlace }[] = [];
  for (const { text: computed, inputs, rule } of derived) {
    const start = text.indexOf(computed);
    const place = start < 0 ? null : findPlace(inputs[0] ?? '', citations);
    if (place) found.push({ start, end: start + computed.length, place: { ...place, rule } });
  }
  for (const match of text.matchAll(figure)) {
    const start = match.index;
    for (const token of [match[0].trimEnd(), /^[\d.,]*\d/.exec(match[0])?.[0] ?? '']) {
      const place = findPlace(token, citations);
      if (!place) continue;
      found.push({ start, end: start + token.length, place });
      break;
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Where a quote holds the token and not merely a part of a longer number. */
function findPlace(token: string, citations: readonly Citation[]): FigurePlace | null {
  if (token === '') return null;
  for (const citation of citations) {
    for (let at = citation.quote.indexOf(token); at >= 0; at = citation.quote.indexOf(token, at + 1)) {
      const around = `${citation.quote[at - 1] ?? ''}${citation.quote[at + token.length] ?? ''}`;
      const isWhole = !/\d/.test(citation.quote[at - 1] ?? '') && !(/\d$/.test(token) && /\d$/.test(around));
      if (isWhole) return { citation, start: citation.start + at, end: citation.start + at + token.length };
    }
  }
  return null;
}
