import type { QuestionTerm } from '../../retrieval/types.ts';
import { containsTerm } from '../../text/contains-term.ts';
import { findQuantities } from '../../text/quantities.ts';

/** 副组长 is no 组长. */
const diminishing = /[副非准半原前]$/;
/** Share of a claim's nouns, by rarity, that must stand in the same stretch as a figure for it to be said of them. */
export const leastOfSubject = 0.7;

/** Names and things that a claim is about, as against what it says of them. */
export function namesAll(stretch: string, terms: readonly QuestionTerm[]): boolean {
  const nouns = terms.filter((term) => !term.isVerb && !isNumber(term.word));
  const named = nouns.filter((term) => term.isProper || term.isName || term.isPlace);
  if (!named.every((term) => says(stretch, term))) return false;
  if (nouns.length === 0) return shareIn(terms, stretch) >= leastOfSubject;
  const total = nouns.reduce((sum, term) => sum + term.weight, 0);
  const said = nouns.reduce((sum, term) => sum + (says(stretch, term) ? term.weight : 0), 0);
  return total === 0 || said / total >= leastOfSubject;
}

/** 65%, 六大, 三家: figures are compared as such, however they are written. */
function isNumber(word: string): boolean {
  return /^[\d.]+%?$/.test(word) || findQuantities(word).some(({ text }) => text === word);
}

/** Share of the terms, by rarity, that a folded stretch has. */
export function shareIn(terms: readonly QuestionTerm[], part: string): number {
  const total = terms.reduce((sum, term) => sum + term.weight, 0);
  if (total === 0) return 0;
  return terms.reduce((sum, term) => sum + (says(part, term) ? term.weight : 0), 0) / total;
}

/** Whether a folded stretch has a term, or another name of it. */
export function says(folded: string, { word, synonyms }: QuestionTerm): boolean {
  if (synonyms.some((synonym) => containsTerm(folded, synonym))) return true;
  return containsTerm(folded, word) && !diminishing.test(folded.slice(0, folded.indexOf(word)));
}
