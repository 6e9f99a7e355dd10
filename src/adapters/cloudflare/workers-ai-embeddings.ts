import type { Ai } from '@cloudflare/workers-types';
import { CloudflareWorkersAIEmbeddings } from '@langchain/cloudflare';
import { AppError } from '../../errors.ts';
import type { EmbeddingModel } from '../../ports.ts';
import { rememberQueries } from '../remember-queries.ts';
import { TimeLimitError, within } from '../time-limit.ts';
import type { AiBinding } from './ai-binding.ts';
import { workersAiStatus } from './workers-ai-error.ts';
import {
  readWorkersAiVectors,
  textsPerRequest,
  textToSend,
  workersAiDimension,
  workersAiEmbeddingModel,
  workersAiFingerprint,
} from './workers-ai-vectors.ts';

export interface WorkersAiEmbeddingsOptions {
  readonly binding: AiBinding;
  /** Milliseconds for one request. */
  readonly timeoutMs: number;
}

/** Embeddings behind a Worker's `AI` binding, through LangChain. One attempt per call. */
export class WorkersAiEmbeddings implements EmbeddingModel {
  readonly fingerprint = workersAiFingerprint;
  readonly dimension = workersAiDimension;
  readonly #client: CloudflareWorkersAIEmbeddings;
  readonly #timeoutMs: number;
  readonly embedQuery = rememberQueries(async (text) => (await this.#embed([text]))[0] ?? []);

  constructor({ binding, timeoutMs }: WorkersAiEmbeddingsOptions) {
    this.#client = new CloudflareWorkersAIEmbeddings({
      // LangChain calls no other method.
      binding: binding as Ai,
      model: workersAiEmbeddingModel,
      // Texts go as they are, over REST as well: a vector's text is part of what the fingerprint promises.
      stripNewLines: false,
      maxRetries: 0,
    });
    // LangChain has the field but does not read it from its settings; it never sees more texts than fit one request, as it would send
    // several at once.
    this.#client.batchSize = textsPerRequest;
    this.#timeoutMs = timeoutMs;
  }

  async embedDocuments(texts: string[]): Promise<number[][]> {
    const vectors: number[][] = [];
    for (let start = 0; start < texts.length; start += textsPerRequest) {
      vectors.push(...(await this.#embed(texts.slice(start, start + textsPerRequest))));
    }
    return vectors;
  }

  async #embed(texts: string[]): Promise<number[][]> {
    const data = await within(this.#timeoutMs, this.#client.embedDocuments(texts.map(textToSend))).catch(
      (cause: unknown) => {
        throw new AppError('unavailable', `Workers AI gave no vectors: ${reasonOf(cause)}.`, { cause });
      },
    );
    return readWorkersAiVectors(data, texts.length);
  }
}

/** What a user may know of a failure; the binding's own words stay in its cause. */
function reasonOf(cause: unknown): string {
  if (cause instanceof TimeLimitError) return cause.message;
  const status = workersAiStatus(cause);
  if (status === 429) return 'it is out of capacity, or the allowance of the day is used up';
  return status === null ? 'the request failed' : `the request was refused with status ${status}`;
}
