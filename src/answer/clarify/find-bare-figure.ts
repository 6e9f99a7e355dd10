import { asQuestion } from '../../question/claim.ts';
import type { AskedSlot } from '../../question/slot/asked-slot.ts';
import { findAskedSlot } from '../../question/slot/find-asked-slot.ts';
import type { UnderstoodQuestion } from '../../question/understand-question.ts';
import type { QuestionTerm, RetrievalHit } from '../../retrieval/types.ts';
import { foldForSearch } from '../../text/fold.ts';
import { findQuantities } from '../../text/quantities.ts';
import { isOfYears, yearsIn } from '../../text/years.ts';
import { showingsIn } from '../answerability/slot-evidence.ts';
import { statementsOf } from '../answerability/statements.ts';
import { isOwnPlace } from '../answerability/subject.ts';
import { tenseAsked } from '../answerability/tense.ts';
import type { ConsultedDocuments } from '../consulted-documents.ts';
import type { Passage } from '../draft.ts';

/** A figure that is asked for, or stated, without a word of what it is the figure of. */
export interface BareFigure {
  /** The figure that a claim states, as folded; `null` when one is asked for. */
  readonly stated: string | null;
  /** Sentences that give a figure of the kind, one of each clause, best clause first. */
  readonly readings: readonly Passage[];
}

/** Clauses in which figures are looked for, and those shown. */
const clausesSearched = 8;
const mostReadings = 3;

/** Finds a question for a number, or a claim that gives one, that names nothing that the number could be of: 一共有几家, 平均增速要超过15%. */
export function findBareFigure(
  question: UnderstoodQuestion,
  terms: readonly QuestionTerm[],
  hits: readonly RetrievalHit[],
  { titles }: ConsultedDocuments,
): BareFigure | null {
  const slot = slotAsked(question);
  if (question.language === 'en' || question.reference !== null || slot?.name !== 'quantity') return null;
  if (terms.some((term) => !isOwnPlace(term, titles) && namesSomething(term, slot))) return null;
  // A rank, a date or a plain number may be of anything.
  if (slot.measure === null && slot.unit === null) return null;
  const years = yearsIn(foldForSearch(question.query));
  const ofYears = statementsOf(hits, clausesSearched).filter(({ sentence, yearBefore }) =>
    isOfYears(sentence, years, yearBefore),
  );
  const fitting = ofYears.map((statement) => ({
    statement,
    fit: Math.max(0, ...showingsIn(slot, statement).map(({ fit }) => fit)),
  }));
  // 家 may be counted as 个, but not where something is counted in 家.
  const best = Math.max(...fitting.map(({ fit }) => fit));
  const shown = fitting.flatMap(({ statement, fit }) => (fit > 0 && fit === best ? [statement] : []));
  const readings = hits.slice(0, clausesSearched).flatMap(({ clause, sentences }): Passage[] => {
    const own = shown.filter((statement) => statement.clause === clause).map(({ sentence }) => sentence);
    const giving = sentences.find(({ start, end }) => {
      const text = foldForSearch(clause.text.slice(start - clause.start, end - clause.start));
      return own.some((sentence) => text.endsWith(foldForSearch(sentence)));
    });
    return giving === undefined ? [] : [{ clause, start: giving.start, end: giving.end }];
  });
  if (readings.length === 0) return null;
  return { stated: statedFigure(question), readings: readings.slice(0, mostReadings) };
}

function slotAsked({ claim, slot, query }: UnderstoodQuestion): AskedSlot | null {
  return claim === null ? slot : findAskedSlot(foldForSearch(asQuestion(query)));
}

/** The one figure that a claim states. */
function statedFigure({ claim }: UnderstoodQuestion): string | null {
  const figures = findQuantities(claim?.proposition ?? '').filter(({ kind }) => kind !== 'date');
  const [only, ...others] = figures;
  return only === undefined || others.length > 0 ? null : only.text;
}

/** Whether a word may be what a number is of: no measure, no number, nothing that is merely done, and no word of the time asked about. */
function namesSomething({ word, isVerb }: QuestionTerm, { measure }: AskedSlot): boolean {
  return (
    !isVerb && measure?.test(word) !== true && !/^[\d.]+[%万亿]?$/.test(word) && tenseAsked(word) === null
  );
}
