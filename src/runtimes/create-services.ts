import { writeReviewDocx } from '../adapters/docx-review-writer.ts';
import { writeDocx } from '../adapters/docx-writer.ts';
import { createConsultation } from '../answer/consulted-documents.ts';
import type { RephraseServices } from '../answer/generate/rephrase-services.ts';
import type { Answer } from '../answer/types.ts';
import { createChat } from '../chat/create-chat.ts';
import type { Rewriter } from '../chat/rewrite-question.ts';
import type { Rephraser } from '../chat/tell-answer.ts';
import type { Chunk, IndexedClause } from '../corpus/chunks.ts';
import type { Corpus } from '../corpus/types.ts';
import { createMatcher } from '../eligibility/create-matcher.ts';
import type { AppServices, Keeping } from '../http/services.ts';
import type { ChatModel, Clock, ConversationArchive, EvidenceReader, WordReader } from '../ports.ts';
import { createRetriever } from '../retrieval/create-retriever.ts';
import type { TermTranslator } from '../retrieval/cross-lingual/translate-terms.ts';
import type { DenseOptions } from '../retrieval/dense.ts';
import type { LexicalPostings } from '../retrieval/postings.ts';
import type { Synonyms } from '../retrieval/synonyms.ts';
import type { Dictionary } from '../text/dictionary.ts';
import { createSegmenter, type Segmenter } from '../text/segment.ts';
import { createWordingChecker } from '../wording/check-draft.ts';
import {
  createProfileContext,
  createThesaurus,
  createTranslator,
  createTypoCorrection,
  type Lexicon,
  namesIn,
  sentenceLanguage,
  shortNames,
  translationWith,
} from './language-services.ts';

/** The words of a corpus and of general Chinese. */
export interface Vocabulary {
  readonly synonyms: Synonyms;
  readonly dictionary: Dictionary;
  /** Names that the documents use, folded. */
  readonly names: ReadonlySet<string>;
  readonly segment: Segmenter;
}

/** Cuts text the same way wherever an index is built or asked. */
export function createVocabulary(corpus: Corpus, synonyms: Synonyms, dictionary: Dictionary): Vocabulary {
  const names = namesIn(corpus, dictionary);
  return {
    synonyms,
    dictionary,
    names,
    segment: createSegmenter(dictionary, [...synonyms.terms, ...shortNames(names)]),
  };
}

/** A language model and what it is told. */
export interface LanguageModel {
  readonly model: ChatModel;
  readonly prompts: RephraseServices['prompts'];
  /** Rewrites questions that were refused; not done without it. */
  readonly rewritePrompt?: Rewriter['prompt'] | undefined;
  readonly timeoutMs: number;
  /** Told of every sentence of the model, for measurements. */
  readonly observe?: RephraseServices['observe'];
}

/** What a runtime has opened before the services are put together. */
export interface ServiceParts {
  readonly corpus: Corpus;
  readonly clauses: readonly IndexedClause[];
  readonly vocabulary: Vocabulary;
  readonly lexicon: Lexicon;
  /** The lexical index where it was built before. */
  readonly postings?: LexicalPostings | undefined;
  /** The vector side of the search; lexical alone without it. */
  readonly dense: (DenseOptions & { readonly chunks: readonly Chunk[] }) | null;
  /** Reads question and sentences together; absent where the runtime or the embedding model has none. */
  readonly reader?: EvidenceReader | undefined;
  readonly languageModel: LanguageModel | null;
  readonly wordReader: WordReader;
  readonly conversations: { readonly archive: ConversationArchive<Answer>; readonly keeping: Keeping };
  readonly clock: Clock;
}

/** Everything a surface needs. */
export interface Services extends AppServices {
  /** The language model; `null` when none is configured. */
  readonly model: ChatModel | null;
  /** Renders English in the documents' words. */
  readonly translator: TermTranslator;
}

/** Puts the services of any runtime together; nothing is read or fetched here. */
export function createServices(parts: ServiceParts): Services {
  const { corpus, clauses, vocabulary, lexicon, dense, languageModel, clock } = parts;
  const { synonyms, dictionary, names, segment } = vocabulary;
  const { archive, keeping } = parts.conversations;
  const translator = createTranslator(corpus, lexicon);
  const retriever = createRetriever({
    clauses,
    segment,
    postings: parts.postings,
    synonyms,
    dictionary,
    entities: names,
    translate: translationWith(translator),
    thesaurus: createThesaurus(lexicon),
    ...(dense === null ? {} : { dense }),
  });
  const context = createProfileContext(lexicon);
  const matcher = createMatcher(corpus, retriever, context);
  const wording = createWordingChecker(corpus, retriever, translator);
  return {
    corpus,
    retriever,
    wording,
    wordReader: parts.wordReader,
    clock,
    model: languageModel?.model ?? null,
    translator,
    eligibility: { matcher, consult: createConsultation(corpus), clock },
    conversations: archive,
    feedback: archive,
    keeping,
    writeDocx,
    writeReviewDocx,
    chat: createChat({
      corpus,
      retriever,
      reader: parts.reader,
      wording,
      clock,
      conversations: archive,
      rephraser: languageModel === null ? undefined : rephraserOf(languageModel, corpus, vocabulary, clock),
      rewriter:
        languageModel?.rewritePrompt === undefined
          ? undefined
          : { model: languageModel.model, prompt: languageModel.rewritePrompt },
      eligibility: { matcher, context },
      correctTypos: createTypoCorrection(corpus, segment, dictionary, retriever, lexicon),
      followUps: {
        segment,
        entities: [...names],
        isKnownTerm: (word) => retriever.mentions(word),
        isPlace: (word) => dictionary.places.has(word),
      },
    }),
  };
}

function rephraserOf(
  { model, prompts, timeoutMs, observe }: LanguageModel,
  corpus: Corpus,
  { segment, dictionary, names }: Vocabulary,
  clock: Clock,
): Rephraser {
  return {
    model,
    clock,
    prompts,
    documents: new Map(corpus.documents.map((document) => [document.metadata.id, document])),
    language: sentenceLanguage(segment, dictionary, names),
    timeoutMs,
    observe,
  };
}
