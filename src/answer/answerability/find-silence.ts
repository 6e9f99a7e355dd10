import type { QuestionTerm, RetrievalHit } from '../../retrieval/types.ts';
import type { ConsultedText } from './find-gap.ts';
import { yearsIn } from '../../text/years.ts';

/** From this cosine on, an editor has foreseen the question: other words for the same thing are no silence. */
const wellAsked = 0.78;

/** A place, year, five-year plan or named thing that the question names and the documents do not. */
export function findSilence(
  folded: string,
  terms: readonly QuestionTerm[],
  hits: readonly RetrievalHit[],
  { mentions }: ConsultedText,
): string | null {
  const year = yearsIn(folded).find((text) => !mentions(text) && !mentions(inChineseDigits(text)));
  if (year !== undefined) return /^\d/.test(year) ? `${year}年` : year;
  const place = terms.find((term) => term.isPlace && !term.known);
  if (place !== undefined) return place.word;
  const named = terms.filter((term) => term.isName);
  if (hits.some((hit) => (hit.askedSimilarity ?? 0) >= wellAsked)) return null;
  // One known term gives the question a footing; the match then decides.
  return named.every((term) => !term.known) ? (named[0]?.word ?? null) : null;
}

/** 2035 as official texts also write it: 二〇三五. */
function inChineseDigits(year: string): string {
  return year.replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)] ?? digit);
}
