import type { Clause, Span } from '../corpus/types.ts';

/** How each way of looking contributed to a hit, each scaled to 0–1 over the candidate pool. */
export interface RetrievalSignals {
  /** BM25 over words. */
  readonly words: number;
  /** BM25 over character bigrams. */
  readonly bigrams: number;
  /** The query's words in the heading path. */
  readonly heading: number;
  /** The question names the clause, or a section above it, by number. */
  readonly reference: number;
  /** Literal and quoted phrases. */
  readonly phrase: number;
  /** Cosine with the whole clause, of the question as the adapter has moved it. */
  readonly clauseVector: number;
  /** The same with the clause's best sentence. */
  readonly sentenceVector: number;
  /** BM25 over bigrams of the finding aid's phrases, and over word stems of its English. */
  readonly askedWords: number;
  /** Cosine with the nearest phrase of the finding aid, sharpened. */
  readonly askedVector: number;
  /** Cosine with the nearest phrase of the entry vocabulary that leads to the clause, sharpened. */
  readonly entryVector: number;
}

/** How well one sentence of a hit matches the question. */
export interface SentenceMatch extends Span {
  /** Share of the question's words found in the sentence, each weighted by how rare it is in the corpus; 0–1. */
  readonly coverage: number;
  /** Cosine with the question, -1 to 1; 0 without an embedding model. */
  readonly similarity: number;
  /** The same, of the question as the adapter has moved it, or as it is where it was not moved: by this, what is quoted is chosen. */
  readonly nearness: number;
}

/** A clause with its place in the ranking. */
export interface RetrievalHit {
  readonly clause: Clause;
  /** Weighted sum of the signals, rounded; equal scores are ordered by clause order. */
  readonly score: number;
  readonly signals: RetrievalSignals;
  /** Like a sentence's coverage, for the whole clause with its heading path. */
  readonly coverage: number;
  /** Greatest cosine with the clause or one of its sentences; 0 without an embedding model. */
  readonly similarity: number;
  /** The same, of the question as the adapter has moved it; `null` where it was not moved. */
  readonly adaptedSimilarity: number | null;
  /** Greatest cosine with a phrase of the finding aid; `null` when the clause has none. */
  readonly askedSimilarity: number | null;
  /** Greatest cosine with a phrase of the entry vocabulary that leads to the clause; `null` when none does. */
  readonly entrySimilarity: number | null;
  /** The clause's sentences in document order. */
  readonly sentences: readonly SentenceMatch[];
  /** The clause whose breach it punishes, where it was put behind that one. */
  readonly broken?: Clause;
}

export interface RetrievalRequest {
  readonly query: string;
  /** At most this many hits. */
  readonly limit: number;
  /** Document ids; all when absent. */
  readonly documents?: readonly string[] | undefined;
  /** The query is no question but a statement, such as a sentence of a draft: it is compared as it is, not moved towards answers. */
  readonly isStatement?: boolean;
}

/** A content word of a question, seen from the corpus. */
export interface QuestionTerm {
  readonly word: string;
  readonly synonyms: readonly string[];
  /** Inverse document frequency: how much finding it tells. */
  readonly weight: number;
  /** Whether it, or a synonym, stands anywhere in the documents consulted. */
  readonly known: boolean;
  /** The name of a district, city or province. */
  readonly isPlace: boolean;
  /** Names a particular thing, such as a technology. */
  readonly isName: boolean;
  /** The name of a person, a company or a product, by the dictionary or by its Latin letters. */
  readonly isProper: boolean;
  /** Says what is done or how something is, rather than what it is about. */
  readonly isVerb: boolean;
  /** Offset in the folded question; -1 where the word was translated. */
  readonly start: number;
}

/** One ranking over all signals. */
export interface Retriever {
  /** Greatest cosine of a question with an everyday message that no policy answers; 0 without an embedding model. */
  everyday(query: string): Promise<number>;
  /** Whether a folded text stands anywhere in the documents. */
  mentions(text: string, documents?: readonly string[]): boolean;
  /**
   * The content words of a question as the ranking sees them.
   *
   * @param asWritten without what the thesaurus calls them: good enough to find by, not to say yes by
   */
  analyse(query: string, documents?: readonly string[], asWritten?: boolean): readonly QuestionTerm[];
  retrieve(request: RetrievalRequest): Promise<readonly RetrievalHit[]>;
}
