import { diffChars } from 'diff';
import type { Span } from '../text/span.ts';
import { type BoundedFigure, boundedFigures, differingFigures, isSameFigure } from './bounded-figures.ts';
import { type NormalText, normalise, originalSpan } from './normal-text.ts';
import { isStrengthChange } from './strength-change.ts';
import type { DiffPiece, WordingChange } from './types.ts';

/** What differs between the canonical words and those of a draft. */
export interface WordingComparison {
  /** Nothing differs but what means nothing. */
  readonly isNear: boolean;
  readonly changes: readonly WordingChange[];
}

/** Every figure becomes one letter that no policy uses, the same for figures that say the same. */
const firstStandIn = 0xa000;
/** What may come or go without changing what is said. */
const harmless = /^(?:的|了|到|将|并|且|及|和|与|、|以及|同时|此外|也|还|在|等)?$/;
const interchangeable = /^(?:和|与|及|以及|跟|同)$/;

/** Compares the words of a draft with those that they stand for. Both are texts as they stand, without introduction. */
export function compareWording(canonical: string, draft: string): WordingComparison {
  // A blank may stand inside a number: 3000 亿元.
  const [original, copy] = [canonical.replace(/\s+/g, ''), draft.replace(/\s+/g, '')];
  const [own, theirs] = [boundedFigures(original), boundedFigures(copy)];
  const differing = differingFigures(own, theirs);
  const numbers = pairUp(
    differing.canonical.map(({ text }) => text),
    differing.draft.map(({ text }) => text),
  ).map(([one, other]): WordingChange => ({ kind: 'number', canonical: one, draft: other }));
  const known: BoundedFigure[] = [];
  const words = wordChanges(collapse(original, own, known), collapse(copy, theirs, known), known);
  const changes = [...numbers, ...words];
  return { isNear: changes.length === 0, changes };
}

/** A text with a stand-in for each figure, beside its normal form. */
interface Collapsed {
  readonly text: string;
  readonly normal: NormalText;
}

function collapse(text: string, figures: readonly BoundedFigure[], known: BoundedFigure[]): Collapsed {
  let out = '';
  let end = 0;
  for (const figure of figures) {
    const at = known.findIndex((other) => isSameFigure(other, figure));
    if (at < 0) known.push(figure);
    out +=
      text.slice(end, figure.start) + String.fromCharCode(firstStandIn + (at < 0 ? known.length - 1 : at));
    end = figure.end;
  }
  out += text.slice(end);
  return { text: out, normal: normalise(out) };
}

function wordChanges(
  canonical: Collapsed,
  draft: Collapsed,
  known: readonly BoundedFigure[],
): WordingChange[] {
  return hunks(canonical.normal.text, draft.normal.text).flatMap((hunk): WordingChange[] => {
    const [one, other] = [withoutFigures(hunk.canonical, known), withoutFigures(hunk.draft, known)];
    if (isHarmless(one, other)) return [];
    return [
      {
        kind: kindOf(hunk),
        canonical: withoutFigures(asWritten(canonical, hunk.from[0], hunk.to[0]), known),
        draft: withoutFigures(asWritten(draft, hunk.from[1], hunk.to[1]), known),
      },
    ];
  });
}

/** A stretch of a normal text as it stands in the text: in its own script and case, with its marks. */
function asWritten({ text, normal }: Collapsed, from: number, to: number): string {
  const { start, end } = originalSpan(normal, from, to);
  return text.slice(start, end);
}

interface Hunk {
  /** Offsets in the canonical text, and in the draft. */
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly canonical: string;
  readonly draft: string;
  /** What stands around it in the canonical text, and in the draft. */
  readonly around: readonly [string, string];
  /** Where what differs stands in either. */
  readonly inside: readonly [Span, Span];
  /** The same, farther on both sides. */
  readonly near: readonly [string, string];
}

/** Characters on either side that may make a word of strength with what differs. */
const context = 2;

/** Stretches that differ, single characters in common between two of them taken in: 加快|推动 and 大力|推进 share 推 by chance. */
function hunks(canonical: string, draft: string): Hunk[] {
  const found: { from: [number, number]; to: [number, number] }[] = [];
  let [one, other] = [0, 0];
  for (const part of diffChars(canonical, draft)) {
    const length = part.value.length;
    const to: [number, number] = [one + (part.added ? 0 : length), other + (part.removed ? 0 : length)];
    const last = found[found.length - 1];
    if (part.added || part.removed) {
      if (last !== undefined && one - last.to[0] <= 1 && other - last.to[1] <= 1) last.to = to;
      else found.push({ from: [one, other], to });
    }
    [one, other] = to;
  }
  return found.map(({ from, to }) => {
    const within = (reach: number): [string, string] => [
      canonical.slice(Math.max(0, from[0] - reach), to[0] + reach),
      draft.slice(Math.max(0, from[1] - reach), to[1] + reach),
    ];
    const inside = (side: 0 | 1): Span => {
      const start = Math.min(context, from[side]);
      return { start, end: start + to[side] - from[side] };
    };
    return {
      from,
      to,
      canonical: canonical.slice(from[0], to[0]),
      draft: draft.slice(from[1], to[1]),
      around: within(context),
      inside: [inside(0), inside(1)],
      near: within(rateReach),
    };
  });
}

/** Figures are compared by themselves. */
function withoutFigures(text: string, known: readonly BoundedFigure[]): string {
  return [...text]
    .filter((character) => known[character.charCodeAt(0) - firstStandIn] === undefined)
    .join('');
}

function isHarmless(canonical: string, draft: string): boolean {
  if (canonical === draft) return true;
  if (interchangeable.test(canonical) && interchangeable.test(draft)) return true;
  return (canonical === '' && harmless.test(draft)) || (draft === '' && harmless.test(canonical));
}

const fiveYearPlan = /十[一二三四五六七八]五/g;

/** For whom and how often a figure is: 每人每月2000元 is another sum than 每人2000元. */
const rate =
  /每(?:人|户|家|项|个|件|亩|吨|台|次|公里|平方米|年度?|季度?|月|周|天|日|小时|学期)|[人年月户]均|按[年月季]/g;
/** Characters within which a figure stands that a rate is of. */
const rateReach = 8;

function isOtherRate({ around, near }: Hunk): boolean {
  const rates = (text: string) => (text.match(rate) ?? []).join();
  return rates(around[0]) !== rates(around[1]) && near.every((text) => /[\ua000-\ua0ff]/.test(text));
}

/** 十四五 is a time, as a year is. 1+N is no figure, yet 2+N is another number. */
function kindOf(hunk: Hunk): WordingChange['kind'] {
  const digits = (text: string) => text.replace(/\D/g, '');
  if (digits(hunk.canonical) !== digits(hunk.draft)) return 'number';
  const plans = (text: string) => (text.match(fiveYearPlan) ?? []).join();
  if (plans(hunk.around[0]) !== plans(hunk.around[1])) return 'number';
  if (isOtherRate(hunk)) return 'number';
  return isStrengthChange(hunk) ? 'strength' : 'word';
}

function pairUp(one: readonly string[], other: readonly string[]): [string, string][] {
  return Array.from({ length: Math.max(one.length, other.length) }, (_, at) => [
    one[at] ?? '',
    other[at] ?? '',
  ]);
}

/** The way from the canonical words to those of the draft, character by character. */
export function diffWording(canonical: string, draft: string): DiffPiece[] {
  return diffChars(canonical, draft).map(({ added, removed, value }) => ({
    op: added ? 'insert' : removed ? 'delete' : 'equal',
    text: value,
  }));
}
