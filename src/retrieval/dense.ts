import type { Chunk } from '../corpus/chunks.ts';
import type { Comparison, EmbeddingModel, VectorStore } from '../ports.ts';
import { type Exemplars, exemplarTexts, noExemplars } from './exemplars.ts';
import type { QueryAdapter } from './query-adapter.ts';

/** Similarities of one question. */
export interface DenseScores {
  /** Whether the question was moved before it was compared with texts. */
  readonly isAdapted: boolean;
  /** Clauses that own the nearest chunks, best first, without repetition. */
  readonly candidates: readonly number[];
  /** Cosine with the whole clause and with its best sentence, as exact as the store gives it. */
  exact(clauseOrdinal: number): ClauseSimilarity;
}

/** Cosines of one clause's text with a question. */
export interface TextSimilarity {
  readonly clause: number;
  /** Of the best sentence. */
  readonly sentence: number;
  /** Of each sentence, in order. */
  readonly sentences: readonly number[];
}

/** Cosines of one clause with the question. */
export interface ClauseSimilarity extends TextSimilarity {
  /** With the question as the adapter has moved it; `null` where it was not moved. */
  readonly adapted: TextSimilarity | null;
  /** Of the nearest phrase of the finding aid; `null` when the clause has none. */
  readonly asked: number | null;
  /** Of the nearest phrase of the entry vocabulary that leads to the clause; `null` when none does. */
  readonly entry: number | null;
}

export interface DenseSide {
  /** Greatest cosine with an everyday message; 0 when there are none. */
  everyday(query: string): Promise<number>;
  /** @param asItIs whether the query is compared without being moved */
  score(query: string, candidates: number, asItIs?: boolean): Promise<DenseScores>;
}

export interface DenseOptions {
  readonly embeddings: EmbeddingModel;
  /** Vectors of the chunks, in order, then those of the exemplars. */
  readonly store: VectorStore;
  readonly chunks: readonly Chunk[];
  readonly exemplars?: Exemplars;
  /**
   * Moves questions towards their answers before texts are ranked. Not for a store that knows the nearest entries only: the question as it
   * is is compared with the rest as well.
   */
  readonly adapter?: QueryAdapter | undefined;
}

/** Positions of one clause's chunks. */
interface ClauseChunks {
  clause: number | null;
  readonly sentence: number[];
  readonly asked: number[];
}

const noChunks: ClauseChunks = { clause: null, sentence: [], asked: [] };

/** Looks questions up in a vector store whose entries are the chunks, in order. */
export function createDenseSide(clauseCount: number, dense: DenseOptions): DenseSide {
  const { embeddings, store, chunks, exemplars = noExemplars } = dense;
  const { everyday, entry } = exemplars;
  const entries = chunks.length + exemplarTexts(exemplars).length;
  if (store.size !== entries)
    throw new RangeError(`the vector store holds ${store.size} vectors for ${entries} entries`);
  const firstEntryPhrase = chunks.length + everyday.length;
  const chunksOfClause = Array.from(
    { length: clauseCount },
    (): ClauseChunks => ({ clause: null, sentence: [], asked: [] }),
  );
  for (const [position, { clauseOrdinal, kind }] of chunks.entries()) {
    const own = chunksOfClause[clauseOrdinal];
    if (own === undefined) continue;
    if (kind === 'clause') own.clause = position;
    else own[kind].push(position);
  }

  return {
    async everyday(query) {
      const { similarity } = await store.compare(await embeddings.embedQuery(query), 0);
      let greatest = 0;
      for (let ordinal = chunks.length; ordinal < firstEntryPhrase; ordinal += 1) {
        greatest = Math.max(greatest, similarity(ordinal));
      }
      return greatest;
    },
    async score(query, candidates, asItIs = false) {
      const adapter = asItIs ? undefined : dense.adapter;
      const isSmall = clauseCount <= candidates;
      // Several chunks of one clause may crowd the first places, so more are asked for than are wanted.
      const vector = await embeddings.embedQuery(query);
      const adapted = await store.compare(adapter?.adapt(vector) ?? vector, candidates * 2);
      const nearest = isSmall ? [] : await adapted.nearest();
      const comparison = adapter === undefined ? adapted : await store.compare(vector, 0);
      const owners = new Set(
        nearest.flatMap((match) => {
          const owner = chunks[match.ordinal]?.clauseOrdinal;
          return owner === undefined ? [] : [owner];
        }),
      );
      const known = new Map<number, ClauseSimilarity>();
      /** One phrase leads to many clauses. */
      const phraseSimilarities = new Map<number, number>();
      const phraseSimilarity = (phrase: number) => {
        const before = phraseSimilarities.get(phrase);
        if (before !== undefined) return before;
        const similarity = comparison.similarity(firstEntryPhrase + phrase);
        phraseSimilarities.set(phrase, similarity);
        return similarity;
      };
      return {
        isAdapted: adapter !== undefined,
        candidates: [...owners].slice(0, candidates),
        exact(clauseOrdinal) {
          const before = known.get(clauseOrdinal);
          if (before !== undefined) return before;
          const own = chunksOfClause[clauseOrdinal] ?? noChunks;
          const textSimilarity = (to: Comparison): TextSimilarity => {
            const clause = own.clause === null ? 0 : to.similarity(own.clause);
            const sentences = own.sentence.map((position) => to.similarity(position));
            // A clause of one sentence is its own best sentence.
            if (sentences.length === 0) sentences.push(clause);
            return { clause, sentence: Math.max(...sentences), sentences };
          };
          const asSaid = textSimilarity(comparison);
          const asked = own.asked.map((position) => comparison.similarity(position));
          const phrases = entry.ofClause[clauseOrdinal] ?? [];
          const result: ClauseSimilarity = {
            ...asSaid,
            adapted: adapter === undefined ? null : textSimilarity(adapted),
            asked: asked.length === 0 ? null : Math.max(...asked),
            entry: phrases.length === 0 ? null : Math.max(...phrases.map(phraseSimilarity)),
          };
          known.set(clauseOrdinal, result);
          return result;
        },
      };
    },
  };
}
