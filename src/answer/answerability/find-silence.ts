import type { QuestionTerm, RetrievalHit } from '../../retrieval/types.ts';
import { yearsIn } from '../../text/years.ts';
import type { ConsultedText } from './find-gap.ts';
import { answerabilityTuning } from './tuning.ts';

/** From this cosine on, an editor has foreseen the question: other words for the same thing are no silence. */
const wellAsked = 0.78;

/** A place, year, five-year plan or named thing that the question names and the documents do not. */
export function findSilence(
  folded: string,
  terms: readonly QuestionTerm[],
  hits: readonly RetrievalHit[],
  documents: ConsultedText,
): string | null {
  const year = yearsIn(folded).find((text) => !isCovered(text, hits, documents));
  if (year !== undefined) return /^\d/.test(year) ? `${year}年` : year;
  const place = terms.find((term) => term.isPlace && !term.known);
  if (place !== undefined) return place.word;
  const latin = terms.find((term) => !term.known && /^[a-z]{3,}/.test(term.word) && !isOrdinaryEnglish(term));
  if (latin !== undefined) return latin.word;
  const named = terms.filter((term) => term.isName);
  if (hits.some((hit) => (hit.askedSimilarity ?? 0) >= wellAsked)) return null;
  // One known term gives the question a footing; the match then decides.
  return named.every((term) => !term.known) ? (named[0]?.word ?? null) : null;
}

/**
 * Whether the documents speak of a year or a five-year plan: a plan's own period is spoken of throughout; any other year must be named
 * where the evidence stands.
 */
function isCovered(
  year: string,
  hits: readonly RetrievalHit[],
  { mentions, periods, areAllPlans }: ConsultedText,
): boolean {
  if (!/^\d/.test(year)) return mentions(year);
  if (periods.some(({ from, to }) => Number(year) >= from && Number(year) <= to)) return true;
  const forms = [year, inChineseDigits(year)];
  if (!forms.some(mentions)) return false;
  if (!areAllPlans) return true;
  return hits
    .slice(0, answerabilityTuning.clausesSearched)
    .some(({ clause }) => forms.some((form) => clause.text.includes(form)));
}

/** Words of an English question that were not translated have no place in the Chinese one. */
function isOrdinaryEnglish({ start }: QuestionTerm): boolean {
  return start < 0;
}

/** 2035 as official texts also write it: 二〇三五. */
function inChineseDigits(year: string): string {
  return year.replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)] ?? digit);
}
