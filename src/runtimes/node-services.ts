import { writeReviewDocx } from '../adapters/docx-review-writer.ts';
import { writeDocx } from '../adapters/docx-writer.ts';
import { loadCorpus } from '../adapters/folder-corpus.ts';
import type { RebuildReason } from '../adapters/index-folder.ts';
import { mammothWordReader } from '../adapters/mammoth-word-reader.ts';
import { createConsultation } from '../answer/consulted-documents.ts';
import type { RephraseServices } from '../answer/generate/rephrase-services.ts';
import type { Answer } from '../answer/types.ts';
import { createChat } from '../chat/create-chat.ts';
import type { EligibilityServices } from '../chat/eligibility/report-for.ts';
import type { ChatService } from '../chat/types.ts';
import { cutChunks, indexClauses } from '../corpus/chunks.ts';
import type { Corpus } from '../corpus/types.ts';
import { createMatcher } from '../eligibility/create-matcher.ts';
import type { Keeping } from '../http/services.ts';
import type { Logger } from '../log.ts';
import type { ChatModel, Clock, FeedbackStore, OwnedConversations, WordReader } from '../ports.ts';
import { createRetriever } from '../retrieval/create-retriever.ts';
import type { Retriever } from '../retrieval/types.ts';
import { createSegmenter } from '../text/segment.ts';
import { createWordingChecker, type WordingChecker } from '../wording/check-draft.ts';
import type { Configuration } from './configuration.ts';
import {
  createProfileContext,
  createTranslation,
  createTypoCorrection,
  namesIn,
  sentenceLanguage,
  shortNames,
} from './language-services.ts';
import { type Conversations, conversationsInMemory } from './open-conversations.ts';
import { openDense } from './open-dense.ts';
import { openModel, readAnswerPrompts, readRewritePrompt } from './open-model.ts';
import { corpusFolderOf } from './project-folder.ts';
import { readDictionary, readSynonyms } from './word-lists.ts';

/** Everything a surface needs, built once. */
export interface NodeServices {
  readonly corpus: Corpus;
  readonly chat: ChatService;
  readonly retriever: Retriever;
  readonly wording: WordingChecker;
  readonly wordReader: WordReader;
  readonly clock: Clock;
  /** The language model; `null` when none is configured. */
  readonly model: ChatModel | null;
  /** Holds firms against what the documents offer. */
  readonly eligibility: EligibilityServices;
  readonly conversations: OwnedConversations<Answer>;
  readonly feedback: FeedbackStore;
  readonly keeping: Keeping;
  readonly writeDocx: typeof writeDocx;
  readonly writeReviewDocx: typeof writeReviewDocx;
  readonly index: {
    /** How vectors are searched; `none` when there is no embedding model. */
    readonly kind: 'hnsw' | 'exact' | 'none';
    /** Why this start built the index; `null` when the one on disk fits. */
    readonly rebuilt: RebuildReason | null;
    readonly entries: number;
  };
}

export interface NodeServiceHooks {
  readonly log: Logger;
  readonly onIndexProgress?: ((done: number, total: number) => void) | undefined;
  /** Build the index even when the present one fits. */
  readonly rebuildIndex?: boolean | undefined;
  readonly clock?: Clock | undefined;
  /** Told of every sentence of the language model, for measurements. */
  readonly onSentence?: RephraseServices['observe'];
  /** Where conversations are kept; in memory when absent. */
  readonly conversations?: Promise<Conversations> | undefined;
}

export const systemClock: Clock = { now: () => new Date() };

/**
 * Reads the corpus, opens (or builds) the index and wires the services for Node.
 *
 * @throws AppError `unprocessable_document` or `unavailable`, saying what to do
 */
export async function createNodeServices(
  configuration: Configuration,
  hooks: NodeServiceHooks,
): Promise<NodeServices> {
  const corpusFolder = await corpusFolderOf(configuration);
  const [corpus, synonyms, dictionary] = await Promise.all([
    loadCorpus(corpusFolder),
    readSynonyms(corpusFolder),
    readDictionary(),
  ]);
  for (const document of corpus.documents) {
    for (const finding of document.findings)
      hooks.log.warn('document finding', { document: document.metadata.id, ...finding });
  }
  const clauses = indexClauses(corpus);
  const entities = namesIn(corpus, dictionary);
  const segment = createSegmenter(dictionary, [...synonyms.terms, ...shortNames(entities)]);
  const chunks = cutChunks(clauses);
  const dense = await openDense(configuration, hooks, corpus, chunks);
  const retriever = createRetriever({
    clauses,
    segment,
    synonyms,
    dictionary,
    entities,
    translate: createTranslation(corpus),
    ...(dense === null ? {} : { dense }),
  });
  const clock = hooks.clock ?? systemClock;
  const model = await openModel(configuration, { log: hooks.log, clock });
  const rephraser =
    model === null
      ? undefined
      : {
          model,
          clock,
          prompts: await readAnswerPrompts(),
          documents: new Map(corpus.documents.map((document) => [document.metadata.id, document])),
          language: sentenceLanguage(segment, dictionary, entities),
          timeoutMs: configuration.modelTimeoutMs,
          observe: hooks.onSentence,
        };
  const context = createProfileContext();
  const matcher = createMatcher(corpus, retriever, context);
  const { archive, keeping } = await (hooks.conversations ?? conversationsInMemory(configuration, clock));
  const wording = createWordingChecker(corpus, retriever);
  return {
    corpus,
    retriever,
    wording,
    wordReader: mammothWordReader,
    clock,
    model,
    eligibility: { matcher, consult: createConsultation(corpus), clock },
    conversations: archive,
    feedback: archive,
    keeping,
    writeDocx,
    writeReviewDocx,
    chat: createChat({
      corpus,
      retriever,
      wording,
      clock,
      conversations: archive,
      rephraser,
      rewriter:
        model !== null && configuration.modelRewrite
          ? { model, prompt: await readRewritePrompt() }
          : undefined,
      eligibility: { matcher, context },
      correctTypos: createTypoCorrection(corpus, segment, dictionary, retriever),
      followUps: {
        segment,
        entities: [...entities],
        isKnownTerm: (word) => retriever.mentions(word),
        isPlace: (word) => dictionary.places.has(word),
      },
    }),
    index: {
      kind: dense?.kind ?? 'none',
      rebuilt: dense?.rebuilt ?? null,
      entries: dense === null ? 0 : chunks.length,
    },
  };
}
