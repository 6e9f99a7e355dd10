import { AppError } from '../../errors.ts';
import type { EmbeddingModel } from '../../ports.ts';
import { allowanceUsedUp } from './workers-ai-error.ts';
import {
  readWorkersAiVectors,
  textsPerRequest,
  textToSend,
  workersAiDimension,
  workersAiEmbeddingModel,
  workersAiFingerprint,
} from './workers-ai-vectors.ts';

/** Keeps finished batches, so that an interrupted build goes on where it stopped. */
export interface BatchMemory {
  read(texts: readonly string[]): Promise<number[][] | null>;
  write(texts: readonly string[], vectors: readonly number[][]): Promise<void>;
}

export interface WorkersAiRestOptions {
  readonly accountId: string;
  readonly apiToken: string;
  readonly memory: BatchMemory;
  /** Milliseconds for one request. */
  readonly timeoutMs: number;
  /** Up to and without the account. */
  readonly baseUrl?: string;
  readonly fetch?: typeof fetch;
  /** Waits before another attempt; a parameter so that tests need not wait. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

const cloudflareApi = 'https://api.cloudflare.com/client/v4/accounts';
/** Some minutes of a busy service are bridged: waits of 2, 4, … 256 s lie between them. */
const attempts = 9;
const firstWaitMs = 2_000;

/**
 * The model of {@link WorkersAiEmbeddings} over REST, to compute a build's vectors outside a Worker
 * (https://developers.cloudflare.com/workers-ai/get-started/rest-api/). Busy and failing replies are tried again.
 *
 * @throws AppError `unavailable` that says what to do, from its methods
 */
export function workersAiRestEmbeddings(options: WorkersAiRestOptions): EmbeddingModel {
  const embedDocuments = async (texts: string[]) => {
    const vectors: number[][] = [];
    for (let start = 0; start < texts.length; start += textsPerRequest) {
      const batch = texts.slice(start, start + textsPerRequest);
      const known = await options.memory.read(batch);
      if (known === null) {
        const fresh = await embedBatch(batch, options);
        await options.memory.write(batch, fresh);
        vectors.push(...fresh);
      } else vectors.push(...readWorkersAiVectors(known, batch.length));
    }
    return vectors;
  };
  return {
    fingerprint: workersAiFingerprint,
    dimension: workersAiDimension,
    embedDocuments,
    embedQuery: async (text) => (await embedDocuments([text]))[0] ?? [],
  };
}

async function embedBatch(texts: readonly string[], options: WorkersAiRestOptions): Promise<number[][]> {
  const wait = options.wait ?? ((ms: number) => new Promise((done) => setTimeout(done, ms)));
  for (let attempt = 1; ; attempt += 1) {
    const reply = await ask(texts, options);
    if (reply.kind === 'vectors') return readWorkersAiVectors(reply.data, texts.length);
    if (reply.kind === 'refused' || attempt === attempts) throw reply.error;
    await wait(Math.max(reply.afterMs, firstWaitMs * 2 ** (attempt - 1)));
  }
}

type Reply =
  | { readonly kind: 'vectors'; readonly data: unknown }
  | { readonly kind: 'refused'; readonly error: AppError }
  /** May go better later, not before `afterMs`. */
  | { readonly kind: 'failed'; readonly error: AppError; readonly afterMs: number };

async function ask(texts: readonly string[], options: WorkersAiRestOptions): Promise<Reply> {
  const { accountId, apiToken, timeoutMs, baseUrl = cloudflareApi } = options;
  const url = `${baseUrl}/${encodeURIComponent(accountId)}/ai/run/${workersAiEmbeddingModel}`;
  let response: Response;
  let body: unknown;
  try {
    response = await (options.fetch ?? fetch)(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${apiToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ text: texts.map(textToSend) }),
      signal: AbortSignal.timeout(timeoutMs),
      // The token goes to no other host.
      redirect: 'manual',
    });
    body = await response.json().catch(() => null);
  } catch (cause) {
    return failed('Workers AI cannot be reached, or did not answer in time', 0, { cause });
  }
  const codes = errorCodes(body);
  if (codes.includes(allowanceUsedUp)) {
    return refused('the free allowance of the day is used up; what is done is kept, go on after 00:00 UTC');
  }
  const { status } = response;
  if (status === 401 || status === 403) {
    return refused(
      'check CLOUDFLARE_ACCOUNT_ID and CLOUDFLARE_API_TOKEN, which needs Workers AI Read and Edit',
    );
  }
  if (status === 429 || status === 408 || status >= 500) {
    const seconds = Number(response.headers.get('retry-after') ?? 0);
    return failed(`Workers AI answers with status ${status}`, Number.isFinite(seconds) ? seconds * 1000 : 0);
  }
  const result = field(body, 'result');
  if (!response.ok || field(body, 'success') !== true || result === undefined) {
    return refused(`status ${status}${codes.length === 0 ? '' : `, code ${codes.join(', ')}`}`);
  }
  return { kind: 'vectors', data: field(result, 'data') };
}

function refused(reason: string): Reply {
  return {
    kind: 'refused',
    error: new AppError('unavailable', `Workers AI refused the request: ${reason}.`),
  };
}

function failed(reason: string, afterMs: number, options?: ErrorOptions): Reply {
  const error = new AppError('unavailable', `${reason}; what is done is kept, try again later.`, options);
  return { kind: 'failed', error, afterMs };
}

/** Of `{ errors: [{ code, message }] }`, as all of Cloudflare's REST replies have it. */
function errorCodes(body: unknown): number[] {
  const errors = field(body, 'errors');
  const codes = Array.isArray(errors) ? errors.map((error) => field(error, 'code')) : [];
  return codes.filter((code) => typeof code === 'number');
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
