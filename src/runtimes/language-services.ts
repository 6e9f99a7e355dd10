import type { IndexedClause } from '../corpus/chunks.ts';
import { entitiesOf } from '../corpus/entities.ts';
import type { Corpus } from '../corpus/types.ts';
import { type IndustryTree, parseIndustries } from '../eligibility/industries.ts';
import { type Gazetteer, parsePlaces } from '../eligibility/places.ts';
import type { ProfileContext } from '../eligibility/profile/read-profile.ts';
import type { SentenceLanguage } from '../evidence/sentence/types.ts';
import { createTypoCorrector } from '../question/correct-typos.ts';
import type { EnglishInChinese } from '../retrieval/create-retriever.ts';
import { createRenderingChooser } from '../retrieval/cross-lingual/choose-renderings.ts';
import { createCorpusWords } from '../retrieval/cross-lingual/corpus-words.ts';
import { createTermTranslator, type TermTranslator } from '../retrieval/cross-lingual/translate-terms.ts';
import { parseEntryVocabulary } from '../retrieval/entry-vocabulary.ts';
import { chooseExemplars, type Exemplars } from '../retrieval/exemplars.ts';
import { parseThesaurus, type Thesaurus } from '../retrieval/thesaurus.ts';
import type { Retriever } from '../retrieval/types.ts';
import type { Dictionary } from '../text/dictionary.ts';
import { foldForSearch } from '../text/fold.ts';
import { parseReadings } from '../text/readings.ts';
import type { Segmenter } from '../text/segment.ts';
import { splitSentences } from '../text/sentences.ts';

/** Supplies the project's word lists by file name (`places.txt`), as text. */
export type Lexicon = (name: string) => string;

/** Names of up to this many characters are words of their own: 飞腾, 紫光展锐. */
const longestNameWord = 4;
/** From this count on in general text a word is no name. */
const commonWord = 200;

/** Names that the documents use, folded. */
export function namesIn(corpus: Corpus, dictionary: Dictionary): ReadonlySet<string> {
  const language = {
    isCommon: (word: string) => (dictionary.frequencies.get(word) ?? 0) >= commonWord,
    isVerb: (word: string) => dictionary.verbs.has(word),
  };
  return new Set(corpus.documents.flatMap((document) => [...entitiesOf(document, language)]));
}

/** Names that are words of their own; longer ones are found by their parts. */
export function shortNames(names: ReadonlySet<string>): string[] {
  return [...names].filter((name) => name.length <= longestNameWord);
}

/** Files of the entry vocabulary, by the field that they cover. */
export const entryVocabularyFiles = ['administration', 'country', 'economy', 'livelihood', 'technology'].map(
  (field) => `entry-vocabulary/${field}.txt`,
);

/** Files of the thesaurus, by the field that they cover. */
export const thesaurusFiles = [
  'actions',
  'administration',
  'city',
  'deeds',
  'economy',
  'education',
  'health',
  'nature',
  'papers',
  'regions',
  'technology',
  'things',
].map((field) => `thesaurus/${field}.txt`);

/** Whether questions need leads to the documents' words: where a clause has no finding aid. Otherwise these lists are not even read. */
export function needLeads(clauses: readonly Pick<IndexedClause, 'aid'>[]): boolean {
  return clauses.some(({ aid }) => aid === null);
}

/** Word lists that lead from questions to documents; the rest serves any. */
export const leadFiles: readonly string[] = [...entryVocabularyFiles, ...thesaurusFiles];

/** The thesaurus; read when it is first asked for. */
export function createThesaurus(lexicon: Lexicon): () => Thesaurus {
  let thesaurus: Thesaurus | null = null;
  return () => {
    thesaurus ??= parseThesaurus(...thesaurusFiles.map(lexicon));
    return thesaurus;
  };
}

/** What every question is compared with, beside the clauses. */
export function exemplarsFor(clauses: readonly IndexedClause[], lexicon: Lexicon): Exemplars {
  const everyday = lexicon('everyday-questions.txt')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const concepts = needLeads(clauses)
    ? entryVocabularyFiles.flatMap((file) => parseEntryVocabulary(lexicon(file)))
    : [];
  return chooseExemplars(everyday, concepts, clauses);
}

/** Translates English into the documents' words; its word lists are read with the first text. */
export function createTranslator(corpus: Corpus, lexicon: Lexicon): TermTranslator {
  let translator: TermTranslator | null = null;
  return {
    translate(english) {
      translator ??= createTermTranslator({
        glossary: lexicon('english-glossary.txt'),
        policyTerms: lexicon('english-policy-terms.txt'),
        corpusWords: createCorpusWords(corpus.documents.map((document) => document.text)),
        choose: createRenderingChooser(sentencesOf(corpus)),
      });
      return translator.translate(english);
    },
  };
}

function sentencesOf(corpus: Corpus): string[] {
  return corpus.documents.flatMap(({ clauses }) =>
    clauses.flatMap(({ text }) => splitSentences(text).map(({ start, end }) => text.slice(start, end))),
  );
}

/** English questions in the documents' words, as the retriever asks for them. */
export function translationWith(translator: TermTranslator): (english: string) => EnglishInChinese {
  return (english) => {
    const { chineseQuery, terms, missing, absent } = translator.translate(english);
    return {
      query: chineseQuery === '' ? null : chineseQuery,
      others: new Map(
        terms.flatMap(({ chinese: [first, ...rest] }) =>
          first === undefined ? [] : [[foldForSearch(first), rest.map(foldForSearch)]],
        ),
      ),
      missing,
      absent: absent.map((term) => term.english),
    };
  };
}

/** Corrects slips of the keyboard; its word list and the readings of characters are read with the first question. */
export function createTypoCorrection(
  corpus: Corpus,
  segment: Segmenter,
  dictionary: Dictionary,
  retriever: Retriever,
  lexicon: Lexicon,
): (message: string) => string {
  let correct: ((message: string) => string) | null = null;
  return (message) => {
    correct ??= createTypoCorrector({
      segment,
      words: new Set(corpus.documents.flatMap((document) => segment(document.text).map(({ text }) => text))),
      isKnownWord: (text) => dictionary.frequencies.has(text) && retriever.mentions(text),
      isGrammar: (character) =>
        dictionary.functionWords.has(character) || '是有省没想来去'.includes(character),
      isWord: (text) => dictionary.frequencies.has(text) || retriever.mentions(text),
      readingsOf: parseReadings(lexicon('english-glossary.txt')),
    });
    return correct(message);
  };
}

/** What the verifier of sentences needs to know of words. */
export function sentenceLanguage(
  segment: Segmenter,
  dictionary: Dictionary,
  names: ReadonlySet<string>,
): SentenceLanguage {
  return {
    segment,
    isFunctionWord: (word) => dictionary.functionWords.has(word),
    isName: (word) => names.has(word) || dictionary.places.has(word) || dictionary.names.has(word),
    longNames: [...names].filter((name) => name.length > longestNameWord),
  };
}

/** Industries and places; their lists are read when they are first asked for. */
export function createProfileContext(lexicon: Lexicon): ProfileContext {
  let industries: IndustryTree | null = null;
  let places: Gazetteer | null = null;
  return {
    get industries() {
      industries ??= parseIndustries(lexicon('industries.txt'));
      return industries;
    },
    get places() {
      places ??= parsePlaces(lexicon('places.txt'), parseReadings(lexicon('english-glossary.txt')));
      return places;
    },
  };
}
