import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { writeDocx } from '../adapters/docx-writer.ts';
import { loadCorpus } from '../adapters/folder-corpus.ts';
import { openVectorIndex, type RebuildReason } from '../adapters/index-folder.ts';
import { createTransformersEmbeddings } from '../adapters/transformers-embeddings.ts';
import type { Answer } from '../answer/types.ts';
import { createChat } from '../chat/create-chat.ts';
import type { ChatService } from '../chat/types.ts';
import { type Chunk, chunkingFingerprint, cutChunks, indexClauses } from '../corpus/chunks.ts';
import { corpusFingerprint } from '../corpus/corpus-fingerprint.ts';
import { entitiesOf } from '../corpus/entities.ts';
import type { Corpus } from '../corpus/types.ts';
import type { Keeping } from '../http/services.ts';
import type { Logger } from '../log.ts';
import type { Clock, EmbeddingModel, FeedbackStore, OwnedConversations, VectorStore } from '../ports.ts';
import { createTypoCorrector } from '../question/correct-typos.ts';
import { createRetriever, type EnglishInChinese } from '../retrieval/create-retriever.ts';
import { createCorpusWords } from '../retrieval/cross-lingual/corpus-words.ts';
import { createTermTranslator, type TermTranslator } from '../retrieval/cross-lingual/translate-terms.ts';
import { parseSynonyms } from '../retrieval/synonyms.ts';
import type { Retriever } from '../retrieval/types.ts';
import { type Dictionary, parseDictionary } from '../text/dictionary.ts';
import { createSegmenter, type Segmenter } from '../text/segment.ts';
import { bundledEmbeddings, type Configuration } from './configuration.ts';
import { type Conversations, conversationsInMemory } from './open-conversations.ts';

/** Everything a surface needs, built once. */
export interface NodeServices {
  readonly corpus: Corpus;
  readonly chat: ChatService;
  readonly retriever: Retriever;
  readonly clock: Clock;
  readonly conversations: OwnedConversations<Answer>;
  readonly feedback: FeedbackStore;
  readonly keeping: Keeping;
  readonly writeDocx: typeof writeDocx;
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
  /** Where conversations are kept; in memory when absent. */
  readonly conversations?: Promise<Conversations> | undefined;
}

