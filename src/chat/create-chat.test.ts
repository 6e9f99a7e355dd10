import { describe, expect, it } from 'vitest';
import { memoryConversationArchive } from '../adapters/memory-conversation-archive.ts';
import type { Answer } from '../answer/types.ts';
import { scriptedRetriever } from '../http/test-doubles.ts';
import { plan } from '../http/test-plan.ts';
import type { Retriever } from '../retrieval/types.ts';
import { createWordingChecker } from '../wording/check-draft.ts';
import { createChat } from './create-chat.ts';

const clock = { now: () => new Date('2026-03-01T00:00:00Z') };

function openChat(replaced: Partial<Retriever> = {}) {
  const archive = memoryConversationArchive<Answer>({ maxConversations: 10, ttlMs: 3_600_000, clock });
  const chat = createChat({
    corpus: { documents: [plan] },
    conversations: archive,
    retriever: { ...scriptedRetriever(), ...replaced },
    clock,
    wording: createWordingChecker({ documents: [plan] }, scriptedRetriever()),
    followUps: { segment: () => [], isKnownTerm: () => false, isPlace: () => false },
  });
  /** What is recorded of the owner's only conversation. */
  const recorded = async () => {
    const [conversation] = await archive.list('a');
    return (conversation && (await archive.read('a', conversation.id))?.turns) ?? [];
  };
  return { archive, chat, recorded };
}

const question = { owner: 'a', message: '产值目标是多少?' };

describe('a turn', () => {
  it('is recorded with its whole answer before the last event is there', async () => {
    const { chat, recorded } = openChat();
    let answer: Answer | null = null;
    for await (const event of chat.turn(question)) {
      expect((await recorded()).map(({ question }) => question)).toEqual([question.message]);
      if (event.type !== 'answer-end') expect((await recorded())[0]?.answer).toBeNull();
      else answer = event.answer;
    }
    expect(answer).not.toBeNull();
    expect((await recorded())[0]?.answer).toEqual(answer);
  });

  it('keeps its question when answering fails', async () => {
    const failing = async () => {
      throw new Error('the index is gone');
    };
    const { chat, recorded } = openChat({ retrieve: failing });
    await expect(chat.turn(question)[Symbol.asyncIterator]().next()).rejects.toThrow('the index is gone');
    expect(await recorded()).toMatchObject([{ question: question.message, answer: null }]);
  });

  it('keeps its question when it is stopped', async () => {
    const { chat, recorded } = openChat();
    const client = new AbortController();
    const events = chat.turn(question, client.signal)[Symbol.asyncIterator]();
    await events.next();
    client.abort();
    await expect(async () => {
      for (let step = await events.next(); !step.done; step = await events.next());
    }).rejects.toThrow(/abort/);
    expect(await recorded()).toMatchObject([{ question: question.message, answer: null }]);
  });

  it('does not bring back a conversation that was deleted meanwhile', async () => {
    const { archive, chat, recorded } = openChat();
    const types: string[] = [];
    for await (const event of chat.turn(question)) {
      types.push(event.type);
      await archive.removeAll('a');
    }
    expect(types.at(-1)).toBe('answer-end');
    expect(await recorded()).toEqual([]);
  });

  it('replaces turns of its conversation only', async () => {
    const { chat, recorded } = openChat();
    const first = () =>
      chat
        .turn({ ...question, replaceFrom: 0 })
        [Symbol.asyncIterator]()
        .next();
    await expect(first()).rejects.toMatchObject({ code: 'invalid_request' });
    expect(await recorded()).toEqual([]);
  });

  it.each([
    [{ conversationId: 'invented' }, 'not_found'],
    [{ documents: ['plan', 'other'] }, 'not_found'],
  ])('with %j is refused before anything is recorded', async (more, code) => {
    const { chat, recorded } = openChat();
    const first = () =>
      chat
        .turn({ ...question, ...more })
        [Symbol.asyncIterator]()
        .next();
    await expect(first()).rejects.toMatchObject({ code });
    expect(await recorded()).toEqual([]);
  });
});
