import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** A request that the server has begun to handle and whose body it is still waiting for. */
export interface HeldUpload {
  /** Sends the body and reads the response to its end. */
  finish(): Promise<{ readonly status: number; readonly text: string }>;
  /** Drops the connection in the middle of the body. */
  drop(): void;
}

/** Begins a `POST` with a JSON body; resolves when the server has told to go on. */
export async function holdUpload(url: string, body: unknown): Promise<HeldUpload> {
  const bytes = Buffer.from(JSON.stringify(body));
  const upload = request(url, {
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
    drop() {
      upload.write(bytes.subarray(0, 10), () => upload.destroy());
    },
  };
}
