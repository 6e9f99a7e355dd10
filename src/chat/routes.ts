import { type AnsweredQuestion, type AnswerServices, answerQuestion } from '../answer/answer-question.ts';
import type { ChatRequest } from './types.ts';

/** A turn with what was said before it. */
export type RoutedTurn = Omit<ChatRequest, 'conversationId' | 'owner' | 'replaceFrom'>;

/** One way to take a turn; `null` when the turn is not for it. */
export type Route = (turn: RoutedTurn) => Promise<AnsweredQuestion | null>;

/** The last route: whatever comes is answered from the documents, or refused. */
export function answerRoute(services: AnswerServices): Route {
  return (turn) => answerQuestion(turn, services);
}

/** The reply of the first route that takes the turn. */
export async function takeTurn(turn: RoutedTurn, routes: readonly Route[]): Promise<AnsweredQuestion> {
  for (const route of routes) {
    const reply = await route(turn);
    if (reply !== null) return reply;
  }
  throw new Error('no route took the turn; the last one takes every turn');
}
