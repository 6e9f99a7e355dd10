import type { QuestionTerm, RetrievalHit } from '../retrieval/types.ts';
import type { SlotPart } from './find-gap.ts';

/** How well the best clauses match a question; each about 0–1. */
export interface MatchFeatures {
  /** Greatest share of the question's words in one clause with its headings. */
  readonly clauseCoverage: number;
  /** The same in one sentence. */
  readonly sentenceCoverage: number;
  /** Share of the question's words, by rarity, that stand nowhere in the documents. */
  readonly unknownShare: number;
  /** Greatest cosine with a clause or sentence. */
  readonly similarity: number;
  /** Greatest cosine with a phrase of the finding aid; 0 without one. */
  readonly asked: number;
  readonly hasAid: number;
  /** Greatest share of the question's words around the thing asked for; 0 when no particular thing is. */
  readonly slotCoverage: number;
  /** The same of those words that the documents know. */
  readonly slotKnownCoverage: number;
  /** Greatest cosine of a sentence that shows the thing asked for. */
  readonly slotSimilarity: number;
}

const clausesLookedAt = 4;

/** Measures the match between a question and the best clauses. */
export function measureMatch(
  terms: readonly QuestionTerm[],
  hits: readonly RetrievalHit[],
  parts: readonly SlotPart[],
): MatchFeatures {
  const looked = hits.slice(0, clausesLookedAt);
  const total = terms.reduce((sum, term) => sum + term.weight, 0) || 1;
  const unknown = terms.filter((term) => !term.known).reduce((sum, term) => sum + term.weight, 0);
  const greatest = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, value), 0);
  return {
    clauseCoverage: greatest(looked.map((hit) => hit.coverage)),
    sentenceCoverage: greatest(looked.flatMap((hit) => hit.sentences.map((sentence) => sentence.coverage))),
    unknownShare: unknown / total,
    similarity: greatest(looked.map((hit) => hit.similarity)),
    asked: greatest(looked.map((hit) => hit.askedSimilarity ?? 0)),
    hasAid: looked.some((hit) => hit.askedSimilarity !== null) ? 1 : 0,
    slotCoverage: greatest(parts.map((part) => covered(terms, part.text))),
    slotKnownCoverage: greatest(
      parts.map((part) =>
        covered(
          terms.filter((term) => term.known),
          part.text,
        ),
      ),
    ),
    slotSimilarity: greatest(parts.map((part) => part.similarity)),
  };
}

/** Share of the terms found in a text, by rarity. */
function covered(terms: readonly QuestionTerm[], text: string): number {
  let found = 0;
  let total = 0;
  for (const { word, synonyms, weight } of terms) {
    total += weight;
    if (text.includes(word) || synonyms.some((synonym) => text.includes(synonym))) found += weight;
  }
  return total === 0 ? 0 : found / total;
}
