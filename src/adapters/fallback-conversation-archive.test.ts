import { describe, expect, it } from 'vitest';
import { AppError } from '../errors.ts';
import type { ConversationArchive } from '../ports.ts';
import { describeConversationArchive, type TestAnswer, testAnswer } from './conversation-archive.contract.ts';
import { fallbackConversationArchive } from './fallback-conversation-archive.ts';
import { memoryConversationArchive } from './memory-conversation-archive.ts';

/** An archive over a main one that can be made to fail, for writes or altogether. */
function openArchive() {
  let time = Date.parse('2026-01-01T00:00:00Z');
  const clock = { now: () => new Date(time) };
  const memory = () =>
    memoryConversationArchive<TestAnswer>({ maxConversations: 100, ttlMs: 86_400_000, clock });
  const [main, spare] = [memory(), memory()];
  const calls: string[] = [];
  let failing: 'none' | 'writes' | 'all' | 'damaged' = 'none';
  const broken = new Proxy(main, {
    get:
      (target, name: keyof ConversationArchive) =>
      (...values: never[]) => {
        calls.push(name);
        const reads = ['history', 'list', 'read'].includes(name);
        if (failing === 'damaged') throw new AppError('unavailable', 'The database is damaged.');
        if (failing === 'all' || (failing === 'writes' && !reads)) throw new Error('database is locked');
        return (target[name] as (...values: never[]) => unknown)(...values);
      },
  });
  const lines: string[] = [];
  const write =
    (level: string) =>
    (message: string, fields: object = {}) => {
      lines.push(`${level} ${message} ${JSON.stringify(fields)}`);
    };
  const log = { info: write('info'), warn: write('warn'), error: write('error') };
  const archive = fallbackConversationArchive({ main: broken, spare, clock, log });
  return {
    archive,
    calls,
    lines,
    pass: (milliseconds: number) => (time += milliseconds),
    fail: (what: typeof failing) => {
      failing = what;
    },
  };
}

describeConversationArchive('with a fallback', async (limits) => {
  let time = Date.parse('2026-01-01T00:00:00Z');
  const clock = { now: () => new Date(time) };
  const options = { maxConversations: 100, ttlMs: 86_400_000, clock, ...(limits ? { limits } : {}) };
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const archive = fallbackConversationArchive<TestAnswer>({
    main: memoryConversationArchive(options),
    spare: memoryConversationArchive(options),
    clock,
    log,
  });
  return { archive, pass: (milliseconds) => (time += milliseconds) };
});

const unavailable = { code: 'unavailable' };

describe('while the main archive fails', () => {
  it('new conversations are kept beside it, and stay whole', async () => {
    const { archive, fail, pass } = openArchive();
    fail('all');
    const turn = await archive.begin({ owner: 'a', question: '一' });
    const { conversationId } = turn;
    await archive.finish(turn, testAnswer('answer-1'));
    expect((await archive.begin({ conversationId, question: '二' })).history).toHaveLength(2);
    expect(await archive.read('a', conversationId)).toMatchObject({ turns: [{}, {}] });
    expect(await archive.rename('a', conversationId, '新')).toMatchObject({ title: '新' });
    expect(await archive.record('answer-1', { rating: 'up', comment: null })).toBe(true);
    fail('none');
    pass(5_000);
    await archive.begin({ conversationId, question: '三', replaceFrom: 1 });
    expect(await archive.list('a')).toMatchObject([{ id: conversationId, turns: 2 }]);
    expect(await archive.remove('a', conversationId)).toBe(true);
    expect(await archive.list('a')).toEqual([]);
  });

  it('conversations of the main one go on unrecorded as long as they can be read', async () => {
    const { archive, fail, pass } = openArchive();
    const first = await archive.begin({ owner: 'a', question: '一' });
    const { conversationId } = first;
    await archive.finish(first, testAnswer('answer-1'));
    fail('writes');
    const second = await archive.begin({ conversationId, question: '二' });
    expect(second).toMatchObject({ conversationId, history: [{ content: '一' }, {}] });
    await archive.finish(second, testAnswer('answer-2'));
    await expect(archive.begin({ conversationId, question: '丙', replaceFrom: 0 })).rejects.toMatchObject(
      unavailable,
    );
    fail('all');
    await expect(archive.begin({ conversationId, question: '三' })).rejects.toMatchObject(unavailable);
    fail('none');
    pass(5_000);
    expect(await archive.read('a', conversationId)).toMatchObject({ turns: [{ question: '一' }] });
  });

  it('an answer that cannot be kept is given all the same', async () => {
    const { archive, fail, lines } = openArchive();
    const turn = await archive.begin({ owner: 'a', question: '一' });
    fail('writes');
    await archive.finish(turn, testAnswer('answer-1'));
    expect(lines.join()).toContain('an answer was not kept');
  });

  it('what needs it is unavailable, and says nothing of why', async () => {
    const { archive, fail } = openArchive();
    fail('all');
    for (const work of [
      () => archive.list('a'),
      () => archive.read('a', 'x'),
      () => archive.history('x'),
      () => archive.rename('a', 'x', 'y'),
      () => archive.remove('a', 'x'),
      () => archive.removeAll('a'),
      () => archive.record('x', { rating: 'up', comment: null }),
      () => archive.begin({ conversationId: 'x', question: '一' }),
    ]) {
      await expect(work()).rejects.toMatchObject(unavailable);
      await expect(work()).rejects.not.toThrow(/locked/);
    }
  });

  it('it is tried again only after a rest, and the log tells once when it fails and when it works', async () => {
    const { archive, calls, fail, lines, pass } = openArchive();
    fail('all');
    for (let times = 0; times < 3; times++) await archive.begin({ question: '一' });
    expect(calls).toEqual(['begin']);
    pass(5_000);
    await archive.begin({ question: '一' });
    expect(calls).toEqual(['begin', 'begin']);
    pass(5_000);
    fail('none');
    await archive.begin({ question: '一' });
    expect(lines).toEqual([
      'error conversations cannot be kept {"reason":"database is locked"}',
      'info conversations are kept again {}',
    ]);
  });
});

describe('a main archive that cannot be opened again', () => {
  it('has failed like any other', async () => {
    const { archive, calls, fail, lines } = openArchive();
    fail('damaged');
    for (let times = 0; times < 3; times++) await archive.begin({ question: '一' });
    expect(calls).toEqual(['begin']);
    expect(lines).toEqual(['error conversations cannot be kept {"reason":"The database is damaged."}']);
  });
});

describe('while the main archive works', () => {
  it('its refusals are passed on, and are no failures', async () => {
    const { archive, lines } = openArchive();
    const refused = { code: 'not_found' };
    await expect(archive.begin({ conversationId: 'x', question: '一' })).rejects.toMatchObject(refused);
    const { conversationId } = await archive.begin({ owner: 'a', question: '一' });
    await expect(archive.begin({ conversationId, question: '二', replaceFrom: 9 })).rejects.toMatchObject({
      code: 'invalid_request',
    });
    expect(lines).toEqual([]);
  });
});
