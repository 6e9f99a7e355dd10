import { describe, expect, it } from 'vitest';
import {
  AiBindingFixture,
  type AiRequest,
  embeddingReply,
  InferenceUpstreamErrorFixture,
  outOfCapacity,
} from '../../../test/workers/fixtures/workers-ai-binding.ts';
import { WorkersAiRestFixture } from '../../../test/workers/fixtures/workers-ai-rest.ts';
import { WorkersAiEmbeddings } from './workers-ai-embeddings.ts';
import { type BatchMemory, workersAiRestEmbeddings } from './workers-ai-rest-embeddings.ts';

const good = ({ inputs }: AiRequest) => embeddingReply(inputs.text as string[]);
const modelOn = (binding: AiBindingFixture) => new WorkersAiEmbeddings({ binding, timeoutMs: 100 });

function restOn(endpoint: WorkersAiRestFixture, more: { readonly known?: Map<string, number[][]> } = {}) {
  const waits: number[] = [];
  const known = more.known ?? new Map<string, number[][]>();
  const memory: BatchMemory = {
    read: async (texts) => known.get(texts.join()) ?? null,
    write: async (texts, vectors) =>
      void known.set(
        texts.join(),
        vectors.map((vector) => [...vector]),
      ),
  };
  const model = workersAiRestEmbeddings({
    accountId: 'account',
    apiToken: 'token-secret',
    memory,
    timeoutMs: 1000,
    fetch: endpoint.fetch,
    wait: async (ms) => void waits.push(ms),
  });
  return { model, waits, known };
}

describe('embeddings behind the AI binding (a fixture)', () => {
  it('are vectors of unit length, exact in 32 bits, of the texts as they are', async () => {
    const binding = new AiBindingFixture(good);
    const [vector = []] = await modelOn(binding).embedDocuments(['第一条\n支持']);
    expect(vector).toHaveLength(1024);
    expect(Math.hypot(...vector)).toBeCloseTo(1, 6);
    expect(vector.map(Math.fround)).toEqual(vector);
    expect(binding.requests).toMatchObject([
      { model: '@cf/baai/bge-m3', inputs: { text: ['第一条\n支持'] } },
    ]);
  });

  it('of an empty text are those of a space: the model takes none without characters', async () => {
    const binding = new AiBindingFixture(good);
    await modelOn(binding).embedQuery('');
    const endpoint = new WorkersAiRestFixture();
    await restOn(endpoint).model.embedQuery('');
    expect([binding.requests[0]?.inputs.text, endpoint.requests[0]?.texts]).toEqual([[' '], [' ']]);
  });

  it('come in requests of at most 100 texts, in order', async () => {
    const binding = new AiBindingFixture(good);
    const texts = Array.from({ length: 230 }, (_, i) => `第${i}条`);
    const vectors = await modelOn(binding).embedDocuments(texts);
    expect(binding.requests.map(({ inputs }) => (inputs.text as string[]).length)).toEqual([100, 100, 30]);
    expect(vectors[229]).toEqual(await modelOn(binding).embedQuery('第229条'));
  });

  it('of a question that was asked before are not asked for again, and cannot be spoilt', async () => {
    const binding = new AiBindingFixture(good);
    const model = modelOn(binding);
    const first = await model.embedQuery('产值');
    const copy = [...first];
    first.fill(0);
    expect(await model.embedQuery('产值')).toEqual(copy);
    expect(binding.requests).toHaveLength(1);
  });

  it.each<[string, (request: AiRequest) => unknown, RegExp]>([
    [
      'of another dimension',
      ({ inputs }) => embeddingReply(inputs.text as string[], 768),
      /768 numbers.*1024/,
    ],
    ['that are not numbers', () => ({ data: [Array(1024).fill(Number.NaN)] }), /not finite/],
    ['that are null', () => ({ data: [Array(1024).fill(null)] }), /not finite/],
    ['without a length', () => ({ data: [Array(1024).fill(0)] }), /without a length/],
    ['too many', () => embeddingReply(['甲', '乙']), /2 vectors for 1 texts/],
    ['none at all', () => ({ request_id: 'queued' }), /no vectors/],
  ])('are refused: %s', async (_case, answer, message) => {
    const model = modelOn(new AiBindingFixture(answer));
    await expect(model.embedQuery('产值')).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(message),
    });
  });

  it.each<[string, () => unknown, RegExp]>([
    [
      'is out of capacity',
      () => Promise.reject(new InferenceUpstreamErrorFixture(outOfCapacity)),
      /capacity/,
    ],
    ['refuses', () => Promise.reject(new InferenceUpstreamErrorFixture('5007: No such model')), /status 400/],
    ['fails', () => Promise.reject(new InferenceUpstreamErrorFixture('<html>')), /the request failed/],
    ['does not answer', () => new Promise(() => undefined), /no answer within 100 ms/],
  ])(
    'are unavailable when the service %s; it is asked once, and again for the next',
    async (_case, answer, message) => {
      let fails = true;
      const binding = new AiBindingFixture((request) => (fails ? answer() : good(request)));
      const model = modelOn(binding);
      await expect(model.embedQuery('产值')).rejects.toMatchObject({
        code: 'unavailable',
        message: expect.stringMatching(message),
      });
      expect(binding.requests).toHaveLength(1);
      fails = false;
      expect(await model.embedQuery('产值')).toHaveLength(1024);
    },
  );
});

