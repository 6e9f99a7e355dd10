import type { RebuildReason } from '../adapters/index-folder.ts';
import { mammothWordReader } from '../adapters/mammoth-word-reader.ts';
import type { RephraseServices } from '../answer/generate/rephrase-services.ts';
import { cutChunks, indexClauses } from '../corpus/chunks.ts';
import type { Logger } from '../log.ts';
import type { Clock } from '../ports.ts';
import type { Configuration } from './configuration.ts';
import { createServices, createVocabulary, type LanguageModel, type Services } from './create-services.ts';
import { type Conversations, conversationsInMemory } from './open-conversations.ts';
import { type OpenCorpus, openCorpus } from './open-corpus.ts';
import { openDense } from './open-dense.ts';
import { openModel, readAnswerPrompts, readRewritePrompt } from './open-model.ts';
import { openReader } from './open-reader.ts';
import { readDictionary, readLexicon, readSynonyms } from './word-lists.ts';

/** Everything a surface needs, built once. */
export interface NodeServices extends Services {
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
  /** The documents, where they are read already. */
  readonly documents?: OpenCorpus | undefined;
}

/** What a Word file may unpack to: far beyond any draft, and within what a server can hold. */
const mostUnpacked = 64 * 1024 * 1024;

export const systemClock: Clock = { now: () => new Date() };

/**
 * Reads the corpus, opens (or builds) the index and puts the services together for Node.
 *
 * @throws AppError `unprocessable_document` or `unavailable`, saying what to do
 */
export async function createNodeServices(
  configuration: Configuration,
  hooks: NodeServiceHooks,
): Promise<NodeServices> {
  const { folder, corpus } = hooks.documents ?? (await openCorpus(configuration));
  const [synonyms, dictionary] = await Promise.all([readSynonyms(folder), readDictionary()]);
  for (const document of corpus.documents) {
    for (const finding of document.findings)
      hooks.log.warn('document finding', { document: document.metadata.id, ...finding });
  }
  const clauses = indexClauses(corpus);
  const chunks = cutChunks(clauses);
  const dense = await openDense(configuration, hooks, corpus, clauses, chunks);
  const clock = hooks.clock ?? systemClock;
  const services = createServices({
    corpus,
    clauses,
    vocabulary: createVocabulary(corpus, synonyms, dictionary),
    lexicon: readLexicon,
    dense,
    reader: dense === null ? undefined : await openReader(configuration, clauses),
    wordReader: mammothWordReader(mostUnpacked),
    languageModel: await openLanguageModel(configuration, hooks, clock),
    conversations: await (hooks.conversations ?? conversationsInMemory(configuration, clock)),
    clock,
  });
  return {
    ...services,
    index: {
      kind: dense?.kind ?? 'none',
      rebuilt: dense?.rebuilt ?? null,
      entries: dense === null ? 0 : chunks.length,
    },
  };
}

async function openLanguageModel(
  configuration: Configuration,
  { log, onSentence }: NodeServiceHooks,
  clock: Clock,
): Promise<LanguageModel | null> {
  const model = await openModel(configuration, { log, clock });
  if (model === null) return null;
  return {
    model,
    prompts: await readAnswerPrompts(),
    rewritePrompt: configuration.modelRewrite ? await readRewritePrompt() : undefined,
    timeoutMs: configuration.modelTimeoutMs,
    observe: onSentence,
  };
}
