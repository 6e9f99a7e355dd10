import { type AnswerServices, answerQuestion } from '../../src/answer/answer-question.ts';
import { createConsultation } from '../../src/answer/consulted-documents.ts';
import { buildDocument } from '../../src/corpus/build-document.ts';
import { indexClauses } from '../../src/corpus/chunks.ts';
import { createRetriever } from '../../src/retrieval/create-retriever.ts';
import { loadContext } from './dialogues.ts';
import { loadSegmenter } from './segmenter.ts';

/** What answering questions about a made-up text takes, by its words alone. */
export async function servicesForText(text: string): Promise<AnswerServices> {
  const document = await buildDocument({
    id: 'made-up',
    fileName: 'made-up.txt',
    text,
    description: null,
    errata: [],
    findingAid: {},
  });
  const corpus = { documents: [document] };
  return {
    consult: createConsultation(corpus),
    retriever: createRetriever({ clauses: indexClauses(corpus), ...(await loadSegmenter()) }),
    clock: { now: () => new Date('2026-03-01T00:00:00Z') },
    followUps: await loadContext(),
  };
}

/** Asks a made-up text, and gives the quotes of the answer. */
export async function quotingFrom(text: string): Promise<(message: string) => Promise<string[]>> {
  const services = await servicesForText(text);
  return async (message) =>
    (await answerQuestion({ message }, services)).answer.citations.map(({ quote }) => quote);
}
