import type { QuestionPart } from '../../question/split-compound.ts';
import type { UnderstoodQuestion } from '../../question/understand-question.ts';
import type { OneAnswer } from '../answer-one.ts';

/** A part of a question, and what was made of it. */
export interface ToldPart {
  readonly part: QuestionPart;
  readonly asked: UnderstoodQuestion;
  readonly one: OneAnswer;
  /** Whether it was asked without what it takes along of the part before. */
  readonly isAlone?: boolean;
  /** The word that it opens with, folded, where that is a thing which the documents name. */
  readonly opening?: string | undefined;
}
