import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, clientOf, json } from '../http/support/chat-client.ts';
import { steadyFetch } from '../http/support/steady-fetch.ts';
import { itServesTheOfficialClient } from './support/mcp-suite.ts';
import { endRuntimes, startRuntime } from './support/runtime.ts';

let url: string;
let http: Client;
beforeAll(async () => {
  ({ url } = await startRuntime({ CEWEN_EMBEDDINGS: 'none' }));
  http = clientOf(url);
});
afterAll(endRuntimes);

describe('the official client over streamable HTTP', () => {
  itServesTheOfficialClient(
    () => new StreamableHTTPClientTransport(new URL(`${url}/mcp`), { fetch: steadyFetch }),
    () => http,
  );
});

describe('/mcp', () => {
  it.each([
    ['GET', 405],
    ['DELETE', 405],
  ])('has no %s: there are no sessions', async (method, status) => {
    const response = await http('/mcp', { method });
    expect(response.status).toBe(status);
    expect(response.headers.get('allow')).toContain('POST');
  });

  it('refuses what is no JSON, no JSON-RPC, or too much', async () => {
    const post = async (body: string, type = 'application/json') =>
      (
        await http('/mcp', {
          method: 'POST',
          headers: { 'content-type': type, accept: 'application/json, text/event-stream' },
          body,
        })
      ).status;
    expect(await post('{')).toBe(400);
    expect(await post('{"a":1}')).toBe(400);
    expect(await post('{}', 'text/plain')).toBe(415);
    expect(await post(JSON.stringify('x'.repeat(300_000)))).toBe(413);
    expect((await http('/mcp', json({}))).status).toBe(406);
  });
});
