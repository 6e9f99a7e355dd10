import type { IndexedClause } from '../corpus/chunks.ts';
import {
  type ClauseReference,
  findClauseReference,
  isReferredTo,
} from '../corpus/outline/clause-reference.ts';
import type { Clause } from '../corpus/types.ts';
import type { Dictionary } from '../text/dictionary.ts';
import { foldForSearch } from '../text/fold.ts';
import { detectLanguage } from '../text/language.ts';
import { toSimplified } from '../text/script.ts';
import type { Segmenter } from '../text/segment.ts';
import { createBm25Index } from './bm25.ts';
import { createCoverage } from './coverage.ts';
import { type ClauseSimilarity, createDenseSide, type DenseOptions, type DenseScores } from './dense.ts';
import { englishTerms } from './finding-aid-terms.ts';
import { fuse, type RawSignals } from './fuse.ts';
import { phraseScore, quotedPhrases } from './phrases.ts';
import { type LexicalPostings, postClauses } from './postings.ts';
import { noSynonyms, type Synonyms, withOthers } from './synonyms.ts';
import { lightWords, queryTerms } from './terms.ts';
import { defaultTuning, type RetrievalTuning } from './tuning.ts';
import type { QuestionTerm, RetrievalHit, RetrievalRequest, Retriever } from './types.ts';
import { createVocabulary } from './vocabulary.ts';

const noOthers: ReadonlyMap<string, readonly string[]> = new Map();
const emptyDictionary: Dictionary = {
  frequencies: new Map(),
  totalCount: 0,
  functionWords: new Set(),
  places: new Set(),
  names: new Set(),
  verbs: new Set(),
};

/** An English question in the documents' words. */
export interface EnglishInChinese {
  /** `null` where none of its words is known. */
  readonly query: string | null;
  /** What else a word of the query may be called, the likeliest first; folded. */
  readonly others?: ReadonlyMap<string, readonly string[]>;
  /** What it is about and the documents have no word for, by its official name. */
  readonly missing?: readonly string[];
  /** Its terms that the documents never mention. */
  readonly absent: readonly string[];
}

export interface RetrieverOptions {
  readonly clauses: readonly IndexedClause[];
  readonly segment: Segmenter;
  /** The lexical index of these clauses where it was built before; it must come from the same segmenter. */
  readonly postings?: LexicalPostings | undefined;
  readonly synonyms?: Synonyms;
  /** Tells function words and places apart when a question is analysed. */
  readonly dictionary?: Dictionary;
  /** Names that the documents use, folded. */
  readonly entities?: ReadonlySet<string>;
  /** Without it the ranking is lexical only. */
  readonly dense?: DenseOptions;
  /** Turns a question in English into the documents' Chinese words. */
  readonly translate?: (english: string) => EnglishInChinese;
  readonly tuning?: RetrievalTuning;
}

/**
 * One ranking from all signals. The pool is the union of the lexical and the dense best; every signal is computed exactly for every
 * member, so that any vector store that finds the same pool ranks the same.
 */
