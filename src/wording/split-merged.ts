import type { PolicyDocument } from '../corpus/types.ts';
import type { Span } from '../text/span.ts';
import { boundedFigures } from './bounded-figures.ts';
import { timeBehindLeadIn } from './lead-in.ts';
import { locateOriginal } from './locate-original.ts';
import { normalise } from './normal-text.ts';
import { nodeAt, type Place, type StatementIndex } from './statement-index.ts';
import { tuning } from './tuning.ts';

interface Part extends Span {
  readonly document: PolicyDocument | null;
  readonly sectionId: string | null;
  /** Where it stands in the document's normal text. */
  readonly from: number;
  readonly to: number;
}

/** Parts whose originals are no farther apart than this many characters are one quotation. */
const adjoining = 3;

/**
 * Cuts a statement that was put together from several places, or that leaves out phrases in between, into its quotations. Phrases that
 * come from no one place plainly stay with what is before them.
 *
 * @returns spans in the statement that cover it; one, where it comes from one place
 */
export function splitMerged(statement: string, index: StatementIndex): Span[] {
  const whole: Span = { start: 0, end: statement.length };
  const normal = normalise(statement).text;
  const alignment = index.locate(normal);
  const isWhole = alignment?.runs.length === 1 && alignment.share === 1;
  const phrases = phrasesOf(statement);
  if (isWhole || phrases.length < 2) return [whole];
  const groups: Part[] = [];
  let near: Place | undefined;
  for (const phrase of phrases) {
    const part = locatePart(statement, phrase, index, near);
    const last = groups[groups.length - 1];
    if (part.document !== null) near = { document: part.document, position: part.to };
    if (last === undefined || isApart(last, part)) groups.push(part);
    else groups[groups.length - 1] = join(last, part);
  }
  const areFound = groups.every(({ document }) => document !== null);
  return groups.length > 1 && areFound ? groups.map(({ start, end }) => ({ start, end })) : [whole];
}

/** Parts between commas; one too short to be found alone, or that says only when, goes with the next. */
function phrasesOf(statement: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { index } of statement.matchAll(/(?:(?<!\d)|(?!,\d{3}(?!\d)))[，,]/g)) {
    const phrase = statement.slice(start, index);
    if (normalise(phrase).text.length < tuning.partLength || timeBehindLeadIn(phrase) !== null) continue;
    spans.push({ start, end: index + 1 });
    start = index + 1;
  }
  return start < statement.length ? [...spans, { start, end: statement.length }] : spans;
}

function locatePart(statement: string, phrase: Span, index: StatementIndex, near: Place | undefined): Part {
  const text = statement.slice(phrase.start, phrase.end);
  const normal = normalise(text).text;
  const nowhere: Part = { ...phrase, document: null, sectionId: null, from: 0, to: 0 };
  if (normal.length < tuning.partLength || isBareFigure(text)) return nowhere;
  const alignment = index.locate(normal, near);
  const first = alignment?.runs[0];
  if (alignment === null || first === undefined) return nowhere;
  const located = locateOriginal(text, alignment, index);
  if (located.share < tuning.partShare) return nowhere;
  const { document, position } = located;
  return {
    ...phrase,
    document,
    sectionId: nodeAt(document, located)?.id ?? null,
    from: first.window,
    to: position,
  };
}

/** 奖励20万元 stands in many clauses: what is rewarded tells which is meant. */
function isBareFigure(phrase: string): boolean {
  const figures = boundedFigures(phrase);
  const words = figures.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), phrase);
  return figures.length > 0 && normalise(words).text.length < tuning.partWords;
}

/** Elsewhere, or farther on with phrases left out. What stands before, in the same clause, was put in another order. */
function isApart(last: Part, part: Part): boolean {
  if (part.document === null || last.document === null) return false;
  if (part.document !== last.document || part.sectionId !== last.sectionId) return true;
  return part.from > last.to + adjoining;
}

function join(last: Part, part: Part): Part {
  if (part.document === null) return { ...last, end: part.end };
  if (last.document === null) return { ...part, start: last.start };
  return { ...last, end: part.end, to: Math.max(last.to, part.to) };
}
