import type { EmbeddingsInterface } from '@langchain/core/embeddings';

/** An embedding model behind LangChain's own interface, with what an index must know about it. */
export interface EmbeddingModel extends EmbeddingsInterface {
  /**
   * Model identity, file hash, pooling, prefix and casing in one string. Vectors under equal strings may be compared
   * with each other: they differ at most by the rounding of a processor or a runtime.
   */
  readonly fingerprint: string;
  readonly dimension: number;
}

/** A vector found by a store: `ordinal` is its position in the list the store was built from. */
export interface VectorMatch {
  readonly ordinal: number;
  /** Cosine similarity, -1 to 1. */
  readonly similarity: number;
}

/** One query, held against the entries of a store. */
export interface Comparison {
  /** The nearest that were asked for, best first; fewer when the store holds fewer or names no more at a time. */
  nearest(): Promise<readonly VectorMatch[]>;
  /**
   * Cosine similarity of one entry, for scoring a candidate pool.
   *
   * A store in memory gives it exactly for every entry. A store elsewhere knows what it was told of the nearest: all
   * entries farther away get the least similarity among these, which is an upper bound and puts them behind in a ranking.
   *
   * @throws AppError `internal` for an entry that does not exist, or of which nothing is known as none were asked for.
   */
  similarity(ordinal: number): number;
}

/** Unit-length vectors, searched by cosine similarity. */
export interface VectorStore {
  readonly size: number;
  readonly dimension: number;
  /**
   * @param query of any length but zero
   * @param k how many nearest entries are wanted; with 0, a store elsewhere is not asked
   */
  compare(query: readonly number[], k: number): Promise<Comparison>;
}

/** Reads a question and a passage together, as vectors of each alone cannot. */
export interface EvidenceReader {
  /** @returns for each passage the log-odds that it answers the question */
  read(question: string, passages: readonly string[]): Promise<readonly number[]>;
}

/** One message to a language model. */
export interface ModelMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** A language model behind any endpoint. What it writes is raw: nothing of it may be sent before it was verified. */
export interface ChatModel {
  /** The model's name, for an answer's metadata. */
  readonly name: string;
  /** Whether a call would be turned down at once, as the endpoint failed a moment ago. */
  isResting(): boolean;
  /**
   * The reply in pieces as they arrive; it ends when the model said that it is done. Stopping to read stops the model.
   *
   * @throws ModelError when the reply does not come to its end; the reason of `signal` when that was aborted.
   */
  stream(messages: readonly ModelMessage[], signal: AbortSignal): AsyncIterable<string>;
}

/** One message of a conversation. */
export interface ConversationMessage {
  readonly role: 'user' | 'assistant';
  readonly content: string;
}

/** What a store looks at in an answer; whatever else an answer holds is kept as it came. */
export interface StoredAnswer {
  readonly id: string;
  /** What was said, as follow-ups read it. */
  readonly answer: string;
}

/** A question that is about to be answered. */
export interface NewTurn {
  /** The conversation to go on with; a new one when absent. */
  readonly conversationId?: string | undefined;
  /** To whom a new conversation belongs; without an owner nobody can list it. */
  readonly owner?: string | undefined;
  readonly question: string;
  /** Turns from this index on are dropped first; at most the number of turns. */
  readonly replaceFrom?: number | undefined;
}

/** A turn that was recorded and waits for its answer. */
export interface BegunTurn {
  /** Cannot be guessed: whoever knows it may go on with the conversation. */
  readonly conversationId: string;
  readonly turnId: string;
  /** What was said before, oldest first: the newest answered turns. */
  readonly history: readonly ConversationMessage[];
}

/** Records conversations turn by turn. */
export interface ConversationStore<Answer extends StoredAnswer = StoredAnswer> {
  /**
   * Records a question, all or nothing.
   *
   * @throws AppError `not_found` for an unknown conversation, `invalid_request` for a `replaceFrom` beyond its turns.
   */
  begin(turn: NewTurn): Promise<BegunTurn>;
  /** Adds the answer. A turn that was dropped or deleted meanwhile stays so. */
  finish(turn: Pick<BegunTurn, 'conversationId' | 'turnId'>, answer: Answer): Promise<void>;
  /** What was said so far, as in {@link BegunTurn}; `null` for an unknown conversation. */
  history(conversationId: string): Promise<readonly ConversationMessage[] | null>;
}

/** What a person thought of an answer. */
export interface Feedback {
  readonly rating: 'up' | 'down';
  readonly comment: string | null;
}

/** One question of a stored conversation; without an answer when it was stopped or never finished. */
export interface StoredTurn<Answer extends StoredAnswer> {
  readonly question: string;
  readonly answer: Answer | null;
  readonly askedAt: Date;
  readonly feedback: Feedback | null;
}

/** A conversation in a list. */
export interface ConversationSummary {
  readonly id: string;
  /** The beginning of the first question until it is renamed. */
  readonly title: string;
  readonly createdAt: Date;
  /** When the last question was asked. */
  readonly updatedAt: Date;
  readonly turns: number;
}

export interface StoredConversation<Answer extends StoredAnswer> extends Omit<ConversationSummary, 'turns'> {
  readonly turns: readonly StoredTurn<Answer>[];
}

/** The conversations of one owner; those of others are as good as absent. */
export interface OwnedConversations<Answer extends StoredAnswer = StoredAnswer> {
  /** The last used first. */
  list(owner: string): Promise<readonly ConversationSummary[]>;
  read(owner: string, id: string): Promise<StoredConversation<Answer> | null>;
  rename(owner: string, id: string, title: string): Promise<ConversationSummary | null>;
  /** @returns whether there was one. */
  remove(owner: string, id: string): Promise<boolean>;
  removeAll(owner: string): Promise<void>;
}

/** Feedback on answers; it lives as long as the conversation of its answer. */
export interface FeedbackStore {
  /** Replaces earlier feedback on the same answer. @returns `false` for an answer that is not stored. */
  record(answerId: string, feedback: Feedback): Promise<boolean>;
}

/** Everything that is kept of conversations. */
export interface ConversationArchive<Answer extends StoredAnswer = StoredAnswer>
  extends ConversationStore<Answer>,
    OwnedConversations<Answer>,
    FeedbackStore {}

/** Reads the files of a word processor. */
export interface WordReader {
  /**
   * The text of a Word file, a line for each paragraph.
   *
   * @throws AppError `unprocessable_document` for what is no Word file, `too_large` for one that unpacks to too much
   */
  read(bytes: Uint8Array): Promise<string>;
}

/** Counts requests by client. */
export interface RateLimiter {
  /** Seconds after which a client that was refused may ask again. */
  readonly retryAfterSeconds: number;
  /** Counts one request of a client. @returns whether it is within what the client may ask. */
  take(client: string): Promise<boolean>;
}

/** The current time; a port so that tests and reports can fix it. */
export interface Clock {
  now(): Date;
}
