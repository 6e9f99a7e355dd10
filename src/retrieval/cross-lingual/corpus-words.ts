import { foldForSearch } from '../../text/fold.ts';

/**
 * Tells which words stand anywhere in the texts. Looks into the text itself, not at a list of words, so that names which no
 * dictionary has (赛达) are found as well.
 *
 * @returns a test for words in simplified script and half width; it is asked thousands of times for one name in pinyin
 */
export function createCorpusWords(texts: Iterable<string>): (word: string) => boolean {
  const folded = Array.from(texts, foldForSearch);
  const pairs = new Set<number>();
  for (const text of folded) {
    for (let index = 0; index + 1 < text.length; index += 1) pairs.add(pairAt(text, index));
  }
  return (word) => {
    const sought = word.toLowerCase();
    for (let index = 0; index + 1 < sought.length; index += 1)
      if (!pairs.has(pairAt(sought, index))) return false;
    return sought.length === 2 || folded.some((text) => text.includes(sought));
  };
}

function pairAt(text: string, index: number): number {
  return text.charCodeAt(index) * 65_536 + text.charCodeAt(index + 1);
}
