import type { Segmenter } from '../text/segment.ts';

/**
 * What a word may be short for: 安保 of 安全保障, whose two words begin with its two characters.
 *
 * @param word folded
 * @param texts folded, in which it is looked for
 * @returns each term once; none for anything but two Chinese characters
 */
export function spelledOut(word: string, texts: readonly string[], segment: Segmenter): readonly string[] {
  const [first, second, ...rest] = word;
  if (first === undefined || second === undefined || rest.length > 0 || !/^[\u4e00-\u9fff]{2}$/.test(word))
    return [];
  const pattern = new RegExp(`${first}[\\u4e00-\\u9fff]${second}[\\u4e00-\\u9fff]`, 'g');
  const terms = new Set(texts.flatMap((text) => text.match(pattern) ?? []));
  return [...terms].filter((term) => {
    const words = segment(term).map(({ text }) => text);
    return words.length === 2 && words.every(({ length }) => length === 2);
  });
}
