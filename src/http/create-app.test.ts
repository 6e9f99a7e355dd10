import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '../errors.ts';
import { createApp } from './create-app.ts';
import { errorSchema } from './error-schema.ts';
import type { AppServices } from './services.ts';
import { ask, recordingLog, testApp, testOptions, testServices } from './test-doubles.ts';

const services: AppServices = testServices();

describe('a server that is starting', () => {
  it('is alive at once, not ready, and lets questions wait for the services', async () => {
    let finish: (services: AppServices) => void = () => {};
    const app = createApp(
      new Promise<AppServices>((resolve) => {
        finish = resolve;
      }),
      testOptions(),
    );
    expect((await app.request('/healthz')).status).toBe(200);
    const notReady = await app.request('/readyz');
    expect(notReady.status).toBe(503);
    expect(errorSchema.parse(await notReady.json()).error.code).toBe('unavailable');
    expect((await app.request('/')).status).toBe(200);
    expect((await app.request('/documents/unknown')).status).toBe(200);
    expect((await ask(app, { message: '' })).status).toBe(400);

    const waiting = [
      ask(app, { message: '产值目标?', stream: false }),
      app.request('/api/documents'),
      app.request('/api/search?q=a'),
    ];
    const first = await Promise.race([
      ...waiting,
      new Promise((resolve) => setTimeout(resolve, 20, 'waiting')),
    ]);
    expect(first).toBe('waiting');
    finish(services);
    for (const response of await Promise.all(waiting)) expect(response.status).toBe(200);
    expect((await app.request('/readyz')).status).toBe(200);
  });

  it('stays alive but unavailable when the start fails, and does not say why', async () => {
    const log = recordingLog();
    const app = createApp(Promise.reject(new Error('/srv/model is missing')), testOptions({ log }));
    await new Promise((resolve) => setTimeout(resolve));
    expect((await app.request('/healthz')).status).toBe(200);
    for (const response of [
      await app.request('/readyz'),
      await ask(app, { message: 'a' }),
      await app.request('/api/documents/plan/text'),
      await app.request('/api/search?q=a'),
    ]) {
      expect(response.status).toBe(503);
      const { error } = errorSchema.parse(await response.json());
      expect(error.code).toBe('unavailable');
      expect(error.message).not.toContain('model');
    }
    expect(log.lines).toContainEqual({
      level: 'error',
      message: 'start failed',
      error: '/srv/model is missing',
    });
  });

  it('names the setting that keeps it from starting, and not its value', async () => {
    const log = recordingLog();
    const error = new ConfigurationError('CEWEN_X is "secret"; allowed: a.', 'CEWEN_X is wrong; allowed: a.');
    const app = createApp(Promise.reject(error), testOptions({ log }));
    await new Promise((resolve) => setTimeout(resolve));
    for (const response of [await app.request('/readyz'), await ask(app, { message: 'a' })]) {
      expect(response.status).toBe(503);
      expect(errorSchema.parse(await response.json()).error).toMatchObject({
        code: 'unavailable',
        message: 'CEWEN_X is wrong; allowed: a.',
      });
    }
    expect(log.lines).toContainEqual(expect.objectContaining({ error: 'CEWEN_X is "secret"; allowed: a.' }));
  });
});

