import type { AnswerServices } from '../answer/answer-question.ts';
import { createConsultation } from '../answer/consulted-documents.ts';
import type { Answer } from '../answer/types.ts';
import type { Corpus } from '../corpus/types.ts';
import { AppError } from '../errors.ts';
import type { ConversationStore, NewTurn } from '../ports.ts';
import { answerRoute, type Route, takeTurn } from './routes.ts';
import { type Rephraser, tellAnswer } from './tell-answer.ts';
import type { ChatRequest, ChatService } from './types.ts';

export interface ChatOptions extends Omit<AnswerServices, 'consult'> {
  readonly corpus: Corpus;
  readonly conversations: ConversationStore<Answer>;
  /** Lets a language model put answers into sentences; quotes alone are the answer when absent. */
  readonly rephraser?: Rephraser | undefined;
}

/**
 * The chat service: one turn in, events out, the conversation remembered. The question is recorded before it is answered and the answer
 * before its last event is sent, so that whoever saw an answer to its end finds it again.
 */
export function createChat(options: ChatOptions): ChatService {
  const { conversations, rephraser } = options;
  const services: AnswerServices = { ...options, consult: createConsultation(options.corpus) };
  const routes: readonly Route[] = [answerRoute(services)];
  return {
    async *turn(request, signal) {
      checkDocuments(request, options);
      checkReplacement(request);
      signal?.throwIfAborted();
      const turn = request.isStored === false ? null : await conversations.begin(newTurn(request));
      const conversationId = turn?.conversationId ?? crypto.randomUUID();
      const history = request.history ?? turn?.history ?? [];
      const reply = await takeTurn({ ...request, history }, routes);
      signal?.throwIfAborted();
      const id = crypto.randomUUID();
      const telling = tellAnswer(reply, rephraser, signal);
      yield { type: 'meta', id, conversationId, mode: telling.mode, question: reply.question.query };
      const answer = yield* telling.events;
      const finished: Answer = { id, conversationId, ...answer };
      signal?.throwIfAborted();
      if (turn !== null) await conversations.finish(turn, finished);
      yield { type: 'answer-end', answer: finished };
    },
  };
}

function newTurn({ conversationId, owner, message, replaceFrom }: ChatRequest): NewTurn {
  return { conversationId, owner, question: message, replaceFrom };
}

function checkDocuments(request: ChatRequest, { corpus }: ChatOptions): void {
  const known = new Set(corpus.documents.map((document) => document.metadata.id));
  const unknown = request.documents?.find((id) => !known.has(id));
  if (unknown !== undefined) throw new AppError('not_found', `no document ${JSON.stringify(unknown)}`);
}

function checkReplacement({ replaceFrom, conversationId }: ChatRequest): void {
  if (replaceFrom !== undefined && conversationId === undefined)
    throw new AppError('invalid_request', 'replaceFrom needs a conversationId.');
}
