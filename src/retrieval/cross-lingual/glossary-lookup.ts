import { englishKey } from './english-words.ts';

/** A sorted glossary that is searched where it lies. */
export interface Glossary {
  /** Translations of a key, best first; empty when the glossary does not have it. */
  translations(key: string): readonly string[];
  /** Whether some key starts with this text. */
  hasPrefix(prefix: string): boolean;
}

/**
 * Reads lines `key<TAB>译|译`, sorted by code unit. Nothing is parsed: each look-up is a binary search in the text, so a glossary of
 * 100,000 terms costs no start-up time and no memory beside its text.
 */
export function openGlossary(text: string): Glossary {
  /** Start of the first line that is not before `sought`. */
  const lowerBound = (sought: string): number => {
    let low = 0;
    let high = text.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      // `lastIndexOf` with a negative position would look at position 0.
      const start = middle === 0 ? 0 : text.lastIndexOf('\n', middle - 1) + 1;
      if (text.slice(start, start + sought.length) < sought) {
        const end = text.indexOf('\n', middle);
        low = end < 0 ? text.length : end + 1;
      } else {
        high = start;
      }
    }
    return low;
  };
  return {
    hasPrefix: (prefix) => text.startsWith(prefix, lowerBound(prefix)),
    translations: (key) => {
      const sought = `${key}\t`;
      const start = lowerBound(sought);
      if (!text.startsWith(sought, start)) return [];
      const end = text.indexOf('\n', start);
      return text.slice(start + sought.length, end < 0 ? text.length : end).split('|');
    },
  };
}

/** Reads a small hand-made glossary: lines `term|other term<TAB>译|译` in any order; `#` starts a comment line. */
export function parsePolicyTerms(text: string): Glossary {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const [terms = '', translations = ''] = line.trim().split('\t');
    if (terms.startsWith('#') || translations === '') continue;
    for (const term of terms.split('|')) lines.push(`${englishKey(term)}\t${translations}`);
  }
  return openGlossary(lines.sort((a, b) => (a < b ? -1 : 1)).join('\n'));
}
