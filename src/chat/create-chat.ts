import type { AnsweredQuestion, AnswerServices } from '../answer/answer-question.ts';
import { createConsultation } from '../answer/consulted-documents.ts';
import type { Answer } from '../answer/types.ts';
import type { Corpus } from '../corpus/types.ts';
import type { Matcher } from '../eligibility/create-matcher.ts';
import type { ProfileContext } from '../eligibility/profile/read-profile.ts';
import { AppError } from '../errors.ts';
import type { ConversationStore, NewTurn } from '../ports.ts';
import type { WordingChecker } from '../wording/check-draft.ts';
import { eligibilityRoute } from './eligibility/eligibility-route.ts';
import { type Rewriter, rewriteTurn } from './rewrite-question.ts';
import { answerRoute, type Route, type RoutedTurn, takeTurn } from './routes.ts';
import { type Rephraser, tellAnswer } from './tell-answer.ts';
import type { ChatRequest, ChatService } from './types.ts';
import { wordingRoute } from './wording-route.ts';

export interface ChatOptions extends Omit<AnswerServices, 'consult'> {
  readonly corpus: Corpus;
  readonly conversations: ConversationStore<Answer>;
  /** Lets a language model put answers into sentences; quotes alone are the answer when absent. */
  readonly rephraser?: Rephraser | undefined;
  /** Gives refused follow-ups and questions of other languages a second chance in other words; none when absent. */
  readonly rewriter?: Rewriter | undefined;
  readonly wording: WordingChecker;
  /** Holds firms against measures; without it nobody is told what concerns them. */
  readonly eligibility?: { readonly matcher: Matcher; readonly context: ProfileContext } | undefined;
}

/**
 * The chat service: one turn in, events out, the conversation remembered. The question is recorded before it is answered and the answer
 * before its last event is sent, so that whoever saw an answer to its end finds it again.
 */
export function createChat(options: ChatOptions): ChatService {
  const { conversations, rephraser, rewriter } = options;
  const services: AnswerServices & Pick<ChatOptions, 'wording'> = {
    ...options,
    consult: createConsultation(options.corpus),
  };
  const { eligibility } = options;
  const routes: readonly Route[] = [
    wordingRoute(services),
    ...(eligibility === undefined
      ? []
      : [eligibilityRoute({ ...services, ...eligibility, otherwise: answerRoute(services) })]),
    answerRoute(services),
  ];
  return {
    async *turn(request, signal) {
      checkDocuments(request, options);
      checkReplacement(request);
      signal?.throwIfAborted();
      const turn = request.isStored === false ? null : await conversations.begin(newTurn(request));
      const conversationId = turn?.conversationId ?? crypto.randomUUID();
      const history = request.history ?? turn?.history ?? [];
      const reply = await takeReply({ ...request, history }, routes, rewriter, signal);
      signal?.throwIfAborted();
      const id = crypto.randomUUID();
      const telling = tellAnswer(reply, rephraser, signal);
      yield { type: 'meta', id, conversationId, mode: telling.mode, question: reply.question.query };
      const answer = yield* telling.events;
      signal?.throwIfAborted();
      const suggestions = (await reply.suggest?.()) ?? answer.suggestions;
      const finished: Answer = { id, conversationId, ...answer, suggestions };
      signal?.throwIfAborted();
      if (turn !== null) await conversations.finish(turn, finished);
      yield { type: 'answer-end', answer: finished };
    },
  };
}

/** The reply to a turn; to its rewritten question where only that is answered. */
async function takeReply(
  turn: RoutedTurn,
  routes: readonly Route[],
  rewriter: Rewriter | undefined,
  signal = new AbortController().signal,
): Promise<AnsweredQuestion> {
  const reply = await takeTurn(turn, routes);
  const rewritten = rewriter === undefined ? null : await rewriteTurn(turn, reply, rewriter, signal);
  if (rewritten === null) return reply;
  const second = await takeTurn(rewritten, routes);
  const isAnswered = second.answer.outcome === 'answered' || second.answer.outcome === 'partial';
  return isAnswered ? second : reply;
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
