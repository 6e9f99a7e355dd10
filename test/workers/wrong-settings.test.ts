import { afterEach, expect, it } from 'vitest';
import { clientOf, json } from '../http/support/chat-client.ts';
import { endProcesses } from '../http/support/running-process.ts';
import { startWorker } from './support/running-worker.ts';

afterEach(endProcesses);

it.each([
  ['CEWEN_LOG_LEVEL', 'loud-and-clear'],
  ['CEWEN_EMBEDDINGS', 'another-model'],
])(
  'a Worker whose %s is wrong answers 503 and names the variable, not its value',
  async (variable, value) => {
    const worker = await startWorker({ [variable]: value });
    const client = clientOf(worker.url);
    for (const response of [
      await client('/api/chat', json({ message: '产值目标是多少?', stream: false })),
      await client('/api/documents'),
      await client('/readyz'),
    ]) {
      expect(response.status).toBe(503);
      const text = await response.text();
      expect(JSON.parse(text)).toMatchObject({
        error: {
          code: 'unavailable',
          message: expect.stringContaining(variable),
          requestId: response.headers.get('x-request-id'),
        },
      });
      expect(text).not.toContain(value);
    }
    expect((await client('/healthz')).status).toBe(200);
    expect(worker.output()).toContain(`${variable} is \\"${value}\\"`);
  },
);
