import type { Outcome } from '../../src/answer/types.ts';
import { isExpectedOutcome } from '../question-kinds.ts';
import { plainAnswer } from './plain-answer.ts';

/** Folds width, script, case and numerals, so that what means the same compares equal. */
export type Fold = (text: string) => string;

/** One thing that a right answer must contain, or alternatives of which any suffices. */
export type Fact = string | readonly string[];

/** What became of one answer. */
export interface AccuracyVerdict {
  readonly right: boolean;
  readonly outcomeRight: boolean;
  /** Facts that the answer lacks, alternatives joined with `|`. */
  readonly missingFacts: readonly string[];
}

/**
 * An answer is right when its outcome is the expected one and every gold fact stands in its text.
 *
 * @param answer Markdown; markers and emphasis do not stand in the way of a fact.
 */
export function answerAccuracy(
  expected: { readonly kind: string; readonly outcome: Outcome; readonly facts: readonly Fact[] },
  given: { readonly outcome: string; readonly answer: string },
  fold: Fold,
): AccuracyVerdict {
  const text = plainAnswer(given.answer);
  const missingFacts = expected.facts
    .filter((fact) => !standsIn(fact, text, fold))
    .map((fact) => (typeof fact === 'string' ? fact : fact.join('|')));
  const outcomeRight = isExpectedOutcome(expected.kind, expected.outcome, given.outcome);
  return { right: outcomeRight && missingFacts.length === 0, outcomeRight, missingFacts };
}

/** Whether a fact stands in a text after folding. A figure is never found inside a longer one: 9% is not in 19%. */
export function standsIn(fact: Fact, text: string, fold: Fold): boolean {
  const folded = fold(text);
  const alternatives = typeof fact === 'string' ? [fact] : fact;
  return alternatives.some((alternative) => occurs(fold(alternative), folded));
}

function occurs(wanted: string, text: string): boolean {
  if (wanted === '') return false;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    const insideFigure =
      (/^\d/.test(wanted) && /\d\.?$/.test(text.slice(0, at))) ||
      (/\d$/.test(wanted) && /^(?:\d|\.\d)/.test(text.slice(end)));
    if (!insideFigure) return true;
  }
  return false;
}
