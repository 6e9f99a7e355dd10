import type { Chunk } from '../corpus/chunks.ts';
import type { EmbeddingModel, VectorStore } from '../ports.ts';
import { type Exemplars, exemplarTexts, noExemplars } from './exemplars.ts';

/** Similarities of one question. */
export interface DenseScores {
  /** Clauses that own the nearest chunks, best first, without repetition. */
  readonly candidates: readonly number[];
  /** Cosine with the whole clause and with its best sentence, as exact as the store gives it. */
  exact(clauseOrdinal: number): ClauseSimilarity;
}

/** Cosines of one clause with the question. */
export interface ClauseSimilarity {
  readonly clause: number;
  readonly sentence: number;
  /** Of each sentence, in order. */
  readonly sentences: readonly number[];
  /** Of the nearest phrase of the finding aid; `null` when the clause has none. */
  readonly asked: number | null;
  /** Of the nearest phrase of the entry vocabulary that leads to the clause; `null` when none does. */
  readonly entry: number | null;
}

export interface DenseSide {
  /** Greatest cosine with an everyday message; 0 when there are none. */
  everyday(query: string): Promise<number>;
  score(query: string, candidates: number): Promise<DenseScores>;
}

export interface DenseOptions {
  readonly embeddings: EmbeddingModel;
  /** Vectors of the chunks, in order, then those of the exemplars. */
  readonly store: VectorStore;
  readonly chunks: readonly Chunk[];
  readonly exemplars?: Exemplars;
}

/** Looks questions up in a vector store whose entries are the chunks, in order. */
export function createDenseSide(clauseCount: number, dense: DenseOptions): DenseSide {
  const { embeddings, store, chunks, exemplars = noExemplars } = dense;
  const { everyday, entry } = exemplars;
  const entries = chunks.length + exemplarTexts(exemplars).length;
  if (store.size !== entries)
    throw new RangeError(`the vector store holds ${store.size} vectors for ${entries} entries`);
  const firstEntryPhrase = chunks.length + everyday.length;
  const chunksOfClause: number[][] = Array.from({ length: clauseCount }, () => []);
  for (const [position, chunk] of chunks.entries()) chunksOfClause[chunk.clauseOrdinal]?.push(position);

  return {
    async everyday(query) {
      const { similarity } = await store.compare(await embeddings.embedQuery(query), 0);
      let greatest = 0;
      for (let ordinal = chunks.length; ordinal < firstEntryPhrase; ordinal += 1) {
        greatest = Math.max(greatest, similarity(ordinal));
      }
      return greatest;
    },
    async score(query, candidates) {
      const isSmall = clauseCount <= candidates;
      // Several chunks of one clause may crowd the first places, so more are asked for than are wanted.
      const comparison = await store.compare(await embeddings.embedQuery(query), candidates * 2);
      const nearest = isSmall ? [] : await comparison.nearest();
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
        candidates: [...owners].slice(0, candidates),
        exact(clauseOrdinal) {
          const before = known.get(clauseOrdinal);
          if (before !== undefined) return before;
          let clause = 0;
          const sentences: number[] = [];
          let asked: number | null = null;
          for (const position of chunksOfClause[clauseOrdinal] ?? []) {
            const value = comparison.similarity(position);
            const kind = chunks[position]?.kind;
            if (kind === 'clause') clause = value;
            else if (kind === 'asked') asked = Math.max(asked ?? -1, value);
            else sentences.push(value);
          }
          // A clause of one sentence is its own best sentence.
          if (sentences.length === 0) sentences.push(clause);
          const phrases = entry.ofClause[clauseOrdinal] ?? [];
          const result = {
            clause,
            sentence: Math.max(...sentences),
            sentences,
            asked,
            entry: phrases.length === 0 ? null : Math.max(...phrases.map(phraseSimilarity)),
          };
          known.set(clauseOrdinal, result);
          return result;
        },
      };
    },
  };
}
