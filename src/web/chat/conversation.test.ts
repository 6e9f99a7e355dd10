import { describe, expect, it } from 'vitest';
import { type Client, ConnectionError, ServerError } from '../api/client.ts';
import type { Answer, ChatRequest } from '../api/types.ts';
import { Conversation } from './conversation.ts';
import { freshNotices } from './turn.ts';

const notice = { code: 'period_ended', text: '已经结束' };

function answer(text: string): Answer {
  return {
    id: text,
    conversationId: 'c',
    outcome: 'answered',
    answer: text,
    citations: [],
    nearest: [],
    notices: [notice],
    suggestions: [],
    verification: { derived: [] },
    mode: 'extractive',
  };
}

/** Answers each question with its own words, or as `script` says; records what was asked. */
function testClient(
  script: (request: ChatRequest, signal: AbortSignal, deliver: Deliver) => Promise<void> = replies,
) {
  const requests: ChatRequest[] = [];
  const client: Client = {
    json: async () => ({ id: 'c', title: '', turns: [{ question: '甲', answer: answer('甲') }] }) as never,
    text: async () => '',
    blob: async () => new Blob(),
    ask: async (request, signal, deliver) => {
      requests.push(request);
      await script(request, signal, deliver);
    },
  };
  return { client, requests };
}

type Deliver = (event: string, data: unknown) => void;

async function replies(request: ChatRequest, _: AbortSignal, deliver: Deliver) {
  deliver('meta', { id: '1', conversationId: 'c', question: request.message });
  deliver('text-delta', { text: request.message });
  deliver('notice', notice);
  deliver('answer-end', answer(request.message));
}

describe('a conversation', () => {
  it('that is opened again knows how its questions were understood', async () => {
    const { client } = testClient();
    const turns = [
      { question: '乙呢', answer: { ...answer('乙'), question: { text: '乙是多少' } } },
      { question: '丙', answer: answer('丙') },
    ];
    const conversation = new Conversation({ ...client, json: async () => ({ id: 'c', turns }) as never });
    await conversation.load('c');
    expect(conversation.state.turns.map(({ understood }) => understood)).toEqual(['乙是多少', '丙']);
  });

  it('goes on under the id that the server gave', async () => {
    const { client, requests } = testClient();
    const conversation = new Conversation(client);
    await conversation.ask('甲');
    await conversation.ask('乙');
    expect(requests).toEqual([{ message: '甲' }, { message: '乙', conversationId: 'c' }]);
    expect(conversation.state.turns.map(({ status, text }) => [status, text])).toEqual([
      ['done', '甲'],
      ['done', '乙'],
    ]);
  });

  it('replaces a turn and those after it', async () => {
    const { client, requests } = testClient();
    const conversation = new Conversation(client);
    for (const question of ['甲', '乙', '丙']) await conversation.ask(question);
    await conversation.ask('丁', 1);
    expect(requests.at(-1)).toEqual({ message: '丁', conversationId: 'c', replaceFrom: 1 });
    expect(conversation.state.turns.map(({ question }) => question)).toEqual(['甲', '丁']);
  });

  it('asks the server how much it keeps when a turn was stopped before its first event', async () => {
    const { client, requests } = testClient(async (request, signal, deliver) => {
      if (request.message !== '停') return replies(request, signal, deliver);
      await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    });
    const conversation = new Conversation(client);
    await conversation.ask('甲');
    const stopping = conversation.ask('停');
    await Promise.resolve();
    conversation.stop();
    await stopping;
    expect(conversation.state.turns.at(-1)?.status).toBe('stopped');
    await conversation.ask('乙', 1);
    expect(requests.at(-1)?.replaceFrom).toBe(1);
  });

  it('withdraws what the server resets', async () => {
    const { client } = testClient(async (_, __, deliver) => {
      deliver('meta', { id: '1', conversationId: 'c', question: '甲' });
      deliver('text-delta', { text: '错' });
      deliver('answer-reset', { reason: 'x' });
      throw new ConnectionError('gone');
    });
    const conversation = new Conversation(client);
    await conversation.ask('甲');
    expect(conversation.state.turns[0]).toMatchObject({
      text: '',
      status: 'failed',
      problem: { kind: 'offline' },
    });
  });

  it('knows a conversation that is gone from a server that is not', async () => {
    const gone = { code: 'not_found', message: 'There is no such conversation.', requestId: 'r' };
    const { client } = testClient(async () => {
      throw new ServerError(gone);
    });
    const conversation = new Conversation(client);
    await conversation.ask('甲');
    expect(conversation.state.turns[0]?.problem).toEqual({ kind: 'gone' });
  });

  it('does not let a late event of a stopped answer in', async () => {
    let late: Deliver = () => {};
    const { client } = testClient(async (_, signal, deliver) => {
      late = deliver;
      await new Promise((__, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    });
    const conversation = new Conversation(client);
    const asking = conversation.ask('甲');
    await Promise.resolve();
    conversation.clear();
    await asking;
    late('meta', { id: '1', conversationId: 'late', question: '甲' });
    expect(conversation.state).toEqual({ id: null, turns: [], isRunning: false });
  });

  it('shows a notice with the first turn that brings it', async () => {
    const { client } = testClient();
    const conversation = new Conversation(client);
    await conversation.ask('甲');
    await conversation.ask('乙');
    const { turns } = conversation.state;
    expect([freshNotices(turns, 0), freshNotices(turns, 1)]).toEqual([[notice], []]);
  });
});
