import type { Word } from '../text/segment.ts';

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
    const terms = trimmed(official.split(','));
    for (const word of trimmed(plain.split('|'))) {
      termsOf.set(word, [...new Set([...(termsOf.get(word) ?? []), ...terms])]);
      longest = Math.max(longest, word.length);
    }
  }
  return { termsOf, longest };
}

function trimmed(parts: readonly string[]): string[] {
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/**
 * What texts call the words of a question, by word. Of phrases that overlap the longest counts, and what it is called is said of each of
 * its words; a phrase that begins or ends inside a word is none.
 *
 * @param words of the question, in order
 * @param isKnown whether the documents have a term; others are left out
 */
export function officialTerms(
  words: readonly Word[],
  { termsOf, longest }: Thesaurus,
  isKnown: (term: string) => boolean,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (let from = 0; from < words.length; ) {
    const { size, terms } = longestPhrase(words.slice(from), longest, (phrase) =>
      isKnown(phrase) ? [] : (termsOf.get(phrase) ?? []).filter(isKnown),
    );
    for (const { text } of words.slice(from, from + size)) found.set(text, terms);
    from += Math.max(size, 1);
  }
  return found;
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
