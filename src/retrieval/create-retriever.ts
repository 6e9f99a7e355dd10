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
import { namingPhrases, phraseScore, quotedPhrases } from './phrases.ts';
import { allowedOrdinals, choosePool } from './pool.ts';
import { type LexicalPostings, postClauses } from './postings.ts';
import { noSynonyms, type Synonyms, withOthers } from './synonyms.ts';
import { lightWords, queryTerms } from './terms.ts';
import { officialTerms, type Thesaurus } from './thesaurus.ts';
import { defaultTuning, type RetrievalTuning } from './tuning.ts';
import type { RetrievalHit, RetrievalRequest, Retriever } from './types.ts';
import { createVocabulary } from './vocabulary.ts';
import {
  absentTerm,
  asksForMention,
  isCapitalised,
  isPlace,
  isProperName,
  namesBehindPrepositions,
  shortNames,
} from './word-kinds.ts';

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
  /** What documents call the words of a question; asked for where a clause has no finding aid. */
  readonly thesaurus?: () => Thesaurus;
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
  const vocabulary = createVocabulary(clauses, folded, foldedHeadings);
  /** Where an editor has said of every clause how people ask for it, nothing else leads to it. */
  const isForeseen = (documents: RetrievalRequest['documents']) => {
    const allowed = allowedOrdinals(clauses, documents);
    return clauses.every(({ ordinal, aid }) => aid !== null || (allowed !== null && !allowed.has(ordinal)));
  };
  const inOfficialWords = (query: string, documents: RetrievalRequest['documents']) =>
    options.thesaurus === undefined || isForeseen(documents)
      ? noOthers
      : officialTerms(query, options.thesaurus(), segment, (term) => vocabulary.has(term, documents));
  /** What is asked in the documents' language, cut into terms. */
  const read = (query: string, documents: RetrievalRequest['documents'], asWritten = false) => {
    const { query: rendered, others: renderings = noOthers, missing = [], absent } = translate(query);
    const chinese = rendered ?? query;
    const others = rendered !== null || asWritten ? renderings : inOfficialWords(query, documents);
    const known = others.size === 0 ? synonyms : withOthers(synonyms, others);
    const termsOf = (text: string) => queryTerms(text, segment, known, tuning.synonymWeight);
    const whole = [chinese, ...missing].join(' ');
    return { chinese, whole, absent, terms: termsOf(chinese), allTerms: () => termsOf(whole) };
  };
  const dictionary = options.dictionary ?? emptyDictionary;
  const entities = options.entities ?? new Set<string>();

  return {
    everyday: async (query) => (dense === null ? 0 : dense.everyday(toSimplified(query))),
    mentions: (text, documents) => vocabulary.has(text, documents),
    analyse(query, documents, asWritten) {
      const { chinese, absent, allTerms } = read(query, documents, asWritten);
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
          isProper: isProperName(word, dictionary) || entities.has(word),
          isVerb: dictionary.verbs.has(word),
          start: chinese === query ? asked.indexOf(word) : -1,
        }));
      content.push(...namesBehindPrepositions(asked, content, dictionary, vocabulary));
      // Beside words that the documents know, an English word without a rendering may be mere wording, unless it is a name.
      return content.length > 0
        ? [...content, ...absent.filter((term) => isCapitalised(term, query)).map(absentTerm)]
        : absent.filter((term) => isCapitalised(term, query) || asksForMention.test(query)).map(absentTerm);
    },
    async retrieve(request: RetrievalRequest): Promise<readonly RetrievalHit[]> {
      const { chinese: asked, whole, terms } = read(request.query, request.documents);
      const wordScores = words.score(terms.words);
      const bigramScores = bigrams.score(terms.bigrams);
      const askedScores = aids.score([...terms.bigrams, ...englishTerms(request.query)]);
      const headingScores = headings.score(terms.bigrams);
      const allowed = allowedOrdinals(clauses, request.documents);
      const denseScores: DenseScores | null =
        dense === null
          ? null
          : await dense.score(
              toSimplified(whole),
              tuning.poolSize,
              // What was foreseen needs no moving.
              request.isStatement === true || isForeseen(request.documents),
            );
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
      const naming = namingPhrases(
        quoted,
        pool.map((ordinal) => folded[ordinal] ?? ''),
      );
      const raw = pool.map((ordinal): RawSignals => {
        const text = folded[ordinal] ?? '';
        const isNamedHere =
          isNamed(clauses[ordinal]?.clause, reference) || naming.some((phrase) => text.includes(phrase));
        const vectors = denseScores?.exact(ordinal) ?? noSimilarity;
        return {
          ordinal,
          words: wordScores.get(ordinal) ?? 0,
          bigrams: bigramScores.get(ordinal) ?? 0,
          heading: headingScores.get(ordinal) ?? 0,
          reference: isNamedHere ? 1 : 0,
          phrase: phraseScore(query, quoted, text),
          clauseVector: (vectors.adapted ?? vectors).clause,
          sentenceVector: (vectors.adapted ?? vectors).sentence,
          askedWords: askedScores.get(ordinal) ?? 0,
          askedVector: sharpened(vectors.asked, tuning.askedTemperature),
          entryVector: sharpened(vectors.entry, tuning.askedTemperature),
        };
      });
      const weights = denseScores?.isAdapted === true ? tuning.adaptedWeights : tuning.weights;
      return fuse(raw, weights)
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

function isNamed(clause: Clause | undefined, reference: ClauseReference | null): boolean {
  return clause !== undefined && reference !== null && isReferredTo(clause, reference);
}

const noSimilarity: ClauseSimilarity = {
  clause: 0,
  sentence: 0,
  sentences: [],
  adapted: null,
  asked: null,
  entry: null,
};

function sharpened(similarity: number | null, temperature: number): number {
  return similarity === null ? 0 : Math.exp((similarity - 1) / temperature);
}
