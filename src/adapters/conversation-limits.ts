import { AppError } from '../errors.ts';

/** What a conversation may hold, whatever it is kept in. */
export interface ConversationLimits {
  /** Of a longer conversation only the newest turns are kept. */
  readonly turns: number;
  /** Answered turns that a follow-up is read with. */
  readonly historyTurns: number;
}

/** 25 turns are 50 messages, the limit of `history` in a request; 500 turns are more than anybody reads again. */
export const conversationLimits: ConversationLimits = { turns: 500, historyTurns: 25 };

/** Longest title that is made from a question. */
export const titleCharacters = 60;

export function noSuchConversation(): AppError {
  return new AppError('not_found', 'There is no such conversation.');
}

export function noSuchTurn(turns: number): AppError {
  return new AppError(
    'invalid_request',
    `replaceFrom: the conversation has ${turns} turns, so it may be 0 to ${turns}.`,
  );
}
