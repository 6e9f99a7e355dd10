import type { PolicyDocument } from '../corpus/types.ts';
import type { Clock } from '../ports.ts';
import type { UnderstoodQuestion } from '../question/understand-question.ts';
import type { RetrievalHit, SentenceMatch } from '../retrieval/types.ts';
import type { DraftAnswer } from './draft.ts';
import { noticesFor } from './notices.ts';
import { describeQuestion } from './read-question.ts';
import type { RenderedAnswer } from './render-answer.ts';
import type { Answer, NearestClause, Verification } from './types.ts';
import { verifyAnswer } from './verify-answer.ts';

/** What an answer is held against. */
export interface Proof {
  readonly question: UnderstoodQuestion;
  /** The asker's own words: the numbers in them may be echoed. */
  readonly asked: string;
  readonly documents: ReadonlyMap<string, PolicyDocument>;
  readonly clock: Clock;
}

/** An answer but for what only its route knows. */
export type FinishedAnswer = Omit<Answer, 'id' | 'conversationId' | 'suggestions' | 'timings'>;

/**
 * Verifies a rendered draft and dresses it with notices and nearest clauses: the last step of every route that speaks. It never throws
 * anything away: whoever calls it looks at {@link isSound}.
 */
export function finishAnswer(draft: DraftAnswer, rendered: RenderedAnswer, proof: Proof): FinishedAnswer {
  const { question, asked, documents, clock } = proof;
  return {
    outcome: draft.outcome,
    answer: rendered.answer,
    citations: rendered.citations,
    nearest: draft.nearest.map(nearestClause),
    notices: noticesFor(rendered.citations, documents, question.language, clock.now()),
    ...(draft.choices === undefined ? {} : { choices: draft.choices }),
    question: describeQuestion(question),
    verification: verifyAnswer(rendered, asked, documents),
    mode: 'extractive',
  };
}

/** Whether an answer may be sent. */
export function isSound({ quotesLiteral, numbersSupported }: Verification): boolean {
  return quotesLiteral && numbersSupported;
}

/** A clause beside a refusal, with the sentence of it that comes nearest to the question. */
function nearestClause({ clause, sentences }: RetrievalHit): NearestClause {
  const best = sentences.reduce<SentenceMatch | null>(
    (most, one) =>
      most === null || one.coverage + one.similarity > most.coverage + most.similarity ? one : most,
    null,
  );
  const { start, end } = best ?? clause;
  return {
    documentId: clause.documentId,
    sectionId: clause.id,
    label: clause.label,
    quote: clause.text.slice(start - clause.start, end - clause.start),
    start,
    end,
  };
}
