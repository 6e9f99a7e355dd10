import type { Glossary } from './glossary-lookup.ts';

/** Longest syllable in letters: `zhuang`. */
const longestSyllable = 6;
/** Longest name in syllables; companies and parks have four. */
const mostSyllables = 4;
/** More spellings than this that all stand in the corpus say that the word was no name. */
const mostNames = 3;

/**
 * Names of the corpus that are read like this word: `saida` → 赛达. Tries every way to cut the word into syllables and every
 * character that is read so, as far as the corpus goes along.
 *
 * @param syllables a glossary with lines `~syllable<TAB>characters`
 * @returns empty when the word is not pinyin, has one syllable only, or is ambiguous
 */
export function pinyinNames(
  word: string,
  syllables: Glossary,
  has: (word: string) => boolean,
): readonly string[] {
  const names = new Set<string>();
  const extend = (rest: string, starts: readonly string[], count: number): void => {
    if (rest === '') {
      if (count > 1) for (const name of starts) names.add(name);
      return;
    }
    if (count === mostSyllables) return;
    for (let length = 1; length <= Math.min(longestSyllable, rest.length); length += 1) {
      const [characters = ''] = syllables.translations(`~${rest.slice(0, length)}`);
      if (characters === '') continue;
      const longer = starts.flatMap((start) => [...characters].map((character) => start + character));
      const known = count === 0 ? longer : longer.filter(has);
      if (known.length > 0) extend(rest.slice(length), known, count + 1);
    }
  };
  if (/^[a-z]{4,}$/.test(word)) extend(word, [''], 0);
  return names.size > mostNames ? [] : [...names];
}
