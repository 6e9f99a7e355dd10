import type { PolicyDocument } from '../corpus/types.ts';
import { boundedFigures } from './bounded-figures.ts';
import { isLeadIn, isTail } from './lead-in.ts';
import { normalise, originalSpan } from './normal-text.ts';
import type { Alignment, StatementIndex } from './statement-index.ts';

/** A statement beside the words that it comes from. */
export interface Located {
  readonly document: PolicyDocument;
  /** In the canonical text. */
  readonly start: number;
  readonly end: number;
  /** The statement without introduction and tail, as offsets into it. */
  readonly core: { readonly start: number; readonly end: number };
  readonly hasLeadIn: boolean;
  /** Share of the core's characters that stand in the original. */
  readonly share: number;
  /** Where it ends in the document's normal text. */
  readonly position: number;
}

/** Marks at a statement's ends that belong to the sentence around it, not to what is quoted. */
const edgeMarks = /^[\s\p{P}]+|[\s\p{P}]+$/gu;
/** A run this short before a longer gap agrees by chance. */
const straggler = 2;
const stragglerGap = 4;
const phraseEnd = /[，,。；;：:！!？?\n]/;

/** Turns an alignment into a stretch of the canonical text, whole phrases where words were put in their place. */
export function locateOriginal(statement: string, alignment: Alignment, index: StatementIndex): Located {
  const { document } = alignment;
  const own = normalise(statement);
  const theirs = index.normalOf(document);
  const runs = withoutStragglers(alignment.runs);
  const [first, last] = [runs[0], runs[runs.length - 1]];
  if (first === undefined || last === undefined) throw new Error('an alignment has a run');
  const lastEnd = { statement: last.statement + last.length, window: last.window + last.length };
  const matched = {
    start: own.offsets[first.statement] ?? 0,
    end: (own.offsets[lastEnd.statement - 1] ?? statement.length - 1) + 1,
  };
  const hasLeadIn = first.statement > 0 && isLeadIn(statement.slice(0, matched.start));
  const hasTail = isTail(statement.slice(matched.end));
  const core = trimMarks(statement, {
    start: hasLeadIn ? matched.start : 0,
    end: hasTail ? matched.end : statement.length,
  });
  const canonical = originalSpan(theirs, first.window, lastEnd.window);
  const unmatched = {
    before: hasLeadIn ? 0 : first.statement,
    behind: hasTail ? 0 : own.text.length - lastEnd.statement,
  };
  const figures = withFigures(document.text, {
    start: extendLeft(document.text, canonical.start, unmatched.before),
    end: extendRight(document.text, canonical.end, unmatched.behind),
  });
  const span = balanceMarks(document.text, figures, { start: figures.start - 1, end: figures.end + 1 });
  const length = normalise(statement.slice(core.start, core.end)).text.length;
  const inCore = runs.reduce((sum, run) => sum + (run.length > 1 ? run.length : 0), 0);
  return {
    document,
    ...span,
    core,
    hasLeadIn,
    share: length === 0 ? 0 : Math.min(1, inCore / length),
    position: lastEnd.window,
  };
}

function withoutStragglers(runs: Alignment['runs']): Alignment['runs'] {
  let kept = [...runs];
  const isStraggler = (run: Alignment['runs'][number], next: Alignment['runs'][number]) =>
    run.length <= straggler &&
    Math.max(next.window - run.window - run.length, next.statement - run.statement - run.length) >=
      stragglerGap;
  while (kept[0] !== undefined && kept[1] !== undefined && isStraggler(kept[0], kept[1]))
    kept = kept.slice(1);
  const turned = (run: Alignment['runs'][number]) => ({
    statement: -run.statement - run.length,
    window: -run.window - run.length,
    length: run.length,
  });
  for (;;) {
    const [last, before] = [kept[kept.length - 1], kept[kept.length - 2]];
    if (last === undefined || before === undefined || !isStraggler(turned(last), turned(before))) return kept;
    kept = kept.slice(0, -1);
  }
}

/** Without marks at its ends, but for a bracket or a quotation mark whose partner stands inside. */
export function trimMarks(
  text: string,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  const inner = text.slice(start, end);
  const trimmed = inner.replace(edgeMarks, '');
  if (trimmed === '') return { start, end };
  const from = start + inner.indexOf(trimmed);
  return balanceMarks(text, { start: from, end: from + trimmed.length }, { start: 0, end: text.length });
}

const pairs = ['“”', '「」', '『』', '（）', '()', '《》', '【】'];

/** Takes in the mark beside a stretch that closes or opens a pair begun inside it, and a % that belongs to a number. */
function balanceMarks(
  text: string,
  span: { start: number; end: number },
  within: { start: number; end: number },
): { start: number; end: number } {
  let { start, end } = span;
  if (text[end] === '%' || text[end] === '％') end += end < within.end ? 1 : 0;
  for (const [open = '', close = ''] of pairs) {
    const inner = text.slice(start, end);
    const more = inner.split(close).length - inner.split(open).length;
    if (more > 0 && start > within.start && text[start - 1] === open) start -= 1;
    if (more < 0 && end < within.end && text[end] === close) end += 1;
  }
  return { start, end };
}

/** The number of a clause is no word of it. */
const ordinal = /^\s*(?:\d+[.．、]|[(（][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、)/;

/** Words of the draft that stand nowhere took the place of those before: they are compared with the rest of the phrase. */
function extendLeft(text: string, start: number, unmatched: number): number {
  if (unmatched === 0) return start;
  let at = start;
  while (at > 0 && !phraseEnd.test(text[at - 1] ?? '') && start - at < reach(unmatched)) at -= 1;
  return at + (ordinal.exec(text.slice(at, start))?.[0].length ?? 0);
}

function extendRight(text: string, end: number, unmatched: number): number {
  if (unmatched === 0) return end;
  let at = end;
  while (at < text.length && !phraseEnd.test(text[at] ?? '') && at - end < reach(unmatched)) at += 1;
  return at;
}

function reach(unmatched: number): number {
  return unmatched * 2 + 2;
}

/** 超过9%, 50项以上 whole: a bound that was left out is a change. */
function withFigures(text: string, span: { start: number; end: number }): { start: number; end: number } {
  const from = Math.max(0, span.start - 40);
  let { start, end } = span;
  for (const figure of boundedFigures(text.slice(from, span.end + 40))) {
    const [figureStart, figureEnd] = [from + figure.start, from + figure.end];
    const quantityStart = from + figure.quantity.start;
    const quantityEnd = from + figure.quantity.end;
    if (quantityStart >= span.end || quantityEnd <= span.start) continue;
    start = Math.min(start, figureStart);
    end = Math.max(end, figureEnd);
  }
  return { start, end };
}
