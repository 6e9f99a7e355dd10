import type { AnswerServices } from '../../src/answer/answer-question.ts';
import { createConsultation } from '../../src/answer/consulted-documents.ts';
import { indexClauses } from '../../src/corpus/chunks.ts';
import { createRetriever } from '../../src/retrieval/create-retriever.ts';
import { loadContext } from './dialogues.ts';
import { loadPlan } from './plan.ts';
import { loadSegmenter } from './segmenter.ts';

/** What answering questions about the plan takes, by its words alone. */
export async function loadPlanServices(): Promise<AnswerServices> {
  const corpus = { documents: [await loadPlan()] };
  return {
    consult: createConsultation(corpus),
    retriever: createRetriever({ clauses: indexClauses(corpus), ...(await loadSegmenter()) }),
    clock: { now: () => new Date('2026-03-01T00:00:00Z') },
    followUps: await loadContext(),
  };
}
