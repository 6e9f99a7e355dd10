import { describe, expect, it } from 'vitest';
import { describeConversationArchive, type TestAnswer, testAnswer } from './conversation-archive.contract.ts';
import {
  type MemoryConversationArchiveOptions,
  memoryConversationArchive,
} from './memory-conversation-archive.ts';

function openArchive(options: Partial<MemoryConversationArchiveOptions> = {}) {
  let time = Date.parse('2026-01-01T00:00:00Z');
  const archive = memoryConversationArchive<TestAnswer>({
    maxConversations: 100,
    ttlMs: 1000,
    clock: { now: () => new Date(time) },
    ...options,
  });
  return { archive, pass: (milliseconds: number) => (time += milliseconds) };
}

describeConversationArchive('memory', async (limits) =>
  openArchive({ ttlMs: 86_400_000, ...(limits ? { limits } : {}) }),
);

describe('memoryConversationArchive', () => {
  it('forgets the least recently used conversation beyond its size', async () => {
    const { archive } = openArchive({ maxConversations: 2 });
    const [first, second] = [await archive.begin({ question: '1' }), await archive.begin({ question: '2' })];
    await archive.finish(second, testAnswer('answer-2'));
    await archive.history(first.conversationId);
    const third = await archive.begin({ question: '3' });
    expect(await archive.history(second.conversationId)).toBeNull();
    expect(await archive.record('answer-2', { rating: 'up', comment: null })).toBe(false);
    expect(await archive.history(first.conversationId)).toEqual([]);
    expect(await archive.history(third.conversationId)).toEqual([]);
  });

  it('forgets the least recently used conversations when the answers take too much room', async () => {
    const { archive } = openArchive({ maxCharacters: 10_000 });
    const first = await archive.begin({ question: '1' });
    const second = await archive.begin({ question: '2' });
    await archive.finish(second, testAnswer('answer-2', '长'.repeat(9_500)));
    expect(await archive.history(first.conversationId)).toBeNull();
    expect(await archive.history(second.conversationId)).toHaveLength(2);
  });

  it('forgets a conversation some time after its last use, not after its start', async () => {
    const { archive, pass } = openArchive();
    const begun = await archive.begin({ owner: 'a', question: '1' });
    const { conversationId } = begun;
    pass(900);
    await archive.finish(begun, testAnswer('answer-1'));
    pass(900);
    expect(await archive.history(conversationId)).toHaveLength(2);
    pass(1001);
    expect(await archive.list('a')).toEqual([]);
    expect(await archive.history(conversationId)).toBeNull();
  });
});
