import { join, resolve } from 'node:path';
import { openVectorIndex, type RebuildReason } from '../adapters/index-folder.ts';
import {
  createTransformersEmbeddings,
  type TransformersEmbeddings,
} from '../adapters/transformers-embeddings.ts';
import { type Chunk, chunkingFingerprint, type IndexedClause } from '../corpus/chunks.ts';
import { corpusFingerprint } from '../corpus/corpus-fingerprint.ts';
import type { Corpus } from '../corpus/types.ts';
import type { Logger } from '../log.ts';
import type { EmbeddingModel, VectorStore } from '../ports.ts';
import { type Exemplars, exemplarTexts } from '../retrieval/exemplars.ts';
import { openQueryAdapter } from '../retrieval/packed-query-adapter.ts';
import type { QueryAdapter } from '../retrieval/query-adapter.ts';
import { bundledEmbeddings, type Configuration } from './configuration.ts';
import { exemplarsFor } from './language-services.ts';
import { bundledFolder, readBundled } from './read-bundled.ts';
import { readLexicon } from './word-lists.ts';

/** Beside the bundled model, which alone it is fitted to. */
export const queryAdapterFile = join(bundledFolder, 'query-adapter.bin');

/** The vector side of the search, opened. */
export interface Dense {
  readonly embeddings: EmbeddingModel;
  readonly store: VectorStore;
  readonly chunks: readonly Chunk[];
  readonly exemplars: Exemplars;
  /** Absent for a model that none was fitted to. */
  readonly adapter: QueryAdapter | undefined;
  readonly kind: 'hnsw' | 'exact';
  readonly rebuilt: RebuildReason | null;
}

interface DenseHooks {
  readonly log: Logger;
  readonly onIndexProgress?: ((done: number, total: number) => void) | undefined;
  /** Build the index even when the present one fits. */
  readonly rebuildIndex?: boolean | undefined;
}

/** Opens the embedding model and the index, built anew where it does not fit; `null` when no model is configured. */
export async function openDense(
  configuration: Configuration,
  hooks: DenseHooks,
  corpus: Corpus,
  clauses: readonly IndexedClause[],
  chunks: readonly Chunk[],
): Promise<Dense | null> {
  if (configuration.embeddings === 'none') return null;
  const embeddings = await openConfiguredEmbeddings(configuration);
  const exemplars = exemplarsFor(clauses, readLexicon);
  const { store, kind, rebuilt } = await openVectorIndex({
    folder: resolve(configuration.indexFolder),
    entries: [...chunks.map((chunk) => chunk.text), ...exemplarTexts(exemplars)],
    embeddings,
    fingerprints: { corpus: await corpusFingerprint(corpus), chunking: chunkingFingerprint },
    store: configuration.vectorStore,
    onProgress: hooks.onIndexProgress,
    log: hooks.log,
    rebuild: hooks.rebuildIndex,
  });
  await embeddings.load();
  const adapter = await readQueryAdapter(configuration, embeddings);
  return { embeddings, store, chunks, exemplars, adapter, kind, rebuilt };
}

/**
 * The adapter of the bundled model; none for another.
 *
 * @throws AppError `unavailable` when it is missing, or was fitted to another state of the model
 */
export async function readQueryAdapter(
  configuration: Configuration,
  embeddings: EmbeddingModel,
): Promise<QueryAdapter | undefined> {
  if (configuration.embeddings !== bundledEmbeddings) return undefined;
  return openQueryAdapter(await readBundled(queryAdapterFile), embeddings);
}

/** The embedding model that the settings name. @throws AppError `unavailable` when its files are not there */
export function openConfiguredEmbeddings(configuration: Configuration): Promise<TransformersEmbeddings> {
  return createTransformersEmbeddings({
    model: configuration.embeddings,
    modelFolder: bundledFolder,
    hubHost: configuration.hubHost,
    cacheFolder: resolve(configuration.modelCacheFolder),
    offline: configuration.offline,
  });
}
