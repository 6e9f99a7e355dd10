import type { EmbeddingsInterface } from '@langchain/core/embeddings';

/** An embedding model behind LangChain's own interface, with what an index must know about it. */
export interface EmbeddingModel extends EmbeddingsInterface {
  /** Model identity, file hash, pooling, prefix and casing in one string: equal strings, equal vectors. */
  readonly fingerprint: string;
  readonly dimension: number;
}

/** A vector found by a store: `ordinal` is its position in the list the store was built from. */
export interface VectorMatch {
  readonly ordinal: number;
  /** Cosine similarity, -1 to 1. */
  readonly similarity: number;
}

/** Unit-length vectors, searched by cosine similarity. */
export interface VectorStore {
  readonly size: number;
  readonly dimension: number;
  /** The `k` nearest, best first; fewer when the store holds fewer. */
  nearest(query: readonly number[], k: number): Promise<readonly VectorMatch[]>;
  /** The stored vector itself, for exact scoring of a candidate pool. */
  vectorAt(ordinal: number): Float32Array;
}

/** One message of a conversation. */
export interface ConversationMessage {
  readonly role: 'user' | 'assistant';
  readonly content: string;
}

/** Conversations by unguessable id. */
export interface ConversationStore {
  create(): Promise<string>;
  /** The messages so far, oldest first; `null` for an unknown id. */
  messages(id: string): Promise<readonly ConversationMessage[] | null>;
  append(id: string, messages: readonly ConversationMessage[]): Promise<void>;
}

/** The current time; a port so that tests and reports can fix it. */
export interface Clock {
  now(): Date;
}
