import { stemmer } from 'stemmer';
import type { FindingAidEntry } from '../../corpus/types.ts';
import { isStopWord } from '../../retrieval/cross-lingual/english-words.ts';
import type { QuestionTranslation } from '../../retrieval/cross-lingual/translate-terms.ts';
import { findEnglishQuantities } from '../../text/english-quantities.ts';
import { foldForSearch } from '../../text/fold.ts';

/** A term of an English statement: the words that the documents have for it, and what it tells. */
export interface WeighedTerm {
  readonly english: string;
  /** Folded; empty where the documents have no word for it. */
  readonly chinese: readonly string[];
  /** Inverse document frequency over clauses. */
  readonly weight: number;
}

/** Words that turn something into a statement, and say nothing of what. */
const framing =
  /^(?:by the end of|more than|pass(?:es|ed)?|plans?|expect(?:s|ed)?|aims?|intends?|state[sd]?|says?|provides?|every|each|above|over|below|around|end|account(?:s|ed)?|reach(?:es|ed)?|will|shall|are|city|document|thirds?|half|times?|years?|one|two|three|four|five|six|seven|eight|nine|ten)$/i;

/**
 * The terms of a statement with their weights; its numbers are compared by themselves and are none.
 *
 * @param clauses folded texts of the clauses, of which rare terms tell more
 */
export function weighTerms(
  statement: string,
  { terms, absent }: QuestionTranslation,
  clauses: readonly string[],
): WeighedTerm[] {
  const numbers = new Set(findEnglishQuantities(statement).map(({ text }) => keyOf(text)));
  const isTold = (english: string) =>
    !framing.test(english) && !isStopWord(english.toLowerCase()) && !isNumber(english, numbers);
  const known = terms
    .filter(({ english }) => isTold(english))
    .map(({ english, chinese, more = [] }) => {
      // A statement may be worded by any sense of its words; a question means the usual one.
      const folded = [...chinese, ...more].map(foldForSearch);
      const count = clauses.filter((text) => folded.some((word) => text.includes(word))).length;
      return {
        english,
        chinese: folded,
        weight: Math.log((clauses.length + 1) / (count + 0.5)),
      };
    });
  const parts = new Set(terms.flatMap(({ english }) => english.toLowerCase().split(' ')));
  const unknown = absent
    .map(({ english }) => english)
    // A phrase whose parts are known is missing only as a phrase.
    .filter(
      (english) =>
        isTold(english) &&
        !english
          .toLowerCase()
          .split(' ')
          .some((part) => parts.has(part)),
    )
    .map((english) => ({ english, chinese: [], weight: Math.log(clauses.length + 1) }));
  return [...known, ...unknown];
}

function isNumber(english: string, numbers: ReadonlySet<string>): boolean {
  return (
    numbers.has(keyOf(english)) ||
    /^[\d.,%]+$/.test(english) ||
    (/\d/.test(english) && /yuan|cny|rmb/i.test(english))
  );
}

function keyOf(text: string): string {
  return text.toLowerCase().replace(/[\s,]/g, '');
}

/** Stems of English words. */
export type Stems = ReadonlySet<string>;

/** The terms that a stretch of text has, or the English of its finding aid. */
export function sharedTerms(
  terms: readonly WeighedTerm[],
  stretch: string,
  aid: Stems,
): readonly WeighedTerm[] {
  return terms.filter(
    ({ english, chinese }) => chinese.some((word) => stretch.includes(word)) || stemsIn(english, aid),
  );
}

/**
 * The share of a statement's terms that a stretch of text has, by their weight, 0–1. A term that the glossaries cannot render counts where
 * the English of the clause's finding aid has it.
 */
export function agreementOf(terms: readonly WeighedTerm[], stretch: string, aid: Stems): number {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return 0;
  return sharedTerms(terms, stretch, aid).reduce((sum, { weight }) => sum + weight, 0) / total;
}

/** Stems of the English that an editor wrote of a clause. */
export function aidStems(entry: FindingAidEntry | undefined): Stems {
  return new Set(
    (`${entry?.heading ?? ''} ${entry?.abstract ?? ''}`.toLowerCase().match(/[a-z]{3,}/g) ?? []).map(stemmer),
  );
}

function stemsIn(english: string, aid: Stems): boolean {
  const stems = english.toLowerCase().match(/[a-z]{3,}/g) ?? [];
  return stems.length > 0 && aid.size > 0 && stems.every((stem) => aid.has(stemmer(stem)));
}
