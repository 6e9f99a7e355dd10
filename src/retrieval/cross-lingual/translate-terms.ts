import { askingPhraseAt } from './asking-phrases.ts';
import type { RenderingChooser } from './choose-renderings.ts';
import { englishTokens, joinTokens } from './english-words.ts';
import { openGlossary, parsePolicyTerms } from './glossary-lookup.ts';
import { type AbsentTerm, matchTermAt, type TermSources } from './match-english-term.ts';

export type { AbsentTerm };

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
  /** Which of several words is meant; without it the usual one. */
  readonly choose?: RenderingChooser;
}

/** A term of the question and what the corpus calls it. */
export interface TranslatedTerm {
  /** As asked. */
  readonly english: string;
  /** Words of the corpus, the likeliest first; numbers and acronyms as they are. */
  readonly chinese: readonly string[];
  /** Words of the corpus by which a dictionary renders the term beside what officials usually call it. */
  readonly more?: readonly string[];
  /** Weight of each of them: every term has 1 to share out. */
  readonly weight: number;
}

export interface QuestionTranslation {
  /** In the order of the question. */
  readonly terms: readonly TranslatedTerm[];
  /** Terms the corpus never mentions, for saying so. A phrase whose parts are mentioned is here too. */
  readonly absent: readonly AbsentTerm[];
  /** The best translation of each term, joined by spaces: text for an embedding model. */
  readonly chineseQuery: string;
  /**
   * The official names of things that the corpus has no word for. It may tell of them in other words; where it does not, their lack
   * tells. Empty where nothing else of the question is known.
   */
  readonly missing: readonly string[];
}

export interface TermTranslator {
  /** Any text, also mixed with Chinese, which stays as it is. */
  translate(englishQuestion: string): QuestionTranslation;
}

/**
 * Makes a translator of English questions into the words of a Chinese corpus: the longest terms that the glossaries know and the
 * corpus uses. Opening costs next to nothing; the memory it holds is that of the two texts.
 */
export function createTermTranslator(options: TermTranslatorOptions): TermTranslator {
  const { corpusWords, choose = (renderings) => renderings } = options;
  const has = typeof corpusWords === 'function' ? corpusWords : (word: string) => corpusWords.has(word);
  const sources: TermSources = {
    preferred: parsePolicyTerms(options.policyTerms),
    glossary: openGlossary(options.glossary),
    has,
  };

  return {
    translate(englishQuestion) {
      const tokens = englishTokens(withoutShouting(englishQuestion));
      const terms: TranslatedTerm[] = [];
      const absent: AbsentTerm[] = [];
      const missing: string[] = [];
      let index = 0;
      while (index < tokens.length) {
        const found = matchTermAt(tokens, index, sources);
        const asking = askingPhraseAt(tokens, index);
        if (asking > 0 && (asking >= found.length || found.chinese.length === 0)) {
          index += asking;
          continue;
        }
        const english = joinTokens(tokens, index, found.length);
        if (found.chinese.length > 0)
          terms.push({
            english,
            chinese: found.chinese,
            weight: 1 / found.chinese.length,
            ...(found.more === undefined || found.more.length === 0 ? {} : { more: found.more }),
          });
        if (found.absent !== null) absent.push(found.absent);
        if (found.missing) missing.push(found.missing);
        index += found.length;
      }
      const chosen = choose(terms.map(({ chinese }) => chinese));
      const ordered = terms.map((term, place) => ({ ...term, chinese: chosen[place] ?? term.chinese }));
      return {
        terms: unique(ordered),
        absent,
        chineseQuery: [...new Set(ordered.map((term) => term.chinese[0]))].join(' '),
        missing: ordered.length === 0 ? [] : [...new Set(missing)],
      };
    },
  };
}

/** A question all in capitals has no acronyms to be seen. */
function withoutShouting(question: string): string {
  const words = question.match(/[A-Za-z]{2,}/g) ?? [];
  return words.length > 3 && words.every((word) => word === word.toUpperCase())
    ? question.toLowerCase()
    : question;
}

/** Each term once, as it was asked first, so that a repeated word does not count twice. */
function unique(terms: readonly TranslatedTerm[]): TranslatedTerm[] {
  const byChinese = new Map<string, TranslatedTerm>();
  for (const term of terms) {
    const words = term.chinese.join('|');
    if (!byChinese.has(words)) byChinese.set(words, term);
  }
  return [...byChinese.values()];
}
