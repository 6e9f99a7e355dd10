import type { Postings } from './postings.ts';
import type { WeightedTerm } from './terms.ts';

/** Free parameters of BM25 (Robertson & Zaragoza 2009, §3.2). */
export interface Bm25Parameters {
  /** Term frequency saturation. */
  readonly k1: number;
  /** Length normalisation, 0–1. */
  readonly b: number;
}

/** BM25 scores by document ordinal; documents without a query term are absent. */
export interface Bm25Index {
  score(terms: readonly WeightedTerm[]): Map<number, number>;
  /** Inverse document frequency of a term; that of an unseen term is the largest possible. */
  idf(term: string): number;
}

/** Scores documents by their postings. */
export function createBm25Index(postings: Postings, parameters: Bm25Parameters): Bm25Index {
  const { starts, ordinals, counts, lengths } = postings;
  const places = new Map(postings.terms.map((term, place) => [term, place]));
  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(lengths.length, 1) || 1;
  /** First and last place of a term's documents; nothing of a term that no document holds. */
  const range = (term: string): readonly [from: number, to: number] => {
    const place = places.get(term);
    return place === undefined ? [0, 0] : [starts[place] ?? 0, starts[place + 1] ?? 0];
  };
  const idf = (term: string) => {
    const [from, to] = range(term);
    return Math.log(1 + (lengths.length - (to - from) + 0.5) / (to - from + 0.5));
  };
  const { k1, b } = parameters;
  return {
    idf,
    score(terms) {
      const scores = new Map<number, number>();
      for (const { term, weight } of terms) {
        const gain = weight * idf(term) * (k1 + 1);
        const [from, to] = range(term);
        for (let position = from; position < to; position += 1) {
          const ordinal = ordinals[position] ?? 0;
          const frequency = counts[position] ?? 0;
          const norm = k1 * (1 - b + (b * (lengths[ordinal] ?? 0)) / averageLength);
          scores.set(ordinal, (scores.get(ordinal) ?? 0) + (gain * frequency) / (frequency + norm));
        }
      }
      return scores;
    },
  };
}
