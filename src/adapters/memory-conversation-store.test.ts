import { describe, expect, it } from 'vitest';
import type { ConversationMessage } from '../ports.ts';
import { memoryConversationStore } from './memory-conversation-store.ts';

const question: ConversationMessage = { role: 'user', content: '目标是多少?' };
const reply: ConversationMessage = { role: 'assistant', content: '3000亿元[1]' };

function storeWithClock(options = {}) {
  let time = Date.parse('2026-01-01T00:00:00Z');
  const store = memoryConversationStore({
    maxConversations: 2,
    ttlMs: 1000,
    maxMessages: 4,
    clock: { now: () => new Date(time) },
    ...options,
  });
  return { store, pass: (milliseconds: number) => (time += milliseconds) };
}

describe('memoryConversationStore', () => {
  it('keeps messages in order, oldest first', async () => {
    const { store } = storeWithClock();
    const id = await store.create();
    expect(await store.messages(id)).toEqual([]);
    await store.append(id, [question]);
    await store.append(id, [reply]);
    expect(await store.messages(id)).toEqual([question, reply]);
  });

  it('gives every conversation an id of its own that carries 122 random bits', async () => {
    const { store } = storeWithClock();
    const ids = [await store.create(), await store.create()];
    expect(new Set(ids).size).toBe(2);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('knows no conversation that it did not create', async () => {
    const { store } = storeWithClock();
    expect(await store.messages('__proto__')).toBeNull();
    await expect(store.append('invented', [question])).rejects.toMatchObject({ code: 'not_found' });
    expect(await store.messages('invented')).toBeNull();
  });

  it('forgets the least recently used conversation beyond its size', async () => {
    const { store } = storeWithClock();
    const first = await store.create();
    const second = await store.create();
    await store.messages(first);
    const third = await store.create();
    expect(await store.messages(second)).toBeNull();
    expect(await store.messages(first)).toEqual([]);
    expect(await store.messages(third)).toEqual([]);
  });

  it('forgets a conversation some time after its last use, not after its start', async () => {
    const { store, pass } = storeWithClock();
    const id = await store.create();
    pass(900);
    await store.append(id, [question]);
    pass(900);
    expect(await store.messages(id)).toEqual([question]);
    pass(1001);
    expect(await store.messages(id)).toBeNull();
  });

  it('keeps only the newest messages of a long conversation', async () => {
    const { store } = storeWithClock({ maxMessages: 2 });
    const id = await store.create();
    await store.append(id, [question, reply]);
    await store.append(id, [{ ...question, content: '增速呢?' }]);
    expect((await store.messages(id))?.map(({ content }) => content)).toEqual(['3000亿元[1]', '增速呢?']);
  });
});
