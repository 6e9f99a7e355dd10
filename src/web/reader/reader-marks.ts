import { toSourceOffset } from '../text/map-offsets.ts';
import type { Mark, PartMark } from '../text/marks.ts';
import { type Focus, focusSpan, type Span, type View } from './focus.ts';
import type { LoadedDocument } from './load-document.tsx';

export interface MarkRequest {
  readonly view: View;
  readonly focus: Focus | null;
  readonly hits: readonly Span[];
  readonly currentHit: number;
  /** Index of the repair that is explained, or `null`. */
  readonly currentRepair: number | null;
  /** Parts of the measure that is looked at. */
  readonly parts: readonly PartMark[];
}

/** Everything that is marked in the shown text, in offsets of that text. */
export function readerMarks(document: LoadedDocument, request: MarkRequest): Mark[] {
  const { view, focus, hits, currentHit, currentRepair, parts } = request;
  const { repairs } = document;
  const shown = (span: Span): Span =>
    view === 'canonical'
      ? span
      : {
          start: toSourceOffset(repairs, span.start, 'start'),
          end: toSourceOffset(repairs, span.end, 'end'),
        };
  const marks: Mark[] = [];
  const cited = focus?.span ? focusSpan(document, focus) : null;
  if (cited) marks.push({ ...shown(cited), kind: 'cited', index: 0 });
  if (focus?.figure) marks.push({ ...shown(focus.figure), kind: 'cited', index: 1 });
  parts.forEach((part, index) => {
    marks.push({ ...shown(part), kind: part.kind, index });
  });
  repairs.forEach((repair, index) => {
    // In the repaired text only what a person decided is worth a mark; the rest would cover the page.
    if (view === 'canonical' && repair.kind !== 'erratum') return;
    const span =
      view === 'canonical'
        ? { start: repair.start, end: repair.end }
        : { start: repair.rawStart, end: repair.rawEnd };
    marks.push({ ...span, kind: index === currentRepair ? 'repair-current' : 'repair', index });
  });
  hits.forEach((hit, index) => {
    marks.push({ ...shown(hit), kind: index === currentHit ? 'current' : 'found', index });
  });
  return marks;
}

/** The blocks of the shown text: those of the canonical one, moved to where they stand as received. */
export function shownBlocks(document: LoadedDocument, view: View) {
  const { blocks, repairs, source } = document;
  if (view === 'canonical') return blocks;
  const moved = blocks.map((block, index) => ({
    ...block,
    start: index === 0 ? 0 : toSourceOffset(repairs, block.start, 'start'),
    end: toSourceOffset(repairs, block.end, 'end'),
  }));
  const end = moved.at(-1)?.end ?? 0;
  if (source.slice(end).trim() === '') return moved;
  return [...moved, { start: end, end: source.length, ids: [], label: '', headingLevel: null }];
}
