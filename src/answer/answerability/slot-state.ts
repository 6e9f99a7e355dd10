import type { AskedSlot } from '../../question/slot/asked-slot.ts';
import type { UnderstoodQuestion } from '../../question/understand-question.ts';
import type { QuestionTerm, RetrievalHit } from '../../retrieval/types.ts';
import { countsNames, listsMany } from './lists-as-asked.ts';
import { measureShowings, type SlotFeatures } from './measure-slot.ts';
import type { Statement } from './statements.ts';
import { answerabilityTuning } from './tuning.ts';

/** How well a number fits whose counter is another than that asked with. */
const unitOfOther = 0.4;

/** What the whole evidence tells beside each showing. */
export interface Surroundings {
  /** Greatest share of the question's words, by rarity, in one sentence of the evidence. */
  readonly coverage: number;
  /** Greatest cosine with a phrase of the finding aid; 0 without one. */
  readonly asked: number;
  readonly hasAid: boolean;
  /** Whether the query adapter has moved the question. */
  readonly isMoved: boolean;
}

/** Whether the evidence gives the thing asked for: of what it is asked, of something else perhaps, or not at all. */
export type SlotState = 'filled' | 'doubtful' | 'empty';

/** What the evidence gives of the thing asked for. */
export interface SlotReading {
  readonly state: SlotState;
  /** The sentences that give it, the surest first; empty unless the slot is filled. */
  readonly shownIn: readonly Statement[];
}

/** Looks whether the evidence gives the thing asked for, about what it is asked of. */
export function readSlot(
  question: UnderstoodQuestion,
  slot: AskedSlot,
  terms: readonly QuestionTerm[],
  hits: readonly RetrievalHit[],
  titles: ReadonlySet<string>,
): SlotReading {
  const around = surroundingsOf(hits);
  const showings = measureShowings(question, slot, terms, hits, titles);
  const filling = showings
    .filter((showing) => fillsSlot(slot, showing, around))
    .sort((a, b) => sureness(slot, b, around) - sureness(slot, a, around));
  if (filling.length > 0) {
    // Beside a sure number a less sure one may be meant: what the answer quotes decides.
    const likely = isNumber(slot)
      ? showings.filter((one) => numberProbability(one, around) >= answerabilityTuning.number.likely)
      : [];
    const statements = [...filling, ...likely].map(({ statement }) => statement);
    return { state: 'filled', shownIn: [...new Set(statements)] };
  }
  return { state: showings.length > 0 ? 'doubtful' : 'empty', shownIn: [] };
}

/**
 * The sentences that list what a question wants counted, where no number tells it: 平台分几级 is told by 中心-区域-边缘-终端. Such a list must
 * be tied to the question like a number.
 */
export function readCountedList(
  question: UnderstoodQuestion,
  slot: AskedSlot,
  terms: readonly QuestionTerm[],
  hits: readonly RetrievalHit[],
  titles: ReadonlySet<string>,
): readonly Statement[] {
  if (!countsNames(slot)) return [];
  const showings = measureShowings(question, { ...slot, name: 'members', of: null }, terms, hits, titles);
  const tied = showings.filter(
    ({ isList, tie, statement }) =>
      isList && tie >= answerabilityTuning.names.countedTie && listsMany(statement),
  );
  return tied.sort((a, b) => b.tie - a.tie).map(({ statement }) => statement);
}

/** What the clauses tell in which a thing asked for is looked for. */
export function surroundingsOf(hits: readonly RetrievalHit[]): Surroundings {
  const looked = hits.slice(0, answerabilityTuning.clausesSearched);
  return {
    coverage: Math.max(0, ...looked.flatMap((hit) => hit.sentences.map((sentence) => sentence.coverage))),
    asked: Math.max(0, ...looked.map((hit) => hit.askedSimilarity ?? 0)),
    hasAid: looked.some((hit) => hit.askedSimilarity !== null),
    isMoved: looked.some((hit) => hit.adaptedSimilarity !== null),
  };
}

function sureness(slot: AskedSlot, showing: SlotFeatures, around: Surroundings): number {
  return isNumber(slot) ? numberProbability(showing, around) : particularProbability(showing, around);
}

function isNumber({ name }: AskedSlot): boolean {
  return name === 'quantity' || name === 'support-amount';
}

function fillsSlot(slot: AskedSlot, showing: SlotFeatures, around: Surroundings): boolean {
  if (showing.isQuoted) return true;
  const { names, leastTie } = answerabilityTuning;
  switch (slot.name) {
    case 'quantity':
    case 'support-amount':
      return !isOfOtherThing(showing) && numberProbability(showing, around) >= numberModel(around).least;
    case 'members':
      if (
        showing.isList &&
        showing.tie >= names.leastTie &&
        Math.max(showing.thing, showing.before) >= names.headThing
      )
        return true;
      return (
        showing.tie >= (slot.count === null ? names.quotedTie : names.countedTie) &&
        !(showing.isList && slot.count === null)
      );
    default:
      // Where the question's words are not the text's, nearness in meaning speaks for the sentence.
      return (
        showing.tie >= leastTie[slot.name] ||
        particularProbability(showing, around) >= particularModel(around).least
      );
  }
}

/** 4个 of data centres is no number of 服务器, which 几台 counts and the part does not name. */
function isOfOtherThing({ thing, fit }: SlotFeatures): boolean {
  return thing === 0 && fit <= unitOfOther;
}

/** Probability that a place, an office or another particular in the evidence is the one asked for. */
export function particularProbability(showing: SlotFeatures, around: Surroundings): number {
  const model = particularModel(around);
  return logistic(
    model.bias +
      model.tie * showing.tie +
      // Without an embedding model every cosine is 0, which says nothing.
      model.nearness * (showing.nearness || answerabilityTuning.usualSimilarity) +
      model.rank * showing.rank +
      model.unknown * showing.unknown +
      model.subjectsTied * Number(showing.subjectsTied),
  );
}

function particularModel({ isMoved }: Surroundings) {
  const { usual, moved } = answerabilityTuning.particular;
  return isMoved ? moved : usual;
}

function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

function numberModel({ isMoved, hasAid }: Surroundings) {
  const { usual, moved } = answerabilityTuning.number;
  return isMoved && !hasAid ? moved : usual;
}

/** Probability that a number in the evidence is the one asked for. */
export function numberProbability(showing: SlotFeatures, around: Surroundings): number {
  const model = numberModel(around);
  return logistic(
    model.bias +
      model.tie * showing.tie +
      model.behind * showing.behind +
      model.rank * showing.rank +
      model.thing * showing.thing +
      model.before * showing.before +
      model.subjectsTied * Number(showing.subjectsTied) +
      model.fit * showing.fit +
      model.unknown * showing.unknown +
      model.coverage * around.coverage +
      model.otherTense * Number(showing.isOtherTense) +
      model.asked * Math.max(0, around.asked - answerabilityTuning.unrelated),
  );
}
