import { access, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { unstable_readConfig } from 'wrangler';
import { AppError, ConfigurationError } from '../src/errors.ts';
import { type Configuration, readConfiguration } from '../src/runtimes/configuration.ts';
import { corpusFolderOf } from '../src/runtimes/project-folder.ts';
import { settingsOf } from '../src/runtimes/worker/environment.ts';
import { buildPage } from '../src/web/build-page.ts';
import { type BuiltFolder, isStale, rebuild } from './built-folder.ts';
import { bundleWorker } from './worker/bundle-worker.ts';
import { embedCorpus } from './worker/embed-corpus.ts';
import { vectorizeCommands, writeVectorizeFiles } from './worker/vectorize-files.ts';
import { dataWriter, writeCorpus, writeModel, writeVectors } from './worker/write-data.ts';

/**
 * Builds what `wrangler deploy` sends, when it is stale: `dist/worker/script` with the Worker, `dist/worker/files` with the page and the
 * data that the Worker loads. Settings are the environment's and those of `wrangler.toml`.
 *
 *     npm run build:worker -- [--force] [--out <folder>]
 */
const root = resolve(import.meta.dirname, '..');
/** For the files that go past the Worker; a file never changes under its name. */
const assetHeaders = `/assets/*
  Cache-Control: public, max-age=31536000, immutable
  X-Content-Type-Options: nosniff
  Cross-Origin-Resource-Policy: same-origin
`;

const log = {
  info: (message: string) => console.log(message),
  warn: (message: string, fields?: object) => console.warn(message, fields ?? ''),
  error: (message: string, fields?: object) => console.error(message, fields ?? ''),
};

async function buildWorker(
  target: string,
  configuration: Configuration,
  index: string | null,
): Promise<void> {
  const files = join(target, 'files');
  await buildPage(files);
  await writeFile(join(files, '_headers'), assetHeaders);
  const write = dataWriter(files);
  const corpusFolder = await corpusFolderOf(configuration);
  const writtenCorpus = await writeCorpus(write, corpusFolder);
  const { corpus, chunks } = writtenCorpus;
  if (corpus.documents.length === 0)
    throw new AppError(
      'unavailable',
      `There is no document in ${corpusFolder}: a Worker would have nothing to answer from.`,
    );
  const embedded = await embedCorpus(configuration, process.env, writtenCorpus, log);
  if (embedded !== null && index === null) await writeVectors(write, embedded);
  if (embedded !== null && index !== null) {
    const { manifest, vectors } = embedded;
    const written = await writeVectorizeFiles(
      { manifest, matrix: vectors },
      chunks.length,
      join(root, 'dist/vectorize'),
    );
    await writeVectors(write, embedded, written.local);
    for (const line of vectorizeCommands(index, written)) console.log(line);
  }
  await writeModel(write);
  await mkdir(join(target, 'script'), { recursive: true });
  await bundleWorker(root, join(target, 'script'));
  console.log(`Built ${given.out} with ${corpus.documents.map(({ metadata }) => metadata.id).join(', ')}.`);
}

const given = new Command('build:worker')
  .description('Builds what wrangler deploy sends, where it is stale.')
  .option('--force', 'build in any case', false)
  .option('--out <folder>', 'where to', 'dist/worker')
  .parse()
  .opts<{ force: boolean; out: string }>();

try {
  const wrangler = unstable_readConfig({ config: resolve(root, 'wrangler.toml') });
  const settings = { ...settingsOf(wrangler.vars), ...process.env };
  const configuration = readConfiguration(settings);
  const index = wrangler.vectorize[0]?.index_name ?? null;
  const corpusFolder = await corpusFolderOf(configuration);
  const sources = ['src', 'lexicon', 'prompts', 'scripts', 'evals/released', 'embeddings'];
  const folder: BuiltFolder = {
    sources: [...sources.map((name) => resolve(root, name)), corpusFolder],
    lockFile: resolve(root, 'package-lock.json'),
    settings: JSON.stringify([configuration.embeddings, corpusFolder, index]),
    built: resolve(root, given.out),
  };
  await access(corpusFolder).catch((cause: unknown) => {
    throw new AppError('unavailable', `The corpus folder ${corpusFolder} cannot be read.`, { cause });
  });
  if (given.force || (await isStale(folder))) {
    await rebuild(folder, (target) => buildWorker(target, configuration, index));
  } else console.log(`${given.out} is up to date.`);
} catch (error) {
  if (!(error instanceof ConfigurationError || error instanceof AppError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