export function createRetriever(options: RetrieverOptions): Retriever {
  const { clauses, segment } = options;
  const synonyms = options.synonyms ?? noSynonyms;
  const tuning = options.tuning ?? defaultTuning;
  const folded = clauses.map(({ clause }) => foldForSearch(clause.text));
  const postings = options.postings ?? postClauses(clauses, segment);
  const words = createBm25Index(postings.words, tuning.bm25);
  const bigrams = createBm25Index(postings.bigrams, tuning.bm25);
  const headings = createBm25Index(postings.headings, tuning.bm25);
  const aids = createBm25Index(postings.aids, tuning.bm25);
  const foldedHeadings = clauses.map(({ clause }) => foldForSearch(clause.heading.join('\n')));
  const coverage = createCoverage(words, folded, foldedHeadings);
  const dense = options.dense === undefined ? null : createDenseSide(clauses.length, options.dense);

  const translate = (query: string): EnglishInChinese =>
    options.translate !== undefined && detectLanguage(query) === 'en'
      ? options.translate(query)
      : { query: null, absent: [] };
  /** What is asked in the documents' language, cut into terms. */
  const read = (query: string) => {
    const { query: rendered, others = noOthers, missing = [], absent } = translate(query);
    const chinese = rendered ?? query;
    const known = others.size === 0 ? synonyms : withOthers(synonyms, others);
    const termsOf = (text: string) => queryTerms(text, segment, known, tuning.synonymWeight);
    const whole = [chinese, ...missing].join(' ');
    return { chinese, whole, absent, terms: termsOf(chinese), allTerms: () => termsOf(whole) };
  };
  const dictionary = options.dictionary ?? emptyDictionary;
  const entities = options.entities ?? new Set<string>();
  const vocabulary = createVocabulary(clauses, folded, foldedHeadings);
  /** 对华为 is cut into 对华 and 为: a name that the cut tears apart, and that the documents do not have. */
  const namesBehindPrepositions = (asked: string, content: readonly QuestionTerm[]): QuestionTerm[] =>
    [...asked.matchAll(/[对跟和与给把像]/g)].flatMap(({ index }) => {
      const name = [4, 3, 2]
        .map((size) => asked.slice(index + 1, index + 1 + size))
        .find((candidate) => candidate.length > 1 && dictionary.names.has(candidate));
      if (name === undefined || vocabulary.has(name) || content.some(({ word }) => word.includes(name)))
        return [];
      return [{ ...absentTerm(name), isName: false, start: index + 1 }];
    });

  return {
    everyday: async (query) => (dense === null ? 0 : dense.everyday(toSimplified(query))),
    mentions: (text, documents) => vocabulary.has(text, documents),
    analyse(query, documents) {
      const { chinese, absent, allTerms } = read(query);
      const asked = foldForSearch(query);
      const content = allTerms()
        .content // A letter by itself is a unit or a mark: T of 25T, N of 1+N.
        .filter(({ word }) => !/^[a-z]$/.test(word))
        .filter(({ word }) => !dictionary.functionWords.has(word) && !lightWords.has(word))
        .map(({ word, synonyms: others }) => ({
          word,
          synonyms: others,
          weight: words.idf(word),
          known: [word, ...others, ...shortNames(word)].some((term) => vocabulary.has(term, documents)),
          isPlace: isPlace(word, dictionary),
          isName: synonyms.names.has(word),
          isProper:
            // 库里 is a name in the dictionary; a stock and what is in it, in most texts.
            (dictionary.names.has(word) && !/^.[里上下中内外]?$/.test(word)) ||
            entities.has(word) ||
            /[a-z]{2}|[a-z]\d|\d[a-z]/.test(word),
          isVerb: dictionary.verbs.has(word),
          start: chinese === query ? asked.indexOf(word) : -1,
        }));
      content.push(...namesBehindPrepositions(asked, content));
      // Beside words that the documents know, an English word without a rendering may be mere wording, unless it is a name.
      return content.length > 0
        ? [...content, ...absent.filter((term) => isCapitalised(term, query)).map(absentTerm)]
        : absent.filter((term) => isCapitalised(term, query) || asksForMention.test(query)).map(absentTerm);
    },
    async retrieve(request: RetrievalRequest): Promise<readonly RetrievalHit[]> {
      const { chinese: asked, whole, terms } = read(request.query);
      const wordScores = words.score(terms.words);
      const bigramScores = bigrams.score(terms.bigrams);
      const askedScores = aids.score([...terms.bigrams, ...englishTerms(request.query)]);
      const headingScores = headings.score(terms.bigrams);
      const denseScores: DenseScores | null =
        dense === null ? null : await dense.score(toSimplified(whole), tuning.poolSize);
      const allowed = allowedOrdinals(clauses, request.documents);
      const pool = choosePool(
        clauses.length,
        allowed,
        tuning.poolSize,
        [wordScores, bigramScores],
        denseScores,
      );
      const query = foldForSearch(asked);
      const reference = findClauseReference(request.query);
      const quoted = quotedPhrases(request.query);
      const raw = pool.map((ordinal): RawSignals => {
        const vectors = denseScores?.exact(ordinal) ?? noSimilarity;
        return {
          ordinal,
          words: wordScores.get(ordinal) ?? 0,
          bigrams: bigramScores.get(ordinal) ?? 0,
          heading: headingScores.get(ordinal) ?? 0,
          reference: isNamed(clauses[ordinal]?.clause, reference) ? 1 : 0,
          phrase: phraseScore(query, quoted, folded[ordinal] ?? ''),
          clauseVector: vectors.clause,
          sentenceVector: vectors.sentence,
          askedWords: askedScores.get(ordinal) ?? 0,
          askedVector: sharpened(vectors.asked, tuning.askedTemperature),
          entryVector: sharpened(vectors.entry, tuning.askedTemperature),
        };
      });
      return fuse(raw, tuning.weights)
        .slice(0, request.limit)
        .flatMap(({ ordinal, score, signals }) => {
          const entry = clauses[ordinal];
          if (entry === undefined) return [];
          const similarity = denseScores?.exact(ordinal) ?? noSimilarity;
          return [{ clause: entry.clause, score, signals, ...coverage.of(entry, terms, similarity) }];
        });
    },
  };
}

