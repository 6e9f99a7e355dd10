import { type Verdict, verdicts, type WordingSegment } from '../../src/wording/types.ts';
import type { DraftQuestion } from './draft-question.ts';

/** What was found in one statement, beside what had to be. */
export interface ScoredStatement {
  readonly draftId: string;
  readonly kind: string;
  readonly text: string;
  readonly expected: Verdict;
  readonly found: Verdict;
  /** Whether it was held against the right clause; `null` where there is none. */
  readonly isPlaced: boolean | null;
  /** Whether a clause that the draft names was judged rightly; `null` where it names none. */
  readonly isReferenceRight: boolean | null;
}

/** From the mildest to the gravest: what is said of a statement is the gravest of what is said of its parts. */
const gravity: readonly Verdict[] = [
  'exact',
  'near',
  'in_translation',
  'altered_wording',
  'altered_number',
  'not_found',
];

/** Holds the segments of a check against the statements expected. */
export function scoreDraft(question: DraftQuestion, segments: readonly WordingSegment[]): ScoredStatement[] {
  let from = 0;
  return question.statements.map(({ text, verdict, section, reference }) => {
    const start = Math.max(question.draft.indexOf(text, from), 0);
    const end = start + text.length;
    from = end;
    const own = segments.filter((segment) => segment.start < end && segment.end > start);
    const found = own.reduce<Verdict>(
      (worst, segment) =>
        gravity.indexOf(segment.verdict) > gravity.indexOf(worst) ? segment.verdict : worst,
      own[0]?.verdict ?? 'not_found',
    );
    const named = own.find((segment) => segment.reference !== undefined)?.reference;
    return {
      draftId: question.id,
      kind: question.kind,
      text,
      expected: verdict,
      found,
      isPlaced: section
        ? own.some(({ match }) => match !== undefined && isWithin(match.sectionId, section))
        : null,
      isReferenceRight: reference ? named?.status === reference : null,
    };
  });
}

/** A heading's section holds its clauses. */
function isWithin(found: string, expected: string): boolean {
  return found === expected || found.startsWith(`${expected}.`) || expected.startsWith(`${found}.`);
}

/** How often a verdict was right, and how often it was found where it was due. */
export interface VerdictScore {
  readonly verdict: Verdict;
  readonly expected: number;
  readonly found: number;
  readonly right: number;
  /** `null` where there is nothing to divide by. */
  readonly precision: number | null;
  readonly recall: number | null;
}

/** Precision and recall of each verdict. */
export function scoreVerdicts(statements: readonly ScoredStatement[]): VerdictScore[] {
  return verdicts.map((verdict) => {
    const expected = statements.filter((one) => one.expected === verdict).length;
    const found = statements.filter((one) => one.found === verdict).length;
    const right = statements.filter((one) => one.expected === verdict && one.found === verdict).length;
    return {
      verdict,
      expected,
      found,
      right,
      precision: found === 0 ? null : right / found,
      recall: expected === 0 ? null : right / expected,
    };
  });
}

/** Share of statements that no document makes and that were said to be found. */
export function inventedFound(statements: readonly ScoredStatement[]): number | null {
  const invented = statements.filter(({ expected }) => expected === 'not_found');
  return invented.length === 0
    ? null
    : invented.filter(({ found }) => found !== 'not_found').length / invented.length;
}
