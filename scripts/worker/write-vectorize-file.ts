import { join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { loadCorpus } from '../../src/adapters/folder-corpus.ts';
import { readCurrentBuild } from '../../src/adapters/index/read-build.ts';
import { openVectorIndex } from '../../src/adapters/index-folder.ts';
import { createTransformersEmbeddings } from '../../src/adapters/transformers-embeddings.ts';
import { workersAiRestEmbeddings } from '../../src/adapters/workers-ai-rest-embeddings.ts';
import { workersAiFingerprint } from '../../src/adapters/workers-ai-vectors.ts';
import { chunkingFingerprint, cutChunks, indexClauses } from '../../src/corpus/chunks.ts';
import { corpusFingerprint } from '../../src/corpus/corpus-fingerprint.ts';
import { AppError } from '../../src/errors.ts';
import type { EmbeddingModel } from '../../src/ports.ts';
import {
  bundledEmbeddings,
  type Configuration,
  readConfiguration,
} from '../../src/runtimes/configuration.ts';
import { corpusFolderOf, projectFolder } from '../../src/runtimes/project-folder.ts';
import { readEverydayMessages } from '../../src/runtimes/word-lists.ts';
import { folderBatchMemory } from './folder-batch-memory.ts';
import { writeVectorizeFiles } from './vectorize-files.ts';

/**
 * Writes the files that fill a Vectorize index, and says which commands do it:
 *
 *     npx tsx scripts/worker/write-vectorize-file.ts cewen
 *     CLOUDFLARE_ACCOUNT_ID=… CLOUDFLARE_API_TOKEN=… npx tsx scripts/worker/write-vectorize-file.ts cewen --embeddings workers-ai
 */
interface Options {
  readonly embeddings: 'configured' | 'workers-ai';
  readonly out: string;
}

const kept = resolve('.cewen');

async function modelFor(configuration: Configuration, { embeddings }: Options): Promise<EmbeddingModel> {
  if (embeddings === 'configured') {
    return createTransformersEmbeddings({
      model: configuration.embeddings,
      modelFolder: join(projectFolder, 'embeddings', bundledEmbeddings),
      hubHost: configuration.hubHost,
      cacheFolder: resolve(configuration.modelCacheFolder),
      offline: configuration.offline,
    });
  }
  const { CLOUDFLARE_ACCOUNT_ID: accountId = '', CLOUDFLARE_API_TOKEN: apiToken = '' } = process.env;
  if (accountId === '' || apiToken === '') {
    throw new AppError('unavailable', 'Set CLOUDFLARE_ACCOUNT_ID and CLOUDFLARE_API_TOKEN for Workers AI.');
  }
  const memory = folderBatchMemory(join(kept, 'workers-ai'), workersAiFingerprint);
  return workersAiRestEmbeddings({ accountId, apiToken, memory, timeoutMs: 60_000 });
}

async function write(index: string, options: Options): Promise<void> {
  const configuration = readConfiguration(process.env);
  const corpus = await loadCorpus(await corpusFolderOf(configuration));
  const chunks = cutChunks(indexClauses(corpus));
  // A folder of its own: the server's index is of the server's model.
  const folder = join(kept, 'vectorize-index');
  await openVectorIndex({
    folder,
    entries: [...chunks.map((chunk) => chunk.text), ...(await readEverydayMessages())],
    embeddings: await modelFor(configuration, options),
    fingerprints: { corpus: await corpusFingerprint(corpus), chunking: chunkingFingerprint },
    store: 'exact',
    onProgress: (done, total) => console.error(`${done} of ${total} entries have a vector`),
  });
  const reading = await readCurrentBuild(folder);
  if (reading.state !== 'intact') throw new AppError('unavailable', `No index could be kept in ${folder}.`);
  const written = await writeVectorizeFiles(reading, chunks.length, resolve(options.out));
  console.log(`# ${written.vectors} vectors of build ${written.build}`);
  console.log(
    `npx wrangler vectorize create ${index} --dimensions=${written.dimension} --metric=cosine # once`,
  );
  for (const file of written.files) console.log(`npx wrangler vectorize insert ${index} --file=${file}`);
  console.log(`npx wrangler vectorize info ${index} # until vectorCount has grown by ${written.vectors}`);
}

await new Command('write-vectorize-file')
  .description('Writes the vectors of the corpus for wrangler vectorize insert.')
  .argument('<index>', 'name of the Vectorize index')
  .addOption(
    new Option('--embeddings <model>', 'CEWEN_EMBEDDINGS, or Workers AI over REST')
      .choices(['configured', 'workers-ai'])
      .default('configured'),
  )
  .option('--out <folder>', 'where the files go', 'dist/vectorize')
  .action(async (index: string, options: Options) => {
    try {
      await write(index, options);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      console.error(error.message);
      process.exitCode = 1;
    }
  })
  .parseAsync();
