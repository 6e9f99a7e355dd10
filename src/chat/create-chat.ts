import type { AnswerServices } from '../answer/answer-question.ts';
import { createConsultation } from '../answer/consulted-documents.ts';
import type { Answer, AnswerEvent } from '../answer/types.ts';
import type { Corpus } from '../corpus/types.ts';
import type { Matcher } from '../eligibility/create-matcher.ts';
import type { ProfileContext } from '../eligibility/profile/read-profile.ts';
import { AppError } from '../errors.ts';
import type { ConversationStore, NewTurn } from '../ports.ts';
import type { WordingChecker } from '../wording/check-draft.ts';
import { eligibilityRoute } from './eligibility/eligibility-route.ts';
import { answerRoute, type Route, takeTurn } from './routes.ts';
import type { ChatRequest, ChatService } from './types.ts';
import { wordingRoute } from './wording-route.ts';

export interface ChatOptions extends Omit<AnswerServices, 'consult'> {
  readonly corpus: Corpus;
  readonly conversations: ConversationStore<Answer>;
  readonly wording: WordingChecker;
  /** Holds firms against measures; without it nobody is told what concerns them. */
  readonly eligibility?: { readonly matcher: Matcher; readonly context: ProfileContext } | undefined;
}

/**
 * The chat service: one turn in, events out, the conversation remembered. The question is recorded before it is answered and the answer
 * before its last event is sent, so that whoever saw an answer to its end finds it again.
 */
export function createChat(options: ChatOptions): ChatService {
  const { conversations } = options;
  const services: AnswerServices & Pick<ChatOptions, 'wording'> = {
    ...options,
    consult: createConsultation(options.corpus),
  };
  const { eligibility } = options;
  const routes: readonly Route[] = [
    wordingRoute(services),
    ...(eligibility === undefined ? [] : [eligibilityRoute({ ...services, ...eligibility })]),
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
      const { question, rendered, answer } = await takeTurn({ ...request, history }, routes);
      signal?.throwIfAborted();
      const id = crypto.randomUUID();
      const finished: Answer = { id, conversationId, ...answer };
      yield { type: 'meta', id, conversationId, mode: answer.mode, question: question.query };
      for (const piece of rendered.pieces) {
        signal?.throwIfAborted();
        for (const citation of piece.citations) yield { type: 'citation', citation } satisfies AnswerEvent;
        yield { type: 'text-delta', text: piece.text };
      }
      for (const notice of answer.notices) yield { type: 'notice', notice };
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
