import type { Segmenter, Word } from '../text/segment.ts';
import { splitTrimmed } from '../text/split-trimmed.ts';

/** Official terms for the words and short phrases of everyday language: 旧电瓶 → 退役电池, 废旧动力电池. */
export interface Thesaurus {
  /** Terms by the plain word; all folded. */
  readonly termsOf: ReadonlyMap<string, readonly string[]>;
  /** Characters of the longest plain word. */
  readonly longest: number;
}

/** Parses lines `plain word | plain word: official term, official term`, written folded; `#` starts a comment line. */
export function parseThesaurus(...files: readonly string[]): Thesaurus {
  const termsOf = new Map<string, string[]>();
  let longest = 0;
  for (const line of files.flatMap((file) => file.split('\n'))) {
    const [plain = '', official] = line.split(':', 2);
    if (line.startsWith('#') || official === undefined) continue;
    const terms = splitTrimmed(official, ',');
    for (const word of splitTrimmed(plain, '|')) {
      termsOf.set(word, [...new Set([...(termsOf.get(word) ?? []), ...terms])]);
      longest = Math.max(longest, word.length);
    }
  }
  return { termsOf, longest };
}

/**
 * What texts call the words of a question, by word. Of phrases that overlap the longest counts, and what it is called is said of each of
 * its words; a phrase that begins or ends inside a word is none. Words that the documents have need no other.
 *
 * @param isKnown whether the documents have a word or a term; terms that they do not have are left out
 */
export function officialTerms(
  question: string,
  { termsOf, longest }: Thesaurus,
  segment: Segmenter,
  isKnown: (term: string) => boolean,
): ReadonlyMap<string, readonly string[]> {
  const called = (phrase: string): readonly string[] => {
    const terms = isKnown(phrase) ? [] : (termsOf.get(phrase) ?? []);
    const known = terms.filter(isKnown);
    return known.length > 0 ? known : inCommon(terms, segment).filter(isKnown);
  };
  const words = segment(question);
  const found = new Map<string, readonly string[]>();
  for (let from = 0; from < words.length; ) {
    const { size, terms } = longestPhrase(words.slice(from), longest, called);
    for (const { text } of words.slice(from, from + size)) found.set(text, terms);
    from += Math.max(size, 1);
  }
  return found;
}

/** Words that at least half of the terms have, and two of them: 维修 of 机动车维修, 汽车维修. */
function inCommon(terms: readonly string[], segment: Segmenter): readonly string[] {
  const counts = new Map<string, number>();
  for (const term of terms)
    for (const word of new Set(segment(term).map(({ text }) => text)))
      if (word.length > 1) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= Math.max(2, terms.length / 2)).map(([word]) => word);
}

/** The longest phrase that the words begin with and that is called something. */
function longestPhrase(
  words: readonly Word[],
  longest: number,
  called: (phrase: string) => readonly string[],
): { readonly size: number; readonly terms: readonly string[] } {
  let best: { size: number; terms: readonly string[] } = { size: 0, terms: [] };
  let phrase = '';
  const start = words[0]?.start ?? 0;
  for (const [at, word] of words.entries()) {
    // Something that is no word stands between.
    if (word.start !== start + phrase.length) break;
    phrase += word.text;
    if (phrase.length > longest) break;
    const terms = called(phrase);
    if (terms.length > 0) best = { size: at + 1, terms };
  }
  return best;
}
