/** A query term and how much it counts: 1 for the asker's own words, less for synonyms. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** Free parameters of BM25 (Robertson & Zaragoza 2009, §3.2). */
export interface Bm25Parameters {
  /** Term frequency saturation. */
  readonly k1: number;
  /** Length normalisation, 0–1. */
  readonly b: number;
}

interface Posting {
  readonly ordinals: number[];
  readonly frequencies: number[];
}

/** BM25 scores by document ordinal; documents without a query term are absent. */
export interface Bm25Index {
  score(terms: readonly WeightedTerm[]): Map<number, number>;
  /** Inverse document frequency of a term; that of an unseen term is the largest possible. */
  idf(term: string): number;
}

/**
 * Builds an inverted index.
 *
 * @param documents token lists; a document's position is its ordinal
 */
export function createBm25Index(
  documents: readonly (readonly string[])[],
  parameters: Bm25Parameters,
): Bm25Index {
  const postings = new Map<string, Posting>();
  const lengths = new Float64Array(documents.length);
  for (const [ordinal, tokens] of documents.entries()) {
    lengths[ordinal] = tokens.length;
    const counts = new Map<string, number>();
    for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
    for (const [token, count] of counts) {
      let posting = postings.get(token);
      if (posting === undefined) {
        posting = { ordinals: [], frequencies: [] };
        postings.set(token, posting);
      }
      posting.ordinals.push(ordinal);
      posting.frequencies.push(count);
    }
  }
  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(documents.length, 1) || 1;
  const idf = (term: string) => {
    const matching = postings.get(term)?.ordinals.length ?? 0;
    return Math.log(1 + (documents.length - matching + 0.5) / (matching + 0.5));
  };
  const { k1, b } = parameters;
  return {
    idf,
    score(terms) {
      const scores = new Map<number, number>();
      for (const { term, weight } of terms) {
        const posting = postings.get(term);
        if (posting === undefined) continue;
        const gain = weight * idf(term) * (k1 + 1);
        for (const [position, ordinal] of posting.ordinals.entries()) {
          const frequency = posting.frequencies[position] ?? 0;
          const norm = k1 * (1 - b + (b * (lengths[ordinal] ?? 0)) / averageLength);
          scores.set(ordinal, (scores.get(ordinal) ?? 0) + (gain * frequency) / (frequency + norm));
        }
      }
      return scores;
    },
  };
}