/** 合肥 is one that the list only has as 合肥市; what the dictionary made up itself (外国市) has no count. */
function isPlace(word: string, { places, names, frequencies }: Dictionary): boolean {
  if (word.length < 2) return false;
  // No more by 省: the list has every province, and 产业 of a foreign 产业省 is no place.
  if (places.has(word) || (frequencies.get(`${word}市`) ?? 0) > 1) return true;
  // 龙岗区 is in the list as an ordinary noun, its stem as a name; 工业区 has no such stem.
  const stem = word.slice(0, -1);
  return /^.{2,3}[区县旗]$/.test(word) && (names.has(stem) || places.has(stem));
}

/** An English term that no word of the documents renders: a name that they do not know. */
function absentTerm(english: string): QuestionTerm {
  return {
    word: english,
    synonyms: [],
    weight: 1,
    known: false,
    isPlace: false,
    isName: true,
    isProper: true,
    isVerb: false,
    start: -1,
  };
}

/** Does the plan mention Bitcoin? asks for the word itself. */
const asksForMention = /mention|about|refer|anything on|say on|word|term/i;

/** Huawei, as written inside a sentence. */
function isCapitalised(term: string, query: string): boolean {
  const at = query.toLowerCase().indexOf(term.toLowerCase());
  return at > 0 && /[a-z,] $/i.test(query.slice(0, at)) && /^[A-Z][a-z]/.test(query.slice(at));
}

/** 宝坻区 is known where 宝坻 is: a district's name stands without its suffix in the names of parks. */
function shortNames(word: string): string[] {
  return word.length > 2 && /[市省区县州]$/.test(word) ? [word.slice(0, -1)] : [];
}

function isNamed(clause: Clause | undefined, reference: ClauseReference | null): boolean {
  return clause !== undefined && reference !== null && isReferredTo(clause, reference);
}

const noSimilarity: ClauseSimilarity = { clause: 0, sentence: 0, sentences: [], asked: null, entry: null };

function sharpened(similarity: number | null, temperature: number): number {
  return similarity === null ? 0 : Math.exp((similarity - 1) / temperature);
}

function allowedOrdinals(clauses: readonly IndexedClause[], documents: readonly string[] | undefined) {
  if (documents === undefined) return null;
  const ids = new Set(documents);
  return new Set(clauses.filter(({ clause }) => ids.has(clause.documentId)).map(({ ordinal }) => ordinal));
}

/** Ordinals to score exactly, ascending: all of them in a small corpus, otherwise the best of each side. */
function choosePool(
  count: number,
  allowed: ReadonlySet<number> | null,
  size: number,
  lexical: readonly ReadonlyMap<number, number>[],
  dense: DenseScores | null,
): number[] {
  const isAllowed = (ordinal: number) => allowed === null || allowed.has(ordinal);
  const candidates = allowed === null ? count : allowed.size;
  if (candidates <= size) {
    return allowed === null
      ? Array.from({ length: count }, (_, ordinal) => ordinal)
      : [...allowed].sort((a, b) => a - b);
  }
  const pool = new Set<number>();
  for (const scores of lexical) {
    const best = [...scores]
      .filter(([ordinal]) => isAllowed(ordinal))
      .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    for (const [ordinal] of best.slice(0, size)) pool.add(ordinal);
  }
  for (const ordinal of dense?.candidates ?? []) if (isAllowed(ordinal)) pool.add(ordinal);
  return [...pool].sort((a, b) => a - b);
}
