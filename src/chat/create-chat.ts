import { type AnswerServices, answerQuestion } from '../answer/answer-question.ts';
import { createConsultation } from '../answer/consulted-documents.ts';
import type { Answer, AnswerEvent } from '../answer/types.ts';
import type { Corpus } from '../corpus/types.ts';
import { AppError } from '../errors.ts';
import type { ConversationMessage, ConversationStore } from '../ports.ts';
import type { ChatRequest, ChatService } from './types.ts';

export interface ChatOptions extends Omit<AnswerServices, 'consult'> {
  readonly corpus: Corpus;
  readonly conversations: ConversationStore;
}

/** The chat service: one turn in, events out, the conversation remembered. */
export function createChat(options: ChatOptions): ChatService {
  const { conversations } = options;
  const services: AnswerServices = { ...options, consult: createConsultation(options.corpus) };
  return {
    async *turn(request, signal) {
      checkDocuments(request, options);
      const { id: conversationId, messages } = await openConversation(request, conversations);
      const history = request.history ?? messages;
      const { question, rendered, answer } = await answerQuestion({ ...request, history }, services);
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
      await conversations.append(conversationId, [
        { role: 'user', content: request.message },
        { role: 'assistant', content: answer.answer },
      ]);
      yield { type: 'answer-end', answer: finished };
    },
  };
}

function checkDocuments(request: ChatRequest, { corpus }: ChatOptions): void {
  const known = new Set(corpus.documents.map((document) => document.metadata.id));
  const unknown = request.documents?.find((id) => !known.has(id));
  if (unknown !== undefined) throw new AppError('not_found', `no document ${JSON.stringify(unknown)}`);
}

/** The conversation to continue, or a new one. */
async function openConversation(
  request: ChatRequest,
  conversations: ConversationStore,
): Promise<{ id: string; messages: readonly ConversationMessage[] }> {
  const { conversationId } = request;
  if (conversationId === undefined) return { id: await conversations.create(), messages: [] };
  const messages = await conversations.messages(conversationId);
  if (messages === null) throw new AppError('not_found', 'There is no such conversation.');
  return { id: conversationId, messages };
}