describe('embeddings over REST (a fixture)', () => {
  it('are the same as behind the binding, and say so', async () => {
    const endpoint = new WorkersAiRestFixture();
    const binding = modelOn(new AiBindingFixture(good));
    const { model } = restOn(endpoint);
    const texts = ['第一条\n支持', 'AGV'];
    expect(await model.embedDocuments(texts)).toEqual(await binding.embedDocuments(texts));
    expect([model.fingerprint, model.dimension]).toEqual([binding.fingerprint, binding.dimension]);
    expect(endpoint.requests).toEqual([
      {
        url: 'https://api.cloudflare.com/client/v4/accounts/account/ai/run/@cf/baai/bge-m3',
        authorization: 'Bearer token-secret',
        texts,
      },
    ]);
  });

  it('go on where they stopped', async () => {
    const endpoint = new WorkersAiRestFixture();
    const texts = Array.from({ length: 230 }, (_, i) => `第${i}条`);
    const { model, known } = restOn(endpoint);
    endpoint.failures.push({ status: 200, code: 0, page: '{"success":true,"result":{"data":[]}}' });
    await expect(model.embedDocuments(texts)).rejects.toThrow('0 vectors for 100 texts');
    expect(known.size).toBe(0);
    await model.embedDocuments(texts.slice(0, 200));
    const asked = endpoint.requests.length;
    expect(await restOn(endpoint, { known }).model.embedDocuments(texts)).toHaveLength(230);
    expect(endpoint.requests.slice(asked).map((request) => request.texts.length)).toEqual([30]);
  });

  it('are asked for again after busy and failing replies, ever later, and not before the service wants it', async () => {
    const endpoint = new WorkersAiRestFixture();
    endpoint.failures.push(
      { status: 429, code: 3040 },
      { status: 502, page: '<html>bad gateway' },
      'connection lost',
      { status: 429, retryAfter: 60 },
    );
    const { model, waits } = restOn(endpoint);
    expect(await model.embedDocuments(['甲'])).toHaveLength(1);
    expect(waits).toEqual([2_000, 4_000, 8_000, 60_000]);
  });

  it('are given up after nine tries', async () => {
    const endpoint = new WorkersAiRestFixture();
    endpoint.failures.push(...Array.from({ length: 20 }, () => ({ status: 503 })));
    const { model } = restOn(endpoint);
    await expect(model.embedDocuments(['甲'])).rejects.toThrow('status 503; what is done is kept');
    expect(endpoint.requests).toHaveLength(9);
  });

  it.each([
    ['a token that does not fit', { status: 401, code: 10000 }, 'CLOUDFLARE_API_TOKEN'],
    ['an account that is blocked', { status: 403, code: 3023 }, 'CLOUDFLARE_API_TOKEN'],
    ['an allowance that is used up', { status: 429, code: 3036 }, 'after 00:00 UTC'],
    ['an unknown model', { status: 400, code: 5007 }, 'status 400, code 5007'],
    ['a page', { status: 200, page: '<html>' }, 'status 200'],
  ])(
    'are not asked for again after %s, and what to do is said without the token',
    async (_case, reply, words) => {
      const endpoint = new WorkersAiRestFixture();
      endpoint.failures.push(reply);
      const { model } = restOn(endpoint);
      const error: unknown = await model.embedDocuments(['甲']).catch((cause: unknown) => cause);
      expect(error).toMatchObject({ code: 'unavailable', message: expect.stringContaining(words) });
      expect(JSON.stringify([error, String(error)])).not.toContain('secret');
      expect(endpoint.requests).toHaveLength(1);
    },
  );

  it('are refused in another dimension, also when they were kept', async () => {
    const endpoint = new WorkersAiRestFixture();
    endpoint.dimension = 768;
    await expect(restOn(endpoint).model.embedDocuments(['甲'])).rejects.toThrow('768 numbers');
    const known = new Map([['甲', [[1, 2]]]]);
    await expect(restOn(endpoint, { known }).model.embedDocuments(['甲'])).rejects.toThrow('2 numbers');
  });
});
