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
/** No part of a longer number (`1,000`, `2.5`) and none of a name (`5G`, `AR8`, `AR-8`, `1+N`). */
const before = String.raw`(?<![A-Za-z\d.+]|\d,|[A-Za-z]-)`;
const after = String.raw`(?![A-Za-z\d+]|[.,]\d)`;
const figure = new RegExp(before + digits + unit + after, 'g');
const figureHere = new RegExp(before + digits + unit + after, 'y');

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

/** Splits a text at its figures, each tied to the first of the citations whose quote holds that number with that unit. */
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
    const place = start < 0 ? null : findPlace(inputs[0] ?? '', citations, isWholeNumber);
    if (place) found.push({ start, end: start + computed.length, place: { ...place, rule } });
  }
  for (const match of text.matchAll(figure)) {
    const start = match.index;
    const token = match[0].trimEnd();
    const next = text[start + token.length] ?? '';
    const place = findPlace(token, citations, (quote, at) => isSameFigure(quote, at, token, next));
    if (place) found.push({ start, end: start + token.length, place });
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Where a quote holds the token, as `isIt` demands it. */
function findPlace(
  token: string,
  citations: readonly Citation[],
  isIt: (quote: string, at: number, token: string) => boolean,
): FigurePlace | null {
  if (token === '') return null;
  for (const citation of citations) {
    const { quote } = citation;
    for (let at = quote.indexOf(token); at >= 0; at = quote.indexOf(token, at + 1)) {
      if (isIt(quote, at, token))
        return { citation, start: citation.start + at, end: citation.start + at + token.length };
    }
  }
  return null;
}

/**
 * Whether the figure that begins there is this one with its unit and scale and nothing more. Where no known unit
 * follows the number, the next character stands for it: a `5` before `所` is not the one before `代`.
 */
function isSameFigure(quote: string, at: number, token: string, next: string): boolean {
  figureHere.lastIndex = at;
  if (figureHere.exec(quote)?.[0].trimEnd() !== token) return false;
  return !/\d$/.test(token) || wordIn(quote[at + token.length] ?? '') === wordIn(next);
}

/** A character that can be a unit's; punctuation and space say that there is none. */
function wordIn(character: string): string {
  return /\p{L}/u.test(character) ? character : '';
}

/** What a computed figure came from stands there in the document's own form: no digit may stand around it. */
function isWholeNumber(quote: string, at: number, token: string): boolean {
  return !/\d/.test(quote[at - 1] ?? '') && !(/\d$/.test(token) && /\d/.test(quote[at + token.length] ?? ''));
}
