import type { Segmenter } from '../../text/segment.ts';

/** What telling a true sentence from a false one needs to know of the language. */
export interface SentenceLanguage {
  readonly segment: Segmenter;
  /** Pronouns, particles, measure words: they say nothing of a subject. Folded. */
  isFunctionWord(word: string): boolean;
  /** Names of places, companies, institutions and products. Folded. */
  isName(word: string): boolean;
  /** Names of several words: 滨海高新技术产业开发区. Folded. */
  readonly longNames: readonly string[];
}

/** A literal quote that a sentence may cite, with what stands above it. */
export interface SentenceEvidence {
  readonly quote: string;
  /** The clause that the quote is from, whole: what it is about, in its own words. */
  readonly clause: string;
  /** Clause label, heading path and document title. */
  readonly structural: readonly string[];
}

/** A sentence without its citation tokens, and what it cites. */
export interface CitedSentence {
  readonly text: string;
  readonly cited: readonly SentenceEvidence[];
  /** Evidence that it could have cited and did not. */
  readonly others: readonly SentenceEvidence[];
  /** The question as understood. */
  readonly question: string;
}

export const sentenceProblemKinds = [
  /** It cites nothing, nothing that exists, or the wrong thing. */
  'citation',
  /** Words in quotation marks that are no quote. */
  'quotation',
  /** A number that no cited quote has. */
  'number',
  /** A number or name that the quote says of something else, or of another time. */
  'misplaced',
  /** A bound that the quote does not set: 超过, 约, 不足. */
  'bound',
  /** A name that no cited quote has. */
  'name',
  /** A word that no cited quote has. */
  'word',
  /** A word of strength beyond the quote's. */
  'strength',
  /** A negation, a universal or a tense that the quote does not have, or one that was lost. */
  'polarity',
] as const;

/** Why a sentence is not supported, with the words in question. */
export interface SentenceProblem {
  readonly kind: (typeof sentenceProblemKinds)[number];
  readonly text: string;
}