/** The project's own folder: corpus and bundled model lie beside the code, wherever the process was started. */
export const projectFolder = resolve(import.meta.dirname, '../..');

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
  const corpusFolder = resolve(configuration.corpusFolder);
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
  const segment: Segmenter = createSegmenter(dictionary.frequencies, [
    ...synonyms.terms,
    // Longer names are found by their parts.
    ...[...entities].filter((name) => name.length <= longestNameWord),
  ]);
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
  const { archive, keeping } = await (hooks.conversations ?? conversationsInMemory(configuration, clock));
  return {
    corpus,
    retriever,
    clock,
    conversations: archive,
    feedback: archive,
    keeping,
    writeDocx,
    chat: createChat({
      corpus,
      retriever,
      clock,
      conversations: archive,
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

/** Names of up to this many characters are words of their own: 飞腾, 紫光展锐. */
const longestNameWord = 4;
/** From this count on in general text a word is no name. */
const commonWord = 200;

function namesIn(corpus: Corpus, dictionary: Dictionary): ReadonlySet<string> {
  const language = {
    isCommon: (word: string) => (dictionary.frequencies.get(word) ?? 0) >= commonWord,
    isVerb: (word: string) => dictionary.verbs.has(word),
  };
  return new Set(corpus.documents.flatMap((document) => [...entitiesOf(document, language)]));
}

interface Dense {
  readonly embeddings: EmbeddingModel;
  readonly store: VectorStore;
  readonly chunks: readonly Chunk[];
  readonly everyday: number;
  readonly kind: 'hnsw' | 'exact';
  readonly rebuilt: RebuildReason | null;
}

async function openDense(
  configuration: Configuration,
  hooks: NodeServiceHooks,
  corpus: Corpus,
  chunks: readonly Chunk[],
): Promise<Dense | null> {
  if (configuration.embeddings === 'none') return null;
  const embeddings = await createTransformersEmbeddings({
    model: configuration.embeddings,
    modelFolder: join(projectFolder, 'embeddings', bundledEmbeddings),
    hubHost: configuration.hubHost,
    cacheFolder: resolve(configuration.modelCacheFolder),
    offline: configuration.offline,
  });
  const everyday = await readEverydayMessages();
  const { store, kind, rebuilt } = await openVectorIndex({
    folder: resolve(configuration.indexFolder),
    entries: [...chunks.map((chunk) => chunk.text), ...everyday],
    embeddings,
    fingerprints: { corpus: await corpusFingerprint(corpus), chunking: chunkingFingerprint },
    store: configuration.vectorStore,
    onProgress: hooks.onIndexProgress,
    log: hooks.log,
    rebuild: hooks.rebuildIndex,
  });
  await embeddings.load();
  return { embeddings, store, chunks, everyday: everyday.length, kind, rebuilt };
}

async function readSynonyms(corpusFolder: string) {
  try {
    return parseSynonyms(await readFile(join(corpusFolder, 'synonyms.txt'), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    // A corpus of somebody's own need not bring synonyms; the project's are general.
    return parseSynonyms(await readFile(join(projectFolder, 'corpus/synonyms.txt'), 'utf8'));
  }
}

function readLexicon(name: string): string {
  return readFileSync(join(projectFolder, 'lexicon', name), 'utf8');
}

/** Translates English questions; its word lists are read with the first of them. */
function createTranslation(corpus: Corpus): (english: string) => EnglishInChinese {
  let translator: TermTranslator | null = null;
  return (english) => {
    translator ??= createTermTranslator({
      glossary: readLexicon('english-glossary.txt'),
      policyTerms: readLexicon('english-policy-terms.txt'),
      corpusWords: createCorpusWords(corpus.documents.map((document) => document.text)),
    });
    const { chineseQuery, absent } = translator.translate(english);
    return { query: chineseQuery === '' ? null : chineseQuery, absent: absent.map((term) => term.english) };
  };
}

/** Corrects slips of the keyboard; its word list and the readings of characters are read with the first question. */
function createTypoCorrection(
  corpus: Corpus,
  segment: Segmenter,
  dictionary: Dictionary,
  retriever: Retriever,
): (message: string) => string {
  let correct: ((message: string) => string) | null = null;
  return (message) => {
    correct ??= createTypoCorrector({
      segment,
      words: new Set(corpus.documents.flatMap((document) => segment(document.text).map(({ text }) => text))),
      isKnownWord: (text) => dictionary.frequencies.has(text) && retriever.mentions(text),
      isGrammar: (character) =>
        dictionary.functionWords.has(character) || '是有省没想来去'.includes(character),
      isWord: (text) => dictionary.frequencies.has(text) || retriever.mentions(text),
      readingsOf: readReadings(readLexicon('english-glossary.txt')),
    });
    return correct(message);
  };
}

/** Readings of characters, from the glossary's lines `~syllable<TAB>characters`. */
function readReadings(glossary: string): (character: string) => readonly string[] {
  const readings = new Map<string, string[]>();
  for (const [, syllable = '', characters = ''] of glossary.matchAll(/^~([a-z]+)\t(.+)$/gm)) {
    for (const character of characters)
      readings.set(character, [...(readings.get(character) ?? []), syllable]);
  }
  return (character) => readings.get(character) ?? [];
}

/** Everyday messages that no policy answers: exemplars of what is out of scope. */
async function readEverydayMessages(): Promise<string[]> {
  const file = await readFile(join(projectFolder, 'lexicon/everyday-questions.txt'), 'utf8');
  return file.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
}

/** Word frequencies of jieba's dictionary, which its npm package ships as a text file. */
async function readDictionary(): Promise<Dictionary> {
  const path = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  return parseDictionary(await readFile(path, 'utf8'));
}
