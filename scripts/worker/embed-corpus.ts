import { join, resolve } from 'node:path';
import { workersAiRestEmbeddings } from '../../src/adapters/cloudflare/workers-ai-rest-embeddings.ts';
import {
  workersAiEmbeddingModel,
  workersAiFingerprint,
} from '../../src/adapters/cloudflare/workers-ai-vectors.ts';
import { readCurrentBuild } from '../../src/adapters/index/read-build.ts';
import { openVectorIndex } from '../../src/adapters/index-folder.ts';
import { chunkingFingerprint } from '../../src/corpus/chunks.ts';
import { corpusFingerprint } from '../../src/corpus/corpus-fingerprint.ts';
import { ConfigurationError } from '../../src/errors.ts';
import type { Logger } from '../../src/log.ts';
import type { EmbeddingModel } from '../../src/ports.ts';
import { exemplarTexts } from '../../src/retrieval/exemplars.ts';
import { bundledEmbeddings, type Configuration } from '../../src/runtimes/configuration.ts';
import { exemplarsFor } from '../../src/runtimes/language-services.ts';
import { openConfiguredEmbeddings } from '../../src/runtimes/open-dense.ts';
import { readLexicon } from '../../src/runtimes/word-lists.ts';
import type { EmbeddedCorpus, WrittenCorpus } from './built-corpus.ts';
import { folderBatchMemory } from './folder-batch-memory.ts';

/**
 * Embeds what the Worker searches: with the bundled model here, with Workers AI over REST. Vectors that an earlier build made are used
 * again.
 *
 * @returns `null` for lexical search alone
 * @throws ConfigurationError for a model that does not run in a Worker
 */
export async function embedCorpus(
  configuration: Configuration,
  environment: Readonly<Record<string, string | undefined>>,
  { corpus, clauses, chunks }: WrittenCorpus,
  log: Logger,
): Promise<EmbeddedCorpus | null> {
  if (configuration.embeddings === 'none') return null;
  const embeddings = await openEmbeddings(configuration, environment);
  const exemplars = exemplarTexts(exemplarsFor(clauses, readLexicon));
  // A folder for each model: the server's index is of the server's.
  const isBundled = configuration.embeddings === bundledEmbeddings;
  const folder = isBundled ? resolve(configuration.indexFolder) : resolve('.cewen/workers-ai/index');
  await openVectorIndex({
    folder,
    entries: [...chunks.map((chunk) => chunk.text), ...exemplars],
    embeddings,
    fingerprints: { corpus: await corpusFingerprint(corpus), chunking: chunkingFingerprint },
    store: configuration.vectorStore,
    log,
  });
  const build = await readCurrentBuild(folder);
  if (build.state !== 'intact')
    throw new Error(`${folder} holds no index: make it writable, or set CEWEN_INDEX to a folder that is.`);
  return { manifest: build.manifest, vectors: build.matrix, exemplars: exemplars.length };
}

async function openEmbeddings(
  configuration: Configuration,
  {
    CLOUDFLARE_ACCOUNT_ID: accountId = '',
    CLOUDFLARE_API_TOKEN: apiToken = '',
  }: Readonly<Record<string, string | undefined>>,
): Promise<EmbeddingModel> {
  const { embeddings } = configuration;
  if (embeddings === bundledEmbeddings) return openConfiguredEmbeddings(configuration);
  if (embeddings !== workersAiEmbeddingModel) {
    throw new ConfigurationError(
      `CEWEN_EMBEDDINGS is "${embeddings}"; a Worker runs ${bundledEmbeddings}, ${workersAiEmbeddingModel} or none.`,
    );
  }
  if (accountId === '' || apiToken === '') {
    throw new ConfigurationError(
      `Set CLOUDFLARE_ACCOUNT_ID and CLOUDFLARE_API_TOKEN, so that ${workersAiEmbeddingModel} can embed the documents.`,
    );
  }
  const memory = folderBatchMemory(join(resolve('.cewen'), 'workers-ai'), workersAiFingerprint);
  return workersAiRestEmbeddings({ accountId, apiToken, memory, timeoutMs: 60_000 });
}
