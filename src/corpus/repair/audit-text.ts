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
    | 'invisible-character'
    | 'private-use'
    | 'rare-character';
}

const checks: readonly (readonly [Suspicion['why'], RegExp])[] = [
  ['stray-punctuation', /[?!;][?!]|[?!？！][;；]|\ufffd/g],
  // Kana, half-width kana, Hangul, Cyrillic, Hebrew, Arabic. The marks ・ and ー stand in Chinese texts too.
  [
    'foreign-script',
    /[\u3041-\u309f\u30a1-\u30fa\u30fd-\u30ff\uff66-\uff9f\uac00-\ud7af\u0400-\u04ff\u0590-\u06ff]+/g,
  ],
  ['gloss', /[(（][a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]*[)）]/g],
  ['invisible-character', /(?![\t\n])[\p{Cc}\p{Cf}]/gu],
  ['private-use', /[\ue000-\uf8ff]/g],
  // A single small letter between Han characters: `规l发展`. Capitals are names (A股), + and digits join terms.
  ['orphan-letter', /(?<=[\u4e00-\u9fff])[a-z](?=[\u4e00-\u9fff,。;，；])/g],
];

/** How often the words of general language occur, and their characters. */
export interface GeneralLanguage {
  readonly words: ReadonlyMap<string, number>;
  readonly characters: ReadonlyMap<string, number>;
}

/** Sums the counts of words by character. */
export function generalLanguage(words: ReadonlyMap<string, number>): GeneralLanguage {
  const characters = new Map<string, number>();
  for (const [word, count] of words) {
    for (const character of word) characters.set(character, (characters.get(character) ?? 0) + count);
  }
  return { words, characters };
}

/**
 * Looks for leftovers of damage: stray punctuation, foreign script, orphan letters, glosses, and Han characters that are rare in
 * general language and form no word with their neighbours (characters made from lost bytes are ordinary code points, but rare).
 *
 * @param language words in simplified script; leave out to skip the check for rare characters
 */
export function auditText(text: string, language?: GeneralLanguage): Suspicion[] {
  const found: Suspicion[] = [];
  for (const [why, pattern] of checks) {
    for (const match of text.matchAll(pattern)) found.push({ offset: match.index, text: match[0], why });
  }
  if (language !== undefined) {
    for (const offset of strangeCharacters(toSimplified(text), language))
      found.push({ offset, text: text[offset] ?? '', why: 'rare-character' });
  }
  return found.sort((a, b) => a.offset - b.offset);
}

/**
 * Count in jieba's dictionary below which a character outside every word is foreign to official prose. Of the plan's damaged
 * places it sees 笆濉睍, 疟檬痉诘脠鼍 and 疟 (all but 叮); the rarest sound one outside a word is 鲸 in 虎鲸, 707.
 */
const rareCount = 600;
/** The same for a character beside a strange one: damage comes in runs (叮 1672, 鞍 2504). */
const rareCountBeside = 3000;
const longestWord = 5;

/** Offsets of rare characters that belong to no dictionary word, ascending. */
function strangeCharacters(text: string, language: GeneralLanguage): number[] {
  const strange = new Set<number>();
  const isStrange = (offset: number, limit: number) =>
    isHan(text.charCodeAt(offset)) &&
    text[offset] !== '〇' &&
    (language.characters.get(text[offset] ?? '') ?? 0) < limit &&
    !isInWord(text, offset, language.words);
  for (let offset = 0; offset < text.length; offset += 1) {
    if (isStrange(offset, rareCount) || (strange.has(offset - 1) && isStrange(offset, rareCountBeside)))
      strange.add(offset);
  }
  for (const offset of [...strange].reverse()) {
    for (let before = offset - 1; before >= 0 && isStrange(before, rareCountBeside); before -= 1)
      strange.add(before);
  }
  return [...strange].sort((a, b) => a - b);
}

function isInWord(text: string, offset: number, words: ReadonlyMap<string, number>): boolean {
  for (let start = Math.max(0, offset - longestWord + 1); start <= offset; start += 1) {
    for (
      let end = Math.max(offset + 1, start + 2);
      end <= Math.min(start + longestWord, text.length);
      end += 1
    ) {
      if (words.has(text.slice(start, end))) return true;
    }
  }
  return false;
}
