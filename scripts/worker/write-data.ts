import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { readCorpusSources } from '../../src/adapters/folder-corpus.ts';
import { readCurrentBuild } from '../../src/adapters/index/read-build.ts';
import { packVectors } from '../../src/adapters/packed-vectors.ts';
import type { VectorMatrix } from '../../src/adapters/vector-matrix.ts';
import { buildCorpus } from '../../src/corpus/build-document.ts';
import { chunkingFingerprint, cutChunks, indexClauses } from '../../src/corpus/chunks.ts';
import { corpusFingerprint } from '../../src/corpus/corpus-fingerprint.ts';
import type { Logger } from '../../src/log.ts';
import { packPostings, postClauses } from '../../src/retrieval/postings.ts';
import { parseSynonyms } from '../../src/retrieval/synonyms.ts';
import type { Configuration } from '../../src/runtimes/configuration.ts';
import { createVocabulary } from '../../src/runtimes/create-services.ts';
import { openDense } from '../../src/runtimes/open-dense.ts';
import { readAnswerPrompts, readRewritePrompt } from '../../src/runtimes/open-model.ts';
import { corpusFolderOf, projectFolder } from '../../src/runtimes/project-folder.ts';
import { readDictionary, readLexicon, readSynonymsFile } from '../../src/runtimes/word-lists.ts';
import { type CorpusData, dataFiles, lexiconFiles } from '../../src/runtimes/worker/worker-data.ts';
import { packDictionary } from '../../src/text/packed-dictionary.ts';

/**
 * Writes what a Worker loads when it is first asked, but for the embedding model.
 *
 * @param folder - the folder of deployed files
 * @returns the documents' ids
 */
export async function writeWorkerData(
  folder: string,
  configuration: Configuration,
  log: Logger,
): Promise<string[]> {
  const corpusFolder = await corpusFolderOf(configuration);
  const [sources, synonyms, dictionary] = await Promise.all([
    readCorpusSources(corpusFolder),
    readSynonymsFile(corpusFolder),
    readDictionary(),
  ]);
  const corpus = await buildCorpus(sources);
  const clauses = indexClauses(corpus);
  const { segment } = createVocabulary(corpus, parseSynonyms(synonyms), dictionary);
  const chunks = cutChunks(clauses);
  const write = async (name: string, content: string | Uint8Array) => {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  };
  const corpusData: CorpusData = { sources, synonyms };
  await write(dataFiles.corpus, JSON.stringify(corpusData));
  await write(dataFiles.dictionary, packDictionary(dictionary));
  await write(dataFiles.postings, packPostings(postClauses(clauses, segment)));
  await write(
    dataFiles.lexicon,
    JSON.stringify(Object.fromEntries(lexiconFiles.map((name) => [name, readLexicon(name)]))),
  );
  await write(
    dataFiles.prompts,
    JSON.stringify({ ...(await readAnswerPrompts()), rewrite: await readRewritePrompt() }),
  );
  await write(dataFiles.evalReport, await readFile(join(projectFolder, 'evals/released/report.json')));
  const dense = await openDense(configuration, { log }, corpus, chunks);
  if (dense !== null) {
    const { embeddings, everyday } = dense;
    const manifest = {
      format: 1 as const,
      model: embeddings.fingerprint,
      dimension: embeddings.dimension,
      chunking: chunkingFingerprint,
      corpus: await corpusFingerprint(corpus),
      chunks: chunks.length,
      everyday,
    };
    const vectors = await vectorsIn(resolve(configuration.indexFolder));
    await write(dataFiles.vectors, packVectors({ manifest, vectors }));
  }
  return corpus.documents.map(({ metadata }) => metadata.id);
}

/** All vectors of the index that was just opened. @throws Error when the folder could not be written */
async function vectorsIn(indexFolder: string): Promise<VectorMatrix> {
  const build = await readCurrentBuild(indexFolder);
  if (build.state === 'intact') return build.matrix;
  throw new Error(
    `${indexFolder} holds no index: make the folder writable, or set CEWEN_INDEX to one that is.`,
  );
}
