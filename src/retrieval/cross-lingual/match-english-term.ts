import { englishAmountAt } from './english-amounts.ts';
import { type EnglishToken, isStopWord, joinTokens, wordForms } from './english-words.ts';
import type { Glossary } from './glossary-lookup.ts';
import { pinyinNames } from './pinyin-names.ts';
import { placeKindAt } from './place-kinds.ts';

/** What terms are looked up in. */
export interface TermSources {
  /** Hand-made; wins where the corpus has one of its translations. */
  readonly preferred: Glossary;
  readonly glossary: Glossary;
  /** Whether the corpus has a word. */
  has(word: string): boolean;
}

/** A term for which the corpus has no word. */
export interface AbsentTerm {
  /** As asked. */
  readonly english: string;
  /** What it might be called; empty when the glossaries do not know it, and a guess for names in pinyin. */
  readonly chinese: readonly string[];
}

/** What stands at a place of the question. */
export interface TermMatch {
  /** Tokens it takes, at least 1. */
  readonly length: number;
  /** Words of the corpus, the likeliest first; empty for a stop word and for what the corpus does not have. */
  readonly chinese: readonly string[];
  readonly absent: AbsentTerm | null;
  /** Renderings by the dictionary beside those of the hand-made list. */
  readonly more?: readonly string[];
  /** The usual word of officials for a term that the corpus has no word of; `null` where there is one, or no such word is known. */
  readonly missing?: string | null;
}

/** Longest English term, in words: Ministry of Industry and Information Technology. */
const longestTerm = 6;
/**
 * Translations of a term that are searched for; with more, each one's share says nothing. On the English phrases of the plan's finding
 * aid (without that aid) 3, 4 and 6 rank alike; the best one alone puts .02 fewer clauses first, as does full weight for each.
 */
const mostTranslations = 6;
/** Translations named of a term that the corpus does not have. */
const namedTranslations = 3;

/** `run out` and `set up` mean nothing of their verb. */
const particles = new Set(
  'about after away back by down for in into off on out over through together up with'.split(' '),
);

/** A known term and lists of its translations, to be tried in turn. */
interface Candidate {
  readonly length: number;
  /** Whether the hand-made list knows it. */
  readonly isOfficial: boolean;
  readonly choices: readonly (readonly string[])[];
}

/** The longest term at a position that the corpus has a word for; failing that, a number, an acronym or a name in pinyin. */
export function matchTermAt(tokens: readonly EnglishToken[], index: number, sources: TermSources): TermMatch {
  const token = tokens[index];
  if (token === undefined) return { length: 1, chinese: [], absent: null };
  const candidates = candidatesAt(tokens, index, sources);
  const isIdiom = ({ length, isOfficial }: Candidate) =>
    isOfficial && length > 1 && particles.has(tokens[index + length - 1]?.word ?? '');
  const idiom = candidates.findIndex(isIdiom);
  const used = candidates
    .slice(0, idiom < 0 ? undefined : idiom + 1)
    .map((candidate) => restrict(candidate, sources))
    .find(({ chinese }) => chinese.length > 0);
  const isShort = used === undefined || used.length === 1;

  const amount = isShort ? englishAmountAt(tokens, index) : null;
  if (amount !== null) return { ...amount, absent: null };
  if (isShort && isVerbatim(token)) {
    return { length: 1, chinese: verbatimWords(token, used?.chinese ?? [], sources), absent: null };
  }
  const longest = candidates[0];
  // A phrase whose own translation is missing is worth reporting, even when its parts are found.
  const absent =
    longest !== undefined && longest.length > (used?.length ?? 0)
      ? {
          english: joinTokens(tokens, index, longest.length),
          chinese: (longest.choices[0] ?? []).slice(0, namedTranslations),
        }
      : null;
  if (used !== undefined) return { ...withPlaceKind(tokens, index, used, sources), absent, more: used.more };
  if (isStopWord(token.word)) return { length: 1, chinese: [], absent: null };
  return nameAt(tokens, index, token, longest, sources) ?? absentAt(tokens, index, token, absent, longest);
}

