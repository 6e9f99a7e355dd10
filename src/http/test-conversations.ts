import { memoryConversationArchive } from '../adapters/memory-conversation-archive.ts';
import type { Answer } from '../answer/types.ts';
import type { ChatService } from '../chat/types.ts';
import type { ConversationArchive } from '../ports.ts';
import { answer, testApp } from './test-doubles.ts';

/** An app whose chat gives one answer and keeps it; anything else can be replaced. */
export function conversationApp(replaced: Parameters<typeof testApp>[0] = {}) {
  const clock = { now: () => new Date('2026-03-01T00:00:00Z') };
  const archive = memoryConversationArchive<Answer>({ maxConversations: 100, ttlMs: 3_600_000, clock });
  const { app, log } = testApp({
    chat: keepingChat(archive),
    conversations: archive,
    feedback: archive,
    ...replaced,
  });
  return { app, log, archive };
}

function keepingChat(archive: ConversationArchive<Answer>): ChatService {
  let answers = 0;
  return {
    async *turn({ message, ...request }) {
      const turn = await archive.begin({ ...request, question: message });
      const { conversationId } = turn;
      const finished = { ...answer, id: `answer-${++answers}`, conversationId };
      await archive.finish(turn, finished);
      yield { type: 'answer-end', answer: finished };
    },
  };
}

/** A browser: it keeps its cookie. */
export interface Browser {
  cookie: string | null;
  request(path: string, init?: RequestInit): Promise<Response>;
  send(method: string, path: string, body: unknown): Promise<Response>;
  /** The answer to a question. */
  ask(message: string, more?: object): Promise<Answer>;
}

export function browserOf(app: {
  request(path: string, init?: RequestInit): Response | Promise<Response>;
}): Browser {
  const browser: Browser = {
    cookie: null,
    async request(path, init = {}) {
      const headers = new Headers(init.headers);
      if (browser.cookie !== null) headers.set('cookie', `theme=dark; ${browser.cookie}`);
      const response = await app.request(path, { ...init, headers });
      browser.cookie = response.headers.get('set-cookie')?.split(';')[0] ?? browser.cookie;
      return response;
    },
    send: (method, path, body) =>
      browser.request(path, {
        method,
        headers: { 'content-type': 'application/json' },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    async ask(message, more = {}) {
      const response = await browser.send('POST', '/api/chat', { message, stream: false, ...more });
      if (!response.ok) throw new Error(await response.text());
      return response.json();
    },
  };
  return browser;
}
