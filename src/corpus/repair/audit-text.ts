import { isHan, toSimplified } from '../../text/script.ts';

/** Something in a canonical text that looks like damage which no rule or person has repaired. */
export interface Suspicion {
  readonly offset: number;
  readonly text: string;
  readonly why:
    | 'stray-punctuation'
    | 'foreign-script'
    | 'orphan-letter'
    | 'gloss'
    | 'private-use'
    | 'rare-character';
}

const checks: readonly (readonly [Suspicion['why'], RegExp])[] = [
  ['stray-punctuation', /[?!;][?!]|[?!？！][;；]|\ufffd/g],
  ['foreign-script', /[\u3040-\u30ff\uac00-\ud7af\u0400-\u04ff\u0590-\u06ff]+/g],
  ['gloss', /[(（][a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]*[)）]/g],
  ['private-use', /[\ue000-\uf8ff]/g],
  // A single small letter between Han characters: `规l发展`. Capitals are names (A股), + and digits join terms.
  ['orphan-letter', /(?<=[\u4e00-\u9fff])[a-z](?=[\u4e00-\u9fff,。;，；])/g],
];

/**
 * Looks for leftovers of damage: stray punctuation, foreign script, orphan letters, glosses, and Han characters that the
 * dictionary's words hardly ever use (wrong characters made from lost bytes are ordinary code points, but rare).
 *
 * @param characterFrequency count of each Han character in general language; leave out to skip that check
 */
export function auditText(text: string, characterFrequency?: ReadonlyMap<string, number>): Suspicion[] {
  const found: Suspicion[] = [];
  for (const [why, pattern] of checks) {
    for (const match of text.matchAll(pattern)) found.push({ offset: match.index, text: match[0], why });
  }
  if (characterFrequency !== undefined) {
    for (let offset = 0; offset < text.length; offset += 1) {
      if (!isHan(text.charCodeAt(offset))) continue;
      const character = text[offset] ?? '';
      const count = characterFrequency.get(toSimplified(character)) ?? 0;
      if (count < rareCharacterCount && character !== '〇')
        found.push({ offset, text: character, why: 'rare-character' });
    }
  }
  return found.sort((a, b) => a.offset - b.offset);
}

/** Occurrences in jieba's dictionary below which a character is foreign to official prose. */
const rareCharacterCount = 30;

/** Sums word frequencies by character. */
export function characterFrequencies(words: ReadonlyMap<string, number>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word, count] of words) {
    for (const character of word) counts.set(character, (counts.get(character) ?? 0) + count);
  }
  return counts;
}