/** Known terms that start at a position, longest first. */
function candidatesAt(tokens: readonly EnglishToken[], index: number, sources: TermSources): Candidate[] {
  const { preferred, glossary } = sources;
  const byLength: { preferred: Set<string>; glossary: Set<string> }[] = [];
  const walk = (prefix: string, length: number): void => {
    const token = tokens[index + length];
    if (token === undefined || length === longestTerm) return;
    byLength[length] ??= { preferred: new Set(), glossary: new Set() };
    const found = byLength[length];
    let isListed = false;
    for (const form of wordForms(token.word)) {
      const key = prefix + form;
      // The list has `sales` and `sale`: the word as asked is the one that is meant.
      const listed: readonly string[] = isListed ? [] : preferred.translations(key);
      for (const word of listed) found.preferred.add(word);
      isListed ||= listed.length > 0;
      for (const word of glossary.translations(key)) found.glossary.add(word);
      const longer = `${key} `;
      if (preferred.hasPrefix(longer) || glossary.hasPrefix(longer)) walk(longer, length + 1);
    }
  };
  walk('', 0);
  return byLength
    .map((found, position) => ({
      length: position + 1,
      isOfficial: found.preferred.size > 0,
      choices: [[...found.preferred], [...found.glossary]].filter((words) => words.length > 0),
    }))
    .filter(
      ({ length, choices }) => choices.length > 0 && !(length === 1 && isStopWord(tokens[index]?.word ?? '')),
    )
    .reverse();
}

function restrict(
  { length, choices }: Candidate,
  { has }: TermSources,
): { length: number; chinese: string[]; more: string[] } {
  const [chinese = [], ...others] = choices
    .map((words) => words.filter(has))
    .filter((words) => words.length > 0);
  return {
    length,
    chinese: chinese.slice(0, mostTranslations),
    more: others.flat().slice(0, mostTranslations),
  };
}

/** Acronyms, model names and Chinese words say the same in every language. */
function isVerbatim({ text }: EnglishToken): boolean {
  return /^(?=.*[A-Z0-9])[A-Z0-9&+.]{2,}s?$/.test(text) || /^[\u3400-\u9fff〇]/.test(text);
}

/** What an acronym stands for, and the acronym itself where the corpus writes it or has nothing else. */
function verbatimWords(token: EnglishToken, meanings: readonly string[], { has }: TermSources): string[] {
  const name = token.text.replace(/(?<=[A-Z])s$/, '');
  const words = meanings.slice(0, mostTranslations - 1);
  return words.length === 0 || has(name) ? [...words, name] : words;
}

/** `Xiqing` before `District`: 西青区 where the corpus writes it so. */
function withPlaceKind(
  tokens: readonly EnglishToken[],
  index: number,
  { length, chinese }: { readonly length: number; readonly chinese: readonly string[] },
  { has }: TermSources,
): { length: number; chinese: readonly string[] } {
  const kind = placeKindAt(tokens, index + length);
  const places = chinese.flatMap((name) => kind.suffixes.map((suffix) => name + suffix)).filter(has);
  if (places.length === 0) return { length, chinese };
  return { length: length + kind.length, chinese: [...new Set([...places, ...chinese])] };
}

/** A name that is found by reading the corpus's characters aloud; `null` when nothing is read so. */
function nameAt(
  tokens: readonly EnglishToken[],
  index: number,
  token: EnglishToken,
  known: Candidate | undefined,
  sources: TermSources,
): TermMatch | null {
  const names = pinyinNames(token.word, sources.glossary, sources.has);
  if (names.length === 0) return null;
  const place = withPlaceKind(tokens, index, { length: 1, chinese: names }, sources);
  // `Dongli` is known and is not 动力; only its kind (东丽区) could show that the corpus writes it with other characters.
  return known === undefined || place.length > 1 ? { ...place, absent: null } : null;
}

function absentAt(
  tokens: readonly EnglishToken[],
  index: number,
  token: EnglishToken,
  absent: AbsentTerm | null,
  longest: Candidate | undefined,
): TermMatch {
  const length = longest?.length ?? 1;
  // The kind of an unknown place is no term of its own: `Dongli District` must not find every district.
  const kind = /^[A-Z]/.test(token.text) ? placeKindAt(tokens, index + length).length : 0;
  const missing = longest?.isOfficial === true ? (longest.choices[0]?.[0] ?? null) : null;
  return {
    length: length + kind,
    chinese: [],
    absent: absent ?? { english: token.text, chinese: [] },
    missing,
  };
}
