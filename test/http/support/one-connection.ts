import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** A client that keeps to one connection for as long as the server lets it. */
export interface OneConnection {
  /** `POST` of JSON in pieces, without a `content-length`. */
  post(path: string, pieces: Iterable<string>): Promise<{ readonly status: number; readonly body: unknown }>;
  close(): void;
}

export function oneConnection(url: string): OneConnection {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    async post(path, pieces) {
      const sent = request(`${url}${path}`, {
        agent,
        method: 'POST',
        headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
      });
      const responded = once(sent, 'response') as Promise<[IncomingMessage]>;
      Readable.from(pieces).pipe(sent);
      const [response] = await responded;
      return { status: response.statusCode ?? 0, body: JSON.parse(await text(response)) };
    },
    close: () => agent.destroy(),
  };
}