describe('methods and addresses', () => {
  it.each([
    ['GET', '/api/chat', 'OPTIONS, POST'],
    ['HEAD', '/api/chat', 'OPTIONS, POST'],
    ['PUT', '/api/chat', 'OPTIONS, POST'],
    ['POST', '/api/documents', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/api/documents/plan', 'GET, HEAD, OPTIONS'],
    ['POST', '/api/documents/plan/text', 'GET, HEAD, OPTIONS'],
    ['POST', '/api/documents/plan/source', 'GET, HEAD, OPTIONS'],
    ['PATCH', '/api/documents/plan/sections/1.2', 'GET, HEAD, OPTIONS'],
    ['POST', '/api/documents/plan/repairs', 'GET, HEAD, OPTIONS'],
    ['POST', '/api/search', 'GET, HEAD, OPTIONS'],
    ['PUT', '/api/conversations', 'DELETE, GET, HEAD, OPTIONS'],
    ['POST', '/api/conversations', 'DELETE, GET, HEAD, OPTIONS'],
    ['PUT', '/api/conversations/x', 'DELETE, GET, HEAD, OPTIONS, PATCH'],
    ['POST', '/api/conversations/x/export', 'GET, HEAD, OPTIONS'],
    ['GET', '/api/feedback', 'OPTIONS, POST'],
    ['POST', '/api/settings', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/api/evals', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/api/evals/released', 'GET, HEAD, OPTIONS'],
    ['POST', '/evals', 'GET, HEAD, OPTIONS'],
    ['POST', '/widget.js', 'GET, HEAD, OPTIONS'],
    ['POST', '/healthz', 'GET, HEAD, OPTIONS'],
    ['POST', '/readyz', 'GET, HEAD, OPTIONS'],
    ['POST', '/openapi.json', 'GET, HEAD, OPTIONS'],
    ['POST', '/', 'GET, HEAD, OPTIONS'],
    ['POST', '/documents/plan', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/assets/app.js', 'GET, HEAD, OPTIONS'],
    ['PROPFIND', '/api/search', 'GET, HEAD, OPTIONS'],
  ])('%s %s is 405', async (method, path, allow) => {
    const response = await testApp().app.request(path, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe(allow);
    if (method === 'HEAD') return;
    const { error } = errorSchema.strict().parse(await response.json());
    expect(error.code).toBe('method_not_allowed');
    expect(error.requestId).toBe(response.headers.get('x-request-id'));
  });

  it.each([
    ['GET', '/nothing'],
    ['POST', '/api'],
    ['GET', '/api/documents/plan/nothing'],
    ['GET', '/api/documents/%00'],
    ['GET', '/api/documents/%E0%A4%A'],
    ['GET', '/api/documents/..%2F..%2Fetc'],
    ['GET', '/api/documents/__proto__'],
    ['OPTIONS', '/nothing'],
  ])('%s %s is 404', async (method, path) => {
    const response = await testApp().app.request(path, { method });
    expect(response.status).toBe(404);
    expect(errorSchema.strict().parse(await response.json()).error.code).toBe('not_found');
  });
});

describe('CORS', () => {
  const preflight = {
    method: 'OPTIONS',
    headers: { origin: 'https://portal.example', 'access-control-request-method': 'POST' },
  };

  it('allows nobody by default, and still answers OPTIONS', async () => {
    const response = await testApp().app.request('/api/chat', preflight);
    expect(response.status).toBe(204);
    expect(response.headers.get('allow')).toBe('OPTIONS, POST');
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('allows a configured origin, in the preflight, in answers and in errors', async () => {
    const { app } = testApp({ corsOrigins: ['https://portal.example'] });
    const response = await app.request('/api/chat', preflight);
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('https://portal.example');
    expect(response.headers.get('access-control-allow-methods')).toBe('OPTIONS, POST');
    expect(response.headers.get('access-control-allow-headers')).toContain('content-type');
    for (const body of [{ message: 'a' }, {}]) {
      const answered = await ask(app, body, { origin: 'https://portal.example' });
      expect(answered.headers.get('access-control-allow-origin')).toBe('https://portal.example');
      expect(answered.headers.get('vary')).toContain('Origin');
    }
  });

  it('allows no other origin', async () => {
    const { app } = testApp({ corsOrigins: ['https://portal.example'] });
    for (const origin of ['https://portal.example.evil', 'http://portal.example', 'null']) {
      const response = await app.request('/api/chat', { ...preflight, headers: { origin } });
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
      expect(response.headers.get('vary')).toContain('Origin');
    }
  });
});

describe('request id', () => {
  it('takes over a sane one and makes one otherwise', async () => {
    const { app } = testApp();
    const idFor = async (given?: string) => {
      const headers: Record<string, string> = given === undefined ? {} : { 'x-request-id': given };
      return (await app.request('/healthz', { headers })).headers.get('x-request-id');
    };
    expect(await idFor('trace-0042')).toBe('trace-0042');
    for (const given of [undefined, 'a b', 'a"b', '<script>', 'a'.repeat(65), '']) {
      expect(await idFor(given)).toMatch(/^[0-9a-f-]{36}$/);
    }
  });
});

describe('request log', () => {
  it('names route, status and size, and never what was asked', async () => {
    const { app, log } = testApp();
    const asked = '企业的秘密问题';
    const streamed = await (await ask(app, { message: asked }, { 'x-request-id': 'one' })).arrayBuffer();
    await (await ask(app, { message: `${asked}\0` })).text();
    await (await ask(app, `{"message": ${asked}`)).text();
    await (await app.request(`/api/search?q=${encodeURIComponent(asked)}`)).text();
    await (await app.request(`/api/documents/${encodeURIComponent(asked)}?${asked}`)).text();
    await (await app.request(`/${encodeURIComponent(asked)}`)).text();
    await (await app.request('/api/chat?q=1')).text();
    await app.request('/api/documents', { method: 'HEAD' });
    expect(log.lines[0]).toEqual({
      level: 'info',
      message: 'request',
      requestId: 'one',
      method: 'POST',
      route: '/api/chat',
      status: 200,
      ms: expect.any(Number),
      bytes: streamed.byteLength,
    });
    expect(log.lines.map(({ method, route, status }) => `${method} ${route} ${status}`)).toEqual([
      'POST /api/chat 200',
      'POST /api/chat 400',
      'POST /api/chat 400',
      'GET /api/search 200',
      'GET /api/documents/:id 404',
      'GET null 404',
      'GET null 405',
      'HEAD /api/documents 200',
    ]);
    const text = JSON.stringify(log.lines);
    expect(text).not.toContain('秘密');
    expect(text).not.toContain(encodeURIComponent('秘密'));
  });

  it('marks a response that its reader left', async () => {
    const { app, log } = testApp();
    const reader = (await ask(app, { message: 'a' })).body?.getReader();
    await reader?.read();
    await reader?.cancel();
    await new Promise((resolve) => setTimeout(resolve));
    expect(log.lines).toMatchObject([{ route: '/api/chat', status: 200, aborted: true }]);
  });
});

describe('security headers', () => {
  it('are on every response and allow no inline script or style', async () => {
    const { app } = testApp();
    for (const path of ['/', '/api/documents', '/nothing', '/documents/plan']) {
      const { headers } = await app.request(path);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
          "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  });
});
