import { describe, expect, it } from 'vitest';
import { errorSchema } from './error-schema.ts';
import { testApp } from './test-doubles.ts';

/** An app whose clients may ask so many times. */
function limitedApp(times: number) {
  const counts = new Map<string, number>();
  return testApp({
    corsOrigins: ['https://portal.example'],
    rateLimit: {
      limiter: {
        retryAfterSeconds: 60,
        async take(client) {
          const count = (counts.get(client) ?? 0) + 1;
          counts.set(client, count);
          return count <= times;
        },
      },
      clientOf: (request) => request.headers.get('x-test-client') ?? 'somebody',
    },
  });
}

const json = (body: unknown) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', origin: 'https://portal.example' },
  body: JSON.stringify(body),
});

describe('a client that asks too often', () => {
  it('is refused what costs: code, header and CORS as in other errors', async () => {
    const { app, chat, log } = limitedApp(1);
    const asked = json({ message: '产值目标?', stream: false });
    expect((await app.request('/api/chat', asked)).status).toBe(200);
    const response = await app.request('/api/chat', asked);
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('60');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('access-control-allow-origin')).toBe('https://portal.example');
    expect(response.headers.get('access-control-expose-headers')).toContain('retry-after');
    const { error } = errorSchema.strict().parse(await response.json());
    expect(error).toEqual({
      code: 'rate_limited',
      message: 'Too many requests. Try again in 60 seconds.',
      requestId: response.headers.get('x-request-id'),
    });
    expect(chat.requests).toHaveLength(1);
    expect(log.lines.at(-1)).toMatchObject({ message: 'request', route: '/api/chat', status: 429 });
  });

  it.each([
    ['POST', '/v1/chat/completions'],
    ['POST', '/mcp'],
    ['POST', '/api/wording-check'],
    ['POST', '/api/wording-check/file'],
    ['POST', '/api/wording-check/export?format=docx'],
    ['POST', '/api/eligibility'],
    ['GET', '/api/search?q=a'],
    ['HEAD', '/api/search?q=a'],
  ])('is refused %s %s, before anything is read', async (method, path) => {
    const response = await limitedApp(0).app.request(path, { method });
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('60');
  });

  it('is told so in the shape of OpenAI where it speaks that', async () => {
    const response = await limitedApp(0).app.request('/v1/chat/completions', json({}));
    expect(await response.json()).toMatchObject({
      error: { code: 'rate_limited', type: 'rate_limit_error', param: null },
    });
  });

  it.each([
    '/',
    '/healthz',
    '/api/documents',
    '/api/documents/plan/text',
    '/api/conversations',
    '/openapi.json',
    '/v1/models',
  ])('may still read %s', async (path) => {
    expect((await limitedApp(0).app.request(path)).status).toBe(200);
  });

  it('gets the same answers to OPTIONS and to a wrong method', async () => {
    const { app } = limitedApp(0);
    const options = await app.request('/api/chat', { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'OPTIONS, POST']);
    const wrong = await app.request('/api/search', { method: 'POST' });
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });

  it('keeps nobody else from asking', async () => {
    const { app } = limitedApp(1);
    const search = (client: string) =>
      app.request('/api/search?q=a', { headers: { 'x-test-client': client } });
    const statuses = [];
    for (const client of ['a', 'a', 'b']) statuses.push((await search(client)).status);
    expect(statuses).toEqual([200, 429, 200]);
  });
});

it('without a limiter nobody is refused, and the description tells of the refusal all the same', async () => {
  const { app } = testApp();
  for (let count = 0; count < 100; count++) expect((await app.request('/api/search?q=a')).status).toBe(200);
  const { paths } = await (await app.request('/openapi.json')).json();
  expect(paths['/api/chat'].post.responses).toHaveProperty('429');
  expect(paths['/api/search'].get.responses).toHaveProperty('429');
});
