import { englishAmountAt } from './english-amounts.ts';
import { type EnglishToken, englishTokens, isStopWord, wordForms } from './english-words.ts';
import { type Glossary, openGlossary, parsePolicyTerms } from './glossary-lookup.ts';
import { pinyinNames } from './pinyin-names.ts';

export interface TermTranslatorOptions {
  /** lexicon/english-glossary.txt: sorted lines `english<TAB>译|译`, and `~syllable<TAB>characters`. */
  readonly glossary: string;
  /** lexicon/english-policy-terms.txt: preferred translations. */
  readonly policyTerms: string;
  /**
   * Which Chinese words the corpus has. A set finds dictionary words only; a test that looks into the text (`createCorpusWords`)
   * finds names in pinyin as well.
   */
  readonly corpusWords: ReadonlySet<string> | ((word: string) => boolean);
}

/** A term of the question and what the corpus calls it. */
export interface TranslatedTerm {
  /** As asked. */
  readonly english: string;
  /** Words of the corpus, the likeliest first; numbers and acronyms as they are. */
  readonly chinese: readonly string[];
  /** Weight of each of them: every term has 1 to share out. */
  readonly weight: number;
}

/** A term for which the corpus has no word. */
export interface AbsentTerm {
  readonly english: string;
  /** What it would be called; empty when the glossary does not know it. */
  readonly chinese: readonly string[];
}

export interface QuestionTranslation {
  /** In the order of the question. */
  readonly terms: readonly TranslatedTerm[];
  /** Terms the corpus never mentions, for saying so. A phrase whose parts are mentioned is here too. */
  readonly absent: readonly AbsentTerm[];
  /** The best translation of each term, joined by spaces: text for an embedding model. */
  readonly chineseQuery: string;
}

export interface TermTranslator {
  /** Any text, also mixed with Chinese, which stays as it is. */
  translate(englishQuestion: string): QuestionTranslation;
}

/** Longest English term, in words. */
const longestTerm = 5;
/** Translations of a term that are searched for; with more, each one's share says nothing. */
const mostTranslations = 6;

/** Words for kinds of place that follow a name: `Xiqing District` is 西青区. */
const placeKinds: Readonly<Record<string, readonly string[]>> = {
  'new area': ['新区'],
  'new district': ['新区'],
  district: ['区', '新区'],
  municipality: ['市'],
  city: ['市'],
  province: ['省'],
  county: ['县'],
  town: ['镇'],
  township: ['乡'],
  subdistrict: ['街道'],
};

/**
 * Makes a translator of English questions into the words of a Chinese corpus: the longest terms that the glossaries know and the
 * corpus uses. Opening costs next to nothing; the memory it holds is that of the two texts.
 */
export function createTermTranslator(options: TermTranslatorOptions): TermTranslator {
  const { corpusWords } = options;
  const has = typeof corpusWords === 'function' ? corpusWords : (word: string) => corpusWords.has(word);
  const glossary = openGlossary(options.glossary);
  const preferred = parsePolicyTerms(options.policyTerms);

  return {
    translate(englishQuestion) {
      const tokens = englishTokens(englishQuestion);
      const terms: TranslatedTerm[] = [];
      const absent: AbsentTerm[] = [];
      let index = 0;
      while (index < tokens.length) {
        const found = termAt(tokens, index, preferred, glossary, has);
        const english = wordsOf(tokens, index, found.length);
        if (found.chinese.length > 0)
          terms.push({ english, chinese: found.chinese, weight: 1 / found.chinese.length });
        if (found.absent !== null) absent.push(found.absent);
        index += found.length;
      }
      return {
        terms: unique(terms),
        absent,
        chineseQuery: [...new Set(terms.map((term) => term.chinese[0]))].join(' '),
      };
    },
  };
}

/** What stands at a place of the question. */
interface Found {
  /** Tokens it takes, at least 1. */
  readonly length: number;
  /** Empty for a stop word and for what the corpus does not have. */
  readonly chinese: readonly string[];
  readonly absent: AbsentTerm | null;
}

