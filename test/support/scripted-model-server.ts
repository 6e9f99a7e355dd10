import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the endpoint was asked. */
export interface ModelRequest {
  readonly authorization: string | undefined;
  readonly body: {
    readonly model: string;
    readonly stream: boolean;
    readonly max_tokens: number;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
  };
}

/** One step of a scripted reply. */
export type Step =
  | { readonly say: string }
  /** Bytes as they are, in place of an event. */
  | { readonly raw: string }
  | { readonly think: string }
  | { readonly waitMs: number }
  /** The socket is destroyed. */
  | { readonly cut: true }
  /** The body ends without the model having said that it is done. */
  | { readonly end: true }
  | { readonly finish: string };

/** A reply: a text, steps, or a status in place of one. */
export type Reply =
  | string
  | readonly Step[]
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    };

/** An OpenAI-compatible endpoint over real HTTP that says what a script tells it to. */
export interface ScriptedModelServer {
  readonly baseUrl: string;
  readonly requests: ModelRequest[];
  /** Connections that clients gave up while a reply was under way. */
  abandoned(): number;
  script(reply: (request: ModelRequest, number: number) => Reply): void;
  close(): Promise<void>;
}

/** Characters of one piece of a text: few, so that tokens and marks come in parts; more where a text is very long. */
const pieceLength = (text: string) => (text.length < 10_000 ? 3 : 100);

export async function startScriptedModelServer(): Promise<ScriptedModelServer> {
  const requests: ModelRequest[] = [];
  let abandoned = 0;
  let reply: (request: ModelRequest, number: number) => Reply = () => '';
  const server = createServer(async (incoming, response) => {
    const request = await readRequest(incoming);
    requests.push(request);
    response.on('close', () => {
      if (!response.writableFinished) abandoned += 1;
    });
    await send(reply(request, requests.length), response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    abandoned: () => abandoned,
    script: (next) => {
      reply = next;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function readRequest(incoming: IncomingMessage): Promise<ModelRequest> {
  let text = '';
  for await (const piece of incoming.setEncoding('utf8')) text += piece;
  return { authorization: incoming.headers.authorization, body: JSON.parse(text) };
}

async function send(reply: Reply, response: ServerResponse): Promise<void> {
  if (typeof reply === 'object' && 'status' in reply) {
    response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
    response.end(reply.body ?? JSON.stringify({ error: { message: 'scripted', type: 'scripted' } }));
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const steps: readonly Step[] = typeof reply === 'string' ? [{ say: reply }] : reply;
  for (const step of steps) {
    if (response.destroyed) return;
    if ('say' in step) for (const piece of piecesOf(step.say)) response.write(event({ content: piece }));
    else if ('think' in step)
      for (const piece of piecesOf(step.think)) response.write(event({ reasoning_content: piece }));
    else if ('raw' in step) response.write(step.raw);
    else if ('waitMs' in step) await new Promise((done) => setTimeout(done, step.waitMs));
    else if ('cut' in step) {
      // What was written before arrives; then the connection is gone.
      await new Promise((done) => setTimeout(done, 20));
      response.destroy();
      return;
    } else if ('end' in step) {
      response.end();
      return;
    } else {
      response.write(event({}, step.finish));
      response.end('data: [DONE]\n\n');
      return;
    }
  }
  response.write(event({}, 'stop'));
  response.end('data: [DONE]\n\n');
}

function event(delta: Record<string, string>, finish: string | null = null): string {
  const choices = [{ index: 0, delta, finish_reason: finish }];
  return `data: ${JSON.stringify({ id: 'scripted', object: 'chat.completion.chunk', created: 0, model: 'scripted', choices })}\n\n`;
}

function piecesOf(text: string): string[] {
  return text.match(new RegExp(`[\\s\\S]{1,${pieceLength(text)}}`, 'g')) ?? [];
}
