import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordingLog } from '../../../src/http/test-doubles.ts';
import type { Clock } from '../../../src/ports.ts';
import { readConfiguration } from '../../../src/runtimes/configuration.ts';
import { createNodeServices } from '../../../src/runtimes/node-services.ts';
import type { ModelRequest } from '../../support/scripted-model-server.ts';
import { assembledClient } from './assembled-client.ts';

/** The server as it is assembled for Node, without the socket, with lexical search and the language model that is set. */
export async function serveWithModel(settings: Record<string, string>, clock?: Clock) {
  const folder = await mkdtemp(join(tmpdir(), 'language-model-'));
  const log = recordingLog();
  const configuration = readConfiguration({
    CEWEN_INDEX: join(folder, 'index'),
    CEWEN_EMBEDDINGS: 'none',
    CEWEN_LLM_MODEL: 'scripted',
    ...settings,
  });
  const close = () => rm(folder, { recursive: true, force: true });
  const services = await createNodeServices(configuration, { log, clock }).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const client = assembledClient(services, log);
  return { client, log, chat: services.chat, close };
}

/** The quotes that a model was given, in the order of their tokens. */
export function evidenceOf({ body }: ModelRequest): string[] {
  const text = body.messages.map(({ content }) => content).join('\n');
  return [...text.matchAll(/^\[E\d+\] [^:]+:(.*)$/gm)].map(([, quote = '']) => quote);
}

/** What a good model says: the quotes, each with its token. */
export function honest(request: ModelRequest): string {
  return evidenceOf(request)
    .map((quote, at) => `${quote.replace(/[。]$/, '')}[E${at + 1}]。`)
    .join('\n');
}

/** Whether a request is for the repair of a sentence. */
export function isRepair({ body }: ModelRequest): boolean {
  return body.messages.some(({ content }) => content.includes('\n句子:'));
}
