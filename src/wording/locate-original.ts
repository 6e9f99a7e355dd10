import type { PolicyDocument } from '../corpus/types.ts';
import { boundedFigures, isSameFigure } from './bounded-figures.ts';
import { isLeadIn, isTail, timeBehindLeadIn, timeEnd } from './lead-in.ts';
import { type NormalText, normalise, originalSpan } from './normal-text.ts';
import { ordinal } from './ordinals.ts';
import { type Alignment, nodeAt, type StatementIndex } from './statement-index.ts';
import { wordEnd, wordStart } from './word-edges.ts';

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
  const runs = withoutMovedTime(withoutStragglers(alignment.runs), statement, own);
  const [first, last] = [runs[0], runs[runs.length - 1]];
  if (first === undefined || last === undefined) throw new Error('an alignment has a run');
  const lastEnd = { statement: last.statement + last.length, window: last.window + last.length };
  const matched = {
    start: own.offsets[first.statement] ?? 0,
    end: (own.offsets[lastEnd.statement - 1] ?? statement.length - 1) + 1,
  };
  const canonical = originalSpan(theirs, first.window, lastEnd.window);
  const lead = statement.slice(0, matched.start);
  const hasLeadIn =
    first.statement > 0 && (isLeadIn(lead) || saysWhenAsHere(lead, document, canonical.start));
  const hasTail = isTail(statement.slice(matched.end));
  const core = trimMarks(statement, {
    start: hasLeadIn ? matched.start : leadInLength(lead),
    end: hasTail ? matched.end : statement.length,
  });
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

/** 规划第一章指出,要支持…: what introduces ends at a mark, and other words stand behind it. */
function leadInLength(lead: string): number {
  const ends = [...lead.matchAll(/[,，:：“"「]+/g)].map(({ 0: mark, index }) => index + mark.length);
  return ends.findLast((end) => isLeadIn(lead.slice(0, end))) ?? 0;
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

/** By so many characters a time may stand nearer to what follows it, or farther away, than in the text. */
const timeGap = 2;

/** A time at the beginning that does not stand before the same words in the text was moved, or changed: the words begin behind it. */
function withoutMovedTime(runs: Alignment['runs'], statement: string, own: NormalText): Alignment['runs'] {
  const [first] = runs;
  const end = timeEnd(statement);
  const length = own.offsets.findIndex((offset) => offset >= end);
  if (first === undefined || length <= 0 || first.statement >= length) return runs;
  const next = runs.find((run) => run.statement + run.length > length);
  if (next === undefined) return runs;
  const kept = runs.reduce(
    (sum, run) => sum + Math.max(0, Math.min(run.statement + run.length, length) - run.statement),
    0,
  );
  const shift = next.window - next.statement - (first.window - first.statement);
  const isInPlace = Math.abs(shift) <= timeGap && kept * 2 > length;
  return isInPlace ? runs : cutBefore(runs, length);
}

/** Runs from an offset of the statement on. */
function cutBefore(runs: Alignment['runs'], offset: number): Alignment['runs'] {
  return runs.flatMap((run) => {
    const over = Math.max(0, offset - run.statement);
    if (over >= run.length) return [];
    return [{ statement: run.statement + over, window: run.window + over, length: run.length - over }];
  });
}

const fiveYearPlan = /十[一二三四五六七八]五/;

/** Whether the time before a statement is one that its clause has given by then, or the plan's own. */
function saysWhenAsHere(lead: string, document: PolicyDocument, at: number): boolean {
  const time = timeBehindLeadIn(lead);
  const clause = time === null ? null : nodeAt(document, { start: at, end: at + 1 });
  if (time === null || clause === null) return false;
  const before = document.text.slice(clause.start, at);
  const plan = fiveYearPlan.exec(time)?.[0];
  if (plan !== undefined) return before.includes(plan) || document.metadata.title.includes(plan);
  const [figure] = boundedFigures(time);
  return figure !== undefined && boundedFigures(before).some((other) => isSameFigure(other, figure));
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

/** Words of the draft that stand nowhere took the place of those before: they are compared with the rest of the phrase. */
function extendLeft(text: string, start: number, unmatched: number): number {
  if (unmatched === 0) return start;
  let at = start;
  while (at > 0 && !phraseEnd.test(text[at - 1] ?? '') && start - at < reach(unmatched)) at -= 1;
  const words = text.slice(at, start);
  const number = ordinal.exec(words)?.[0].length ?? 0;
  return number > 0 ? at + number : wordStart(text, at, start);
}

function extendRight(text: string, end: number, unmatched: number): number {
  if (unmatched === 0) return end;
  let at = end;
  while (at < text.length && !phraseEnd.test(text[at] ?? '') && at - end < reach(unmatched)) at += 1;
  return wordEnd(text, at, end);
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
