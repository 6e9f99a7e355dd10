import type { AnswerEvent, AnswerLanguage } from '../answer/types.ts';
import type { Profile } from '../eligibility/profile/types.ts';
import type { ConversationMessage } from '../ports.ts';

/** One turn as a surface hands it over, already validated. */
export interface ChatRequest {
  readonly message: string;
  /** The conversation to go on with. Whoever knows its id may: it cannot be guessed. */
  readonly conversationId?: string | undefined;
  /** To whom a new conversation belongs. */
  readonly owner?: string | undefined;
  /** `false`: nothing of the turn is stored; who asks keeps the conversation and sends it as `history`. */
  readonly isStored?: boolean | undefined;
  /** Turns of the conversation from this index on are dropped before the question is answered. */
  readonly replaceFrom?: number | undefined;
  /** When given, it is used and nothing stored is read. */
  readonly history?: readonly ConversationMessage[] | undefined;
  /** Document ids to answer from; all when absent. */
  readonly documents?: readonly string[] | undefined;
  /** Language of the frame; without it the question's. */
  readonly language?: AnswerLanguage | undefined;
  /** What an enterprise told of itself beside the message. */
  readonly profile?: Profile | undefined;
}

/** Answers one turn of a conversation. */
export interface ChatService {
  /**
   * Events in order: `meta`, then citations, deltas and notices, then one `answer-end`. With a language model an `answer-reset` may come
   * between; `meta` says `llm` when it is going to be asked, `answer-end` when its sentences are the answer.
   *
   * @throws AppError `not_found` for an unknown conversation or document, `invalid_request` for a `replaceFrom` that does not fit the
   * conversation; before the first event.
   */
  turn(request: ChatRequest, signal?: AbortSignal): AsyncIterable<AnswerEvent>;
}
