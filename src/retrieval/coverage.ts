import type { IndexedClause } from '../corpus/chunks.ts';
import { foldForSearch } from '../text/fold.ts';
import type { Segmenter } from '../text/segment.ts';
import type { Bm25Index } from './bm25.ts';
import type { ClauseSimilarity } from './dense.ts';
import { type QueryTerms, wordsOf } from './terms.ts';
import type { RetrievalHit } from './types.ts';

/** How much of a question a text covers. */
export interface Coverage {
  of(
    entry: IndexedClause,
    terms: QueryTerms,
    similarity: ClauseSimilarity,
  ): Pick<RetrievalHit, 'coverage' | 'similarity' | 'sentences'>;
}

/** A synonym found in the text counts as much of the asker's word. */
const synonymCredit = 0.8;

/** Coverage by words, each weighted by its inverse document frequency in the corpus. */
export function createCoverage(index: Bm25Index, segment: Segmenter): Coverage {
  const share = (terms: QueryTerms, text: string) => {
    const folded = foldForSearch(text);
    const present = new Set(wordsOf(text, segment));
    let covered = 0;
    let total = 0;
    for (const { word, synonyms } of terms.content) {
      const weight = index.idf(word);
      total += weight;
      // A word inside a longer one (智能 in 智能化) is there as much as one that the segmenter cut out.
      if (present.has(word) || (word.length > 1 && folded.includes(word))) covered += weight;
      else if (synonyms.some((synonym) => folded.includes(synonym))) covered += weight * synonymCredit;
    }
    return total === 0 ? 0 : covered / total;
  };
  return {
    of({ clause, sentences }, terms, similarity) {
      return {
        coverage: share(terms, `${clause.heading.join('\n')}\n${clause.text}`),
        similarity: Math.max(similarity.clause, similarity.sentence),
        sentences: sentences.map((span, position) => ({
          ...span,
          coverage: share(terms, clause.text.slice(span.start - clause.start, span.end - clause.start)),
          similarity: similarity.sentences[position] ?? similarity.sentence,
        })),
      };
    },
  };
}
