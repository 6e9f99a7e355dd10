import { Embeddings } from '@langchain/core/embeddings';
import { AppError } from '../errors.ts';
import type { EmbeddingModel } from '../ports.ts';
import type { EmbeddingProfile, Pooling } from './embedding-models.ts';
import { rememberQueries } from './remember-queries.ts';

/** Token vectors of one text, one after another. */
export interface EncodedText {
  readonly values: Float32Array;
  readonly tokens: number;
  readonly dimension: number;
}

/** A loaded model: text in, one vector per token out. */
export type TextEncoder = (text: string) => Promise<EncodedText>;

/** What {@link EncoderEmbeddings} must be told; the runtimes differ in the last two only. */
export interface EncoderDescription {
  /** The model's name, for messages. */
  readonly id: string;
  readonly profile: EmbeddingProfile;
  readonly fingerprint: string;
  readonly dimension: number;
  /** Called on the first text, and again after a failure. */
  readonly loadEncoder: () => Promise<TextEncoder>;
  /** Gives way to other work between two texts of a list. */
  readonly giveWay: () => Promise<void>;
}

/**
 * LangChain embeddings on any encoder that gives token vectors: casing, prefix, pooling and unit length, the same on
 * every runtime. Values are exact in 32 bits.
 */
export class EncoderEmbeddings extends Embeddings implements EmbeddingModel {
  readonly fingerprint: string;
  readonly dimension: number;
  readonly #description: EncoderDescription;
  readonly #embedQuery = rememberQueries((text) => this.#embed(this.#description.profile.queryPrefix + text));
  #encoder: Promise<TextEncoder> | null = null;

  constructor(description: EncoderDescription) {
    super({});
    this.#description = description;
    this.fingerprint = description.fingerprint;
    this.dimension = description.dimension;
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
      vectors.push(await this.#embed(this.#description.profile.documentPrefix + text));
      // The runtime works between ticks; without this a long list keeps the process from answering anything else.
      await this.#description.giveWay();
    }
    return vectors;
  }

  override embedQuery(text: string): Promise<number[]> {
    return this.#embedQuery(text);
  }

  async #embed(text: string): Promise<number[]> {
    const { lowercase, pooling } = this.#description.profile;
    const encode = await this.#loaded();
    const encoded = await encode(lowercase ? text.toLowerCase() : text);
    if (encoded.dimension !== this.dimension) {
      throw new AppError(
        'unavailable',
        `Embedding model ${this.#description.id} gives ${encoded.dimension} numbers, but its config.json says ${this.dimension}.`,
      );
    }
    return toUnitLength(pool(encoded, pooling));
  }

  #loaded(): Promise<TextEncoder> {
    this.#encoder ??= this.#description.loadEncoder().catch((cause: unknown) => {
      this.#encoder = null;
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new AppError(
        'unavailable',
        `Embedding model ${this.#description.id} could not be loaded: ${reason}`,
        { cause },
      );
    });
    return this.#encoder;
  }
}

/** Where transformers.js's tokenizer says how long a text may be, and how it closes. */
export interface ClosingToken {
  readonly model_max_length: number;
  readonly sep_token_id?: number | undefined;
}

/** transformers.js cuts a long text's closing token off with the rest; models were trained with it in place. */
export function restoreClosingToken(ids: BigInt64Array, tokenizer: ClosingToken): void {
  if (ids.length < tokenizer.model_max_length || tokenizer.sep_token_id === undefined) return;
  ids[ids.length - 1] = BigInt(tokenizer.sep_token_id);
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
