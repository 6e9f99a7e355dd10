import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readCorpusSources } from '../../src/adapters/folder-corpus.ts';
import { packVectors } from '../../src/adapters/packed-vectors.ts';
import type { VectorMatrix } from '../../src/adapters/vector-matrix.ts';
import { buildCorpus } from '../../src/corpus/build-document.ts';
import { cutChunks, indexClauses } from '../../src/corpus/chunks.ts';
import { packPostings, postClauses } from '../../src/retrieval/postings.ts';
import { parseSynonyms } from '../../src/retrieval/synonyms.ts';
import { createVocabulary } from '../../src/runtimes/create-services.ts';
import { readAnswerPrompts, readRewritePrompt } from '../../src/runtimes/open-model.ts';
import { projectFolder } from '../../src/runtimes/project-folder.ts';
import { readDictionary, readLexicon, readSynonymsFile } from '../../src/runtimes/word-lists.ts';
import {
  type CorpusData,
  dataFiles,
  lexiconFile,
  lexiconFiles,
} from '../../src/runtimes/worker/worker-data.ts';
import { packDictionary } from '../../src/text/packed-dictionary.ts';
import type { EmbeddedCorpus, WrittenCorpus } from './built-corpus.ts';
import { buildWorkerModel } from './worker-model.ts';

/** Writes a file of {@link dataFiles}. */
export type WriteData = (name: string, content: string | Uint8Array) => Promise<void>;

/** @param folder - the folder of deployed files */
export function dataWriter(folder: string): WriteData {
  return async (name, content) => {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  };
}

/** Writes all that a Worker loads but the vectors and what embeds questions. */
export async function writeCorpus(write: WriteData, corpusFolder: string): Promise<WrittenCorpus> {
  const [sources, synonyms, dictionary] = await Promise.all([
    readCorpusSources(corpusFolder),
    readSynonymsFile(corpusFolder),
    readDictionary(),
  ]);
  const corpus = await buildCorpus(sources);
  const clauses = indexClauses(corpus);
  const { segment } = createVocabulary(corpus, parseSynonyms(synonyms), dictionary);
  const corpusData: CorpusData = { sources, synonyms };
  await write(dataFiles.corpus, JSON.stringify(corpusData));
  await write(dataFiles.dictionary, packDictionary(dictionary));
  await write(dataFiles.postings, packPostings(postClauses(clauses, segment)));
  for (const name of lexiconFiles) await write(lexiconFile(name), readLexicon(name));
  const prompts = { ...(await readAnswerPrompts()), rewrite: await readRewritePrompt() };
  await write(dataFiles.prompts, JSON.stringify(prompts));
  await write(dataFiles.evalReport, await readFile(join(projectFolder, 'evals/released/report.json')));
  return { corpus, clauses, chunks: cutChunks(clauses) };
}

/**
 * Writes the vectors that go with the Worker.
 *
 * @param kept - all of them, or those behind the chunks where the chunks' are in Vectorize
 */
export async function writeVectors(
  write: WriteData,
  { manifest, vectors, exemplars }: EmbeddedCorpus,
  kept: VectorMatrix = vectors,
): Promise<void> {
  const { model, dimension, chunking, corpus, files } = manifest;
  const entries = files['entries.sha256'].sha256;
  const packed = packVectors({
    manifest: {
      format: 1,
      model,
      dimension,
      chunking,
      corpus,
      entries,
      chunks: vectors.size - exemplars,
      exemplars,
    },
    vectors: kept,
  });
  await write(dataFiles.vectors, packed);
}

/** Writes the bundled model in the form that is opened in place. */
export async function writeModel(write: WriteData): Promise<void> {
  const { description, model, queryAdapter, tokenizer, tokenizerConfiguration } = await buildWorkerModel();
  await write(dataFiles.modelDescription, JSON.stringify(description));
  await write(dataFiles.model, model);
  await write(dataFiles.queryAdapter, queryAdapter);
  await write(dataFiles.tokenizer, tokenizer);
  await write(dataFiles.tokenizerConfiguration, tokenizerConfiguration);
}
