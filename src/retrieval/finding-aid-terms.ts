import { stemmer } from 'stemmer';
import type { FindingAidEntry } from '../corpus/types.ts';
import type { WeightedTerm } from './terms.ts';
import { bigramsOf } from './terms.ts';

/** English function words, and words that make a text a question about a plan without saying what it asks. */
const stopWords = new Set(
  (
    'a an and any are as at be been by can could did do does for from give had has have how i if in into is it its me much many my of on ' +
    'or our say says should so some tell than that the their them there these they this to under us was we what when where which who ' +
    'whom whose why will with would you your plan document please about'
  ).split(' '),
);

/** Porter stems of the English words of a text, marked so that they never meet a Chinese token or an acronym's bigram. */
function stemsOf(text: string): string[] {
  return (text.toLowerCase().match(/[a-z]{2,}/g) ?? [])
    .filter((word) => !stopWords.has(word))
    .map((word) => `en:${stemmer(word)}`);
}

/** Tokens of a finding-aid entry: bigrams of its Chinese, stems of its English. */
export function findingAidTokens(entry: FindingAidEntry | null): string[] {
  if (entry === null) return [];
  return [
    ...entry.asked.flatMap(bigramsOf),
    ...stemsOf([entry.heading, entry.abstract, ...entry.asked].join('\n')),
  ];
}

/** English words of a question as terms of the finding-aid field. */
export function englishTerms(query: string): WeightedTerm[] {
  return [...new Set(stemsOf(query))].map((term) => ({ term, weight: 1 }));
}
