import { eventReader } from './event-reader.ts';
import type { ChatRequest } from './types.ts';

/** An error that the server reported. */
export class ServerError extends Error {
  readonly code: string;
  readonly requestId: string;
  constructor({ code, message, requestId }: { code: string; message: string; requestId: string }) {
    super(message);
    this.name = 'ServerError';
    this.code = code;
    this.requestId = requestId;
  }
}

/** The connection broke, or what came was not ours: the server is away or something stands in between. */
export class ConnectionError extends Error {}

/** A server under one address: same origin for the page, another one for the widget. */
export interface Client {
  /** JSON of a GET, or of another method; `null` for 204. */
  json<Body>(path: string, options?: RequestOptions): Promise<Body>;
  text(path: string): Promise<string>;
  /** A file that the server makes. */
  blob(path: string, options?: RequestOptions): Promise<Blob>;
  /** Delivers the events of an answer; rejects with ServerError, ConnectionError or the signal's AbortError. */
  ask(
    request: ChatRequest,
    signal: AbortSignal,
    deliver: (event: string, data: unknown) => void,
  ): Promise<void>;
}

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Sent as JSON; a form as it is, with its files. */
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** @param origin - of the server; empty for the page's own. */
export function createClient(origin = ''): Client {
  const credentials: RequestCredentials = origin === '' ? 'same-origin' : 'omit';
  const send = async (path: string, { method = 'GET', body, signal }: RequestOptions = {}) => {
    const response = await fetch(origin + path, {
      method,
      credentials,
      ...(signal && { signal }),
      ...bodyOf(body),
    }).catch(connectionFailed);
    if (!response.ok) throw await reportedError(response);
    return response;
  };
  return {
    json: async (path, options) => {
      const response = await send(path, options);
      return response.status === 204 ? null : response.json().catch(connectionFailed);
    },
    text: async (path) => (await send(path)).text().catch(connectionFailed),
    blob: async (path, options) => (await send(path, options)).blob().catch(connectionFailed),
    ask: async (request, signal, deliver) => {
      const body = { ...request, stream: true };
      const response = await send('/api/chat', { method: 'POST', body, signal });
      await readEvents(response, deliver).catch(connectionFailed);
    },
  };
}

function bodyOf(body: unknown): RequestInit {
  if (body === undefined) return {};
  if (body instanceof FormData) return { body };
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

async function readEvents(response: Response, deliver: (event: string, data: unknown) => void) {
  let ended = false;
  const read = eventReader((event, data) => {
    if (event === 'error') throw new ServerError((data as { error: ServerError }).error);
    ended ||= event === 'answer-end';
    deliver(event, data);
  });
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  for (let step = await reader?.read(); step && !step.done; step = await reader?.read()) {
    read(decoder.decode(step.value, { stream: true }));
  }
  if (!ended) throw new ConnectionError('the stream ended early');
}

async function reportedError(response: Response): Promise<Error> {
  const body = await response.json().catch(() => null);
  return body?.error ? new ServerError(body.error) : new ConnectionError(`status ${response.status}`);
}

function connectionFailed(error: unknown): never {
  if (error instanceof ServerError || (error instanceof Error && error.name === 'AbortError')) throw error;
  throw new ConnectionError(String(error));
}