function termAt(
  tokens: readonly EnglishToken[],
  index: number,
  preferred: Glossary,
  glossary: Glossary,
  has: (word: string) => boolean,
): Found {
  const token = tokens[index];
  if (token === undefined) return { length: 1, chinese: [], absent: null };
  const matches = [...matchesAt(tokens, index, preferred, glossary)];
  const used = matches
    .map(({ length, choices }) => ({
      length,
      chinese: choices.map((choice) => choice.filter(has)).find((words) => words.length > 0) ?? [],
    }))
    .find(({ chinese }) => chinese.length > 0);
  const longest = matches[0];
  // A phrase is worth reporting when its own translation is missing, even though its parts are found.
  const absent =
    longest !== undefined && longest.length > (used?.length ?? 0)
      ? { english: wordsOf(tokens, index, longest.length), chinese: (longest.choices[0] ?? []).slice(0, 3) }
      : null;

  const amount = used === undefined || used.length === 1 ? englishAmountAt(tokens, index) : null;
  if (amount !== null) return { length: amount.length, chinese: amount.chinese, absent: null };
  if (isName(token) && (used?.length ?? 1) === 1) {
    return {
      length: 1,
      chinese: [token.text.replace(/(?<=[A-Z])s$/, ''), ...(used?.chinese ?? [])].slice(0, mostTranslations),
      absent: null,
    };
  }
  if (used !== undefined) return { ...withPlaceKind(tokens, index, used, has), absent };
  if (isStopWord(token.word)) return { length: 1, chinese: [], absent: null };
  if (longest === undefined) {
    const names = pinyinNames(token.word, glossary, has);
    if (names.length > 0) {
      return { ...withPlaceKind(tokens, index, { length: 1, chinese: names }, has), absent: null };
    }
    return { length: 1, chinese: [], absent: { english: token.text, chinese: [] } };
  }
  return { length: longest.length, chinese: [], absent };
}

/** Known terms that start at a token, longest first; of each, lists of translations to be tried in turn. */
function matchesAt(
  tokens: readonly EnglishToken[],
  index: number,
  preferred: Glossary,
  glossary: Glossary,
): { length: number; choices: readonly (readonly string[])[] }[] {
  const byLength: { preferred: Set<string>; glossary: Set<string> }[] = [];
  const walk = (prefix: string, length: number): void => {
    const token = tokens[index + length];
    if (token === undefined || length === longestTerm) return;
    for (const form of wordForms(token.word)) {
      const key = prefix + form;
      byLength[length] ??= { preferred: new Set(), glossary: new Set() };
      const entry = byLength[length];
      for (const word of preferred.translations(key)) entry?.preferred.add(word);
      for (const word of glossary.translations(key)) entry?.glossary.add(word);
      const longer = `${key} `;
      if (preferred.hasPrefix(longer) || glossary.hasPrefix(longer)) walk(longer, length + 1);
    }
  };
  walk('', 0);
  return byLength
    .map((entry, position) => ({
      length: position + 1,
      choices: [[...entry.preferred], [...entry.glossary].slice(0, 24)].filter((words) => words.length > 0),
    }))
    .filter(({ length, choices }) => {
      const last = tokens[index + length - 1];
      const lone = length === 1 && last !== undefined && isStopWord(last.word);
      return choices.length > 0 && !lone;
    })
    .reverse();
}

/** `Xiqing` before `District`: 西青区 where the corpus writes it so. */
function withPlaceKind(
  tokens: readonly EnglishToken[],
  index: number,
  found: { readonly length: number; readonly chinese: readonly string[] },
  has: (word: string) => boolean,
): { length: number; chinese: readonly string[] } {
  const chinese = found.chinese.slice(0, mostTranslations);
  for (const size of [2, 1]) {
    const kinds = placeKinds[wordsOf(tokens, index + found.length, size).toLowerCase()] ?? [];
    const places = chinese.flatMap((name) => kinds.map((kind) => name + kind)).filter(has);
    if (places.length > 0) return { length: found.length + size, chinese: [...places, ...chinese] };
  }
  return { length: found.length, chinese };
}

/** Acronyms, model names and Chinese words say the same in every language. */
function isName({ text }: EnglishToken): boolean {
  return /^(?=.*[A-Z0-9])[A-Z0-9&+.]{2,}s?$/.test(text) || /^[\u3400-\u9fff]/.test(text);
}

function wordsOf(tokens: readonly EnglishToken[], index: number, length: number): string {
  return tokens
    .slice(index, index + length)
    .map(({ text }) => text)
    .join(' ');
}

/** Each term once, so that a repeated word does not count twice. */
function unique(terms: readonly TranslatedTerm[]): TranslatedTerm[] {
  return [...new Map(terms.map((term) => [term.chinese.join('|'), term])).values()];
}
