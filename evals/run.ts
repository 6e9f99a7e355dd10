import { performance } from 'node:perf_hooks';
import type { Answer, AnswerEvent, Citation, Outcome, Timings } from '../src/answer/types.ts';
import type { ChatService } from '../src/chat/types.ts';
import type { RetrievalHit, Retriever } from '../src/retrieval/types.ts';
import type { Fold } from './metrics/answer-accuracy.ts';
import type { Question } from './question.ts';
import { scoreQuestion } from './score-question.ts';
import type { SectionIndex } from './section-index.ts';
import type { Tallies } from './tally.ts';

/** How deep the ranking is looked at; MRR sees no further. */
export const rankingDepth = 10;

/** One configuration of the system under a name, such as `with-embeddings`. */
export interface Variant {
  readonly name: string;
  readonly chat: ChatService;
  readonly retriever: Retriever;
}

/** Everything known about one question after it was asked. */
export interface QuestionRecord {
  readonly question: Question;
  /** The question as the system understood it. */
  readonly understood: string;
  readonly outcome: Outcome | 'error';
  readonly answer: string;
  readonly citations: readonly Citation[];
  /** Ids of the first ten retrieved sections. */
  readonly retrieved: readonly string[];
  readonly scores: Tallies;
  readonly problems: readonly string[];
  /** The system's own clock, `null` after an error; `totalMs` is ours, from question to last event. */
  readonly timings: Timings | null;
  readonly totalMs: number;
}

/** All records of one document under one variant. */
export interface VariantRun {
  readonly documentId: string;
  readonly variant: string;
  /** Whether the document has a finding aid; one without stands for any document nobody prepared. */
  readonly findingAid: boolean;
  readonly records: readonly QuestionRecord[];
}

export interface RunOptions {
  readonly index: SectionIndex;
  readonly questions: readonly Question[];
  readonly variants: readonly Variant[];
  readonly fold: Fold;
  readonly onQuestion?: (() => void) | undefined;
}

/**
 * Asks every question of every variant, one after the other. A question on which the system
 * throws is recorded as an error, and counts as wrong.
 */
export async function runQuestions(options: RunOptions): Promise<readonly VariantRun[]> {
  const runs: VariantRun[] = [];
  const { metadata, findingAid } = options.index.document;
  for (const variant of options.variants) {
    const records: QuestionRecord[] = [];
    for (const question of options.questions) {
      records.push(await askQuestion(question, variant, options));
      options.onQuestion?.();
    }
    runs.push({
      documentId: metadata.id,
      variant: variant.name,
      findingAid: findingAid.size > 0,
      records,
    });
  }
  return runs;
}

interface Turn {
  readonly answer: Answer | null;
  readonly events: readonly AnswerEvent[];
  readonly error: string | null;
  readonly totalMs: number;
}

async function askQuestion(
  question: Question,
  variant: Variant,
  options: RunOptions,
): Promise<QuestionRecord> {
  const documentId = options.index.document.metadata.id;
  const turn = await takeTurn(question, variant.chat, documentId);
  const understood = turn.events.find((event) => event.type === 'meta')?.question ?? question.question;
  // Without its history a follow-up says too little to search by; any other question is searched as asked.
  const query = question.history === undefined ? question.question : understood;
  const found = await retrieve(variant.retriever, query, documentId);
  const verdict = scoreQuestion(
    question,
    { answer: turn.answer, events: turn.events, hits: found.hits },
    options.index,
    options.fold,
  );
  const errors = [turn.error, found.error].flatMap((error) => error ?? []);
  return {
    question,
    understood,
    outcome: turn.answer?.outcome ?? 'error',
    answer: turn.answer?.answer ?? '',
    citations: turn.answer?.citations ?? [],
    retrieved: found.hits.slice(0, 10).map((hit) => hit.clause.id),
    scores: verdict.scores,
    problems: [...errors, ...verdict.problems],
    timings: turn.answer?.timings ?? null,
    totalMs: turn.totalMs,
  };
}

async function takeTurn(question: Question, chat: ChatService, documentId: string): Promise<Turn> {
  const events: AnswerEvent[] = [];
  let answer: Answer | null = null;
  let error: string | null = null;
  const begun = performance.now();
  try {
    const request = { message: question.question, history: question.history, documents: [documentId] };
    for await (const event of chat.turn(request)) {
      events.push(event);
      if (event.type === 'answer-end') answer = event.answer;
    }
    if (answer === null) error = 'the turn ended without an answer';
  } catch (cause) {
    error = `threw ${describe(cause)}`;
    answer = null;
  }
  return { answer, events, error, totalMs: performance.now() - begun };
}

async function retrieve(
  retriever: Retriever,
  query: string,
  documentId: string,
): Promise<{ hits: readonly RetrievalHit[]; error: string | null }> {
  try {
    const hits = await retriever.retrieve({ query, limit: rankingDepth, documents: [documentId] });
    return { hits, error: null };
  } catch (cause) {
    return { hits: [], error: `retrieval threw ${describe(cause)}` };
  }
}

function describe(cause: unknown): string {
  return cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
}
