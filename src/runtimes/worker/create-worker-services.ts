import { type AssetsBinding, fetchAsset } from '../../adapters/cloudflare/bound-assets.ts';
import { vectorizeBuildOf } from '../../adapters/cloudflare/vectorize-build.ts';
import type { VectorizeBinding } from '../../adapters/cloudflare/vectorize-vector-store.ts';
import { ExactVectorStore } from '../../adapters/exact-vector-store.ts';
import { mammothWordReader } from '../../adapters/mammoth-word-reader.ts';
import { openPackedVectors, type PackedVectors } from '../../adapters/packed-vectors.ts';
import { requireModel } from '../../adapters/require-model.ts';
import { buildCorpus } from '../../corpus/build-document.ts';
import {
  type Chunk,
  chunkingFingerprint,
  cutChunks,
  type IndexedClause,
  indexClauses,
} from '../../corpus/chunks.ts';
import { corpusFingerprint } from '../../corpus/corpus-fingerprint.ts';
import type { Corpus } from '../../corpus/types.ts';
import { AppError } from '../../errors.ts';
import type { Logger } from '../../log.ts';
import type { Clock, EmbeddingModel, VectorStore } from '../../ports.ts';
import { type Exemplars, exemplarTexts } from '../../retrieval/exemplars.ts';
import { openPostings } from '../../retrieval/postings.ts';
import type { QueryAdapter } from '../../retrieval/query-adapter.ts';
import { parseSynonyms } from '../../retrieval/synonyms.ts';
import { openDictionary } from '../../text/packed-dictionary.ts';
import {
  createServices,
  createVocabulary,
  type LanguageModel,
  type ServiceParts,
  type Services,
} from '../create-services.ts';
import { exemplarsFor, type Lexicon, leadFiles, needLeads } from '../language-services.ts';
import { corpusDataSchema, dataFiles, lexiconFile, lexiconFiles } from './worker-data.ts';

export interface WorkerServiceOptions {
  readonly assets: AssetsBinding;
  /** Holds the chunks' vectors; those that were deployed are compared when it is absent. */
  readonly vectorize?: VectorizeBinding | undefined;
  /** The embedding model; `null` for lexical search alone. */
  readonly embeddings: EmbeddingModel | null;
  /** Of that model. */
  readonly adapter?: QueryAdapter | undefined;
  readonly languageModel: LanguageModel | null;
  readonly log: Logger;
  readonly conversations: ServiceParts['conversations'];
  readonly clock: Clock;
}

/**
 * Opens what was built for the Worker and puts the services together.
 *
 * @throws AppError `unavailable` when files are missing or were built from something else
 */
export async function createWorkerServices(options: WorkerServiceOptions): Promise<Services> {
  const { assets } = options;
  const json = async (name: string): Promise<unknown> => (await fetchAsset(assets, name)).json();
  const bytes = async (name: string) => new Uint8Array(await (await fetchAsset(assets, name)).arrayBuffer());
  const [{ sources, synonyms }, dictionary, postings] = await Promise.all([
    json(dataFiles.corpus).then((value) => corpusDataSchema.parse(value)),
    bytes(dataFiles.dictionary).then(openDictionary),
    bytes(dataFiles.postings).then(openPostings),
  ]);
  const corpus = await buildCorpus(sources);
  const clauses = indexClauses(corpus);
  if (postings.words.lengths.length !== clauses.length) {
    throw new AppError('unavailable', 'The lexical index is of other documents. Build and deploy again.');
  }
  const lexicon = await readLexicon(assets, clauses);
  return createServices({
    corpus,
    clauses,
    vocabulary: createVocabulary(corpus, parseSynonyms(synonyms), dictionary),
    lexicon,
    postings,
    dense: await openDense(options, corpus, cutChunks(clauses), exemplarsFor(clauses, lexicon)),
    wordReader: mammothWordReader(mostUnpacked),
    languageModel: options.languageModel,
    conversations: options.conversations,
    clock: options.clock,
  });
}

/** What a Word file may unpack to: beyond any draft, and within what an isolate has left. */
const mostUnpacked = 16 * 1024 * 1024;

/** For one query; a question makes one or two. */
const vectorizeTimeoutMs = 5_000;

/** Of the memory of an isolate the lists that nobody asks for would take a hundredth. */
async function readLexicon(assets: AssetsBinding, clauses: readonly IndexedClause[]): Promise<Lexicon> {
  const names = needLeads(clauses) ? lexiconFiles : lexiconFiles.filter((name) => !leadFiles.includes(name));
  const files = names.map(async (name) => [name, await (await fetchAsset(assets, lexiconFile(name))).text()]);
  const texts = Object.fromEntries(await Promise.all(files));
  return (name) => {
    const text: string | undefined = texts[name];
    if (text === undefined)
      throw new AppError('unavailable', `The word list ${name} was not deployed. Build again.`);
    return text;
  };
}

async function openDense(
  options: WorkerServiceOptions,
  corpus: Corpus,
  chunks: readonly Chunk[],
  exemplars: Exemplars,
): Promise<ServiceParts['dense']> {
  const { assets, embeddings } = options;
  if (embeddings === null) return null;
  const file = await fetchAsset(assets, dataFiles.vectors);
  const packed = openPackedVectors(new Uint8Array(await file.arrayBuffer()), {
    chunking: chunkingFingerprint,
    corpus: await corpusFingerprint(corpus),
    chunks: chunks.length,
    exemplars: exemplarTexts(exemplars).length,
  });
  requireModel(packed.manifest, embeddings);
  return {
    embeddings,
    store: await openStore(options, packed),
    chunks,
    exemplars,
    adapter: options.adapter,
  };
}

async function openStore(
  { vectorize, log }: WorkerServiceOptions,
  { manifest, vectors }: PackedVectors,
): Promise<VectorStore> {
  const isWhole = vectors.size > manifest.exemplars || manifest.chunks === 0;
  if (isWhole) return new ExactVectorStore(vectors);
  if (vectorize === undefined) {
    throw new AppError(
      'unavailable',
      'The vectors were built for Vectorize, and there is no binding VECTORIZE. Add it to wrangler.toml, or build again.',
    );
  }
  const { VectorizeVectorStore } = await import('../../adapters/cloudflare/vectorize-vector-store.ts');
  return new VectorizeVectorStore({
    binding: vectorize,
    build: await vectorizeBuildOf(manifest),
    stored: manifest.chunks,
    local: vectors,
    timeoutMs: vectorizeTimeoutMs,
    log,
  });
}
