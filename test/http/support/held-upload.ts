import { once } from 'node:events';
import { Agent, get, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** A request that the server has begun to handle and whose body it is still waiting for. */
export interface HeldUpload {
  /** Sends the body and reads the response to its end. */
  finish(): Promise<{ readonly status: number; readonly text: string }>;
  /** Asks for something else over the same connection; rejects when the server has closed it. */
  askAgain(): Promise<number>;
  /** Drops the connection in the middle of the body. */
  drop(): void;
}

/** Begins a `POST` with a JSON body; resolves when the server has told to go on. */
export async function holdUpload(url: string, body: unknown): Promise<HeldUpload> {
  const bytes = Buffer.from(JSON.stringify(body));
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const upload = request(url, {
    agent,
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': bytes.length, expect: '100-continue' },
  });
  const responded = once(upload, 'response') as Promise<[IncomingMessage]>;
  responded.catch(() => undefined);
  upload.flushHeaders();
  await once(upload, 'continue');
  return {
    async finish() {
      upload.end(bytes);
      const [response] = await responded;
      return { status: response.statusCode ?? 0, text: await text(response) };
    },
    async askAgain() {
      const [response] = (await once(get(new URL('/healthz', url), { agent }), 'response')) as [
        IncomingMessage,
      ];
      await text(response);
      return response.statusCode ?? 0;
    },
    drop() {
      upload.write(bytes.subarray(0, 10), () => upload.destroy());
    },
  };
}
