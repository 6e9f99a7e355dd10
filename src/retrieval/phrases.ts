import { foldForSearch } from '../text/fold.ts';

/** A literal run shorter than this says nothing: two-character words are what the lexical fields are for. */
const shortestRun = 4;

/** Phrases that the asker put in quotation marks or title marks, folded. */
export function quotedPhrases(query: string): string[] {
  const phrases: string[] = [];
  for (const match of query.matchAll(/[“"「『《]([^“”"「」『』《》]{2,80})[”"」』》]/g)) {
    phrases.push(foldForSearch(match[1] ?? '').trim());
  }
  return phrases.filter((phrase) => phrase !== '');
}

/** In characters: a shorter phrase may be anybody's. */
const shortestNaming = 3;
/** A phrase that stands in more clauses names none of them. */
const mostNamed = 2;

/**
 * The phrases that name a clause by its words as a number would: long, and in hardly any other.
 *
 * @param texts of the clauses, folded
 */
export function namingPhrases(quoted: readonly string[], texts: readonly string[]): string[] {
  return quoted.filter((phrase) => {
    if (phrase.length < shortestNaming) return false;
    const standing = texts.filter((text) => text.includes(phrase)).length;
    return standing > 0 && standing <= mostNamed;
  });
}

/**
 * How literally a text contains what was asked, 0 and up: the share of the question covered by the longest run of characters that
 * stands in the text, plus one for every quoted phrase that does.
 *
 * @param folded the text, folded
 */
export function phraseScore(query: string, quoted: readonly string[], folded: string): number {
  const quotes = quoted.filter((phrase) => folded.includes(phrase)).length;
  const run = longestRun(query, folded);
  return quotes + (run >= shortestRun ? run / Math.max(query.length, 1) : 0);
}

/** Length of the longest substring of `query` that occurs in `text`. */
function longestRun(query: string, text: string): number {
  let best = 0;
  for (let start = 0; start + best < query.length; start += 1) {
    while (start + best < query.length && text.includes(query.slice(start, start + best + 1))) best += 1;
  }
  return best;
}
