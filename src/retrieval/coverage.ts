import type { IndexedClause } from '../corpus/chunks.ts';
import { containsTerm } from '../text/contains-term.ts';
import type { Bm25Index } from './bm25.ts';
import type { ClauseSimilarity } from './dense.ts';
import type { QueryTerms } from './terms.ts';
import type { RetrievalHit } from './types.ts';

/** How much of a question a clause and each of its sentences cover. */
export interface Coverage {
  of(
    entry: IndexedClause,
    terms: QueryTerms,
    similarity: ClauseSimilarity,
  ): Pick<
    RetrievalHit,
    'coverage' | 'similarity' | 'adaptedSimilarity' | 'askedSimilarity' | 'entrySimilarity' | 'sentences'
  >;
}

/** A synonym found in the text counts as much of the asker's word. */
const synonymCredit = 0.8;

/**
 * Coverage by words, each weighted by its inverse document frequency in the corpus. A word inside a longer one (智能 in 智能化)
 * is there as much as one that the segmenter cuts out.
 *
 * @param folded texts of the clauses, folded; folding keeps offsets
 * @param foldedHeadings heading paths, folded
 */
export function createCoverage(
  index: Bm25Index,
  folded: readonly string[],
  foldedHeadings: readonly string[],
): Coverage {
  const share = (terms: QueryTerms, text: string) => {
    let covered = 0;
    let total = 0;
    for (const { word, synonyms } of terms.content) {
      const weight = index.idf(word);
      total += weight;
      if (containsTerm(text, word)) covered += weight;
      else if (synonyms.some((synonym) => containsTerm(text, synonym))) covered += weight * synonymCredit;
    }
    return total === 0 ? 0 : covered / total;
  };
  return {
    of({ ordinal, clause, sentences }, terms, similarity) {
      const text = folded[ordinal] ?? '';
      const near = similarity.adapted ?? similarity;
      return {
        coverage: share(terms, `${foldedHeadings[ordinal] ?? ''}\n${text}`),
        similarity: Math.max(similarity.clause, similarity.sentence),
        adaptedSimilarity:
          similarity.adapted === null
            ? null
            : Math.max(similarity.adapted.clause, similarity.adapted.sentence),
        askedSimilarity: similarity.asked,
        entrySimilarity: similarity.entry,
        sentences: sentences.map((span, position) => ({
          ...span,
          coverage: share(terms, text.slice(span.start - clause.start, span.end - clause.start)),
          similarity: similarity.sentences[position] ?? similarity.sentence,
          nearness: near.sentences[position] ?? near.sentence,
        })),
      };
    },
  };
}
