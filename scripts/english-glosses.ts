import { englishKey, isStopWord } from '../src/retrieval/cross-lingual/english-words.ts';

/** Senses that a policy does not use, and cross-references that are no sense at all. */
const unwanted =
  /\b(surname|given name|variant of|variant form|erhua|see also|abbr\. (of|for)|also written|also called|used (in|for|as|to)|same as|equivalent to|(first|last) name|fictional|character in)\b|^(see|CL:|also pr\.|old name|one of)\b|\((archaic|old|literary|slang|coll\.|vulgar|dialect|Internet slang|idiom|honorific|humble|onom\.|loanword for|derog\.|ACG|Chinese mythology|Tw|Taiwan pr\.)[^)]*\)/i;

/** Longest phrase that is looked up. */
const longestTerm = 5;

/**
 * Glossary keys of one CC-CEDICT gloss: `to speed up; to accelerate (an engine)` → `speed up`, `accelerate`.
 *
 * @param proper of a proper name only what stands before the first comma is its translation
 */
export function glossKeys(gloss: string, proper: boolean): string[] {
  if (!isPlainSense(gloss)) return [];
  const plain = gloss.replace(/\([^)]*\)/g, ' ').replace(/\S*\[[^\]]*\]/g, ' ');
  const keys = plain
    .split(';')
    .flatMap((sense) => commaParts(sense, proper))
    .map(toKey)
    .filter((key) => /[a-z]/.test(key) && !/[\u3400-\u9fff]/.test(key) && key.length > 1 && !isStopWord(key));
  return [...new Set(keys)].filter((key) => key.split(' ').length <= longestTerm);
}

/** `base, foundation` is two translations; `hot, dry wind` is one that nobody types. */
function commaParts(sense: string, proper: boolean): string[] {
  const parts = sense.split(',');
  if (proper) return parts.slice(0, 1);
  return parts.every((part) => part.trim().split(' ').length === 1) ? parts : [sense];
}

function toKey(sense: string): string {
  return englishKey(sense.replace(/\b(etc\.?|sth|sb|one's|oneself|somebody|something)\b/g, ' '))
    .replace(/^(to be|to|an?|the|be) /, '')
    .replace(/( (to|of|for|with|by|in|on|from))+$/, '');
}

/** Whether a gloss says what the word means today; cross-references, surnames and dated senses do not. */
export function isPlainSense(gloss: string): boolean {
  return !unwanted.test(gloss);
}

/** Pinyin of a name as English writes it → the name; also without its kind of place: `xiqingqu` → 西青区, `xiqing` → 西青. */
export function pinyinNames(name: string, pinyin: string): [key: string, name: string][] {
  const syllables = pinyin
    .toLowerCase()
    .replace(/u:/g, 'u')
    .replace(/[^a-z ]/g, '')
    .split(' ');
  const full: [string, string] = [syllables.join(''), name];
  if (name.length < 3 || !/[区市县省镇乡]$/.test(name)) return [full];
  const short = syllables.slice(0, -1).join('');
  return [full, [short, name], [short, name.slice(0, -1)]];
}

/** The syllable without tone; ü is written u or v in names. */
export function plainSyllable(pinyin: string): string[] {
  const syllable = pinyin.toLowerCase().replace(/\d/g, '');
  if (!/^[a-z:]+$/.test(syllable)) return [];
  return syllable.includes('u:') ? [syllable.replace('u:', 'u'), syllable.replace('u:', 'v')] : [syllable];
}
