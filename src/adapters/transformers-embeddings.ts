import { setImmediate } from 'node:timers/promises';
import { Embeddings } from '@langchain/core/embeddings';
import { LRUCache } from 'lru-cache';
import { AppError } from '../errors.ts';
import type { EmbeddingModel } from '../ports.ts';
import {
  type EmbeddingModelFiles,
  locateModelFiles,
  type ModelFileOptions,
} from './embedding-model-files.ts';
import { chooseEmbeddingModel, type EmbeddingModelChoice, type Pooling } from './embedding-models.ts';
import { type EncodedText, loadEncoder, type TextEncoder } from './transformers-encoder.ts';

export interface TransformersEmbeddingsOptions extends ModelFileOptions {
  /** `bge-small-zh-v1.5`, a folder, or a hub id; see embedding-models.ts. */
  readonly model: string;
}

/** Questions repeat within a conversation and among users; 512 vectors take about 2 MB. */
const rememberedQueries = 512;

/**
 * Finds, fetches or verifies the chosen model's files and describes the model; its weights are loaded on the
 * first text, or by {@link TransformersEmbeddings.load}.
 *
 * @throws AppError `unavailable` when the model cannot be used; the message says what to do.
 */
export async function createTransformersEmbeddings(
  options: TransformersEmbeddingsOptions,
): Promise<TransformersEmbeddings> {
  const choice = chooseEmbeddingModel(options.model);
  return new TransformersEmbeddings(choice, await locateModelFiles(choice, options));
}

/** LangChain embeddings on transformers.js: unit-length vectors whose values are exact in 32 bits. */
export class TransformersEmbeddings extends Embeddings implements EmbeddingModel {
  readonly fingerprint: string;
  readonly dimension: number;
  readonly #choice: EmbeddingModelChoice;
  readonly #files: EmbeddingModelFiles;
  readonly #queries = new LRUCache<string, readonly number[]>({ max: rememberedQueries });
  #encoder: Promise<TextEncoder> | null = null;

  constructor(choice: EmbeddingModelChoice, files: EmbeddingModelFiles) {
    super({});
    this.#choice = choice;
    this.#files = files;
    this.dimension = files.dimension;
    this.fingerprint = fingerprintOf(choice, files);
  }

  /** Loads the weights; calls that come meanwhile wait for the same load, and a failed load may be tried again. */
  async load(): Promise<void> {
    await this.#loaded();
  }

  /** @returns one vector per text, the same bytes whatever the other texts are. */
  override async embedDocuments(texts: string[]): Promise<number[][]> {
    const vectors: number[][] = [];
    for (const text of texts) {
      // One at a time: int8 scales are taken per batch, so neighbours would change the vector.
      vectors.push(await this.#embed(this.#choice.profile.documentPrefix + text));
      // The runtime works between ticks; without this a long list keeps the process from answering anything else.
      await setImmediate();
    }
    return vectors;
  }

  override async embedQuery(text: string): Promise<number[]> {
    const known = this.#queries.get(text);
    if (known !== undefined) return [...known];
    const vector = await this.#embed(this.#choice.profile.queryPrefix + text);
    this.#queries.set(text, vector);
    return [...vector];
  }

  async #embed(text: string): Promise<number[]> {
    const { lowercase, pooling } = this.#choice.profile;
    const encode = await this.#loaded();
    const encoded = await encode(lowercase ? text.toLowerCase() : text);
    if (encoded.dimension !== this.dimension) {
      throw new AppError(
        'unavailable',
        `Embedding model ${this.#choice.id} gives ${encoded.dimension} numbers, but its config.json says ${this.dimension}.`,
      );
    }
    return toUnitLength(pool(encoded, pooling));
  }

  #loaded(): Promise<TextEncoder> {
    this.#encoder ??= loadEncoder(this.#files).catch((cause: unknown) => {
      this.#encoder = null;
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new AppError('unavailable', `Embedding model ${this.#choice.id} could not be loaded: ${reason}`, {
        cause,
      });
    });
    return this.#encoder;
  }
}

function fingerprintOf(choice: EmbeddingModelChoice, files: EmbeddingModelFiles): string {
  const { pooling, queryPrefix, documentPrefix, lowercase } = choice.profile;
  // A folder's path says nothing about its vectors, and the index may be moved to another machine.
  const id = choice.kind === 'folder' ? 'folder' : choice.id;
  const casing = lowercase ? 'lower' : 'kept';
  return `${id} sha256=${files.sha256} pooling=${pooling} query=${JSON.stringify(queryPrefix)} document=${JSON.stringify(documentPrefix)} casing=${casing}`;
}

function pool({ values, tokens, dimension }: EncodedText, pooling: Pooling): Float64Array {
  const pooled = new Float64Array(dimension);
  const counted = pooling === 'cls' ? 1 : tokens;
  for (let token = 0; token < counted; token += 1) {
    for (let i = 0; i < dimension; i += 1) {
      pooled[i] = (pooled[i] ?? 0) + (values[token * dimension + i] ?? 0) / counted;
    }
  }
  return pooled;
}

function toUnitLength(vector: Float64Array): number[] {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const length = Math.sqrt(squares);
  if (!(length > 0)) throw new AppError('internal', 'The embedding model gave a vector without a length.');
  // Rounded to what an index stores, so that a vector and its stored form are the same numbers.
  return Array.from(vector, (value) => Math.fround(value / length));
}
