import { describe, expect, it } from 'vitest';
import type { ConversationArchive, StoredAnswer } from '../ports.ts';
import type { ConversationLimits } from './conversation-limits.ts';

/** Opens an empty archive; `pass` lets its clock go on. */
export type OpenArchive = (limits?: ConversationLimits) => Promise<{
  readonly archive: ConversationArchive<TestAnswer>;
  pass(milliseconds: number): void;
}>;

export interface TestAnswer extends StoredAnswer {
  readonly citations: readonly { readonly quote: string }[];
}

export function testAnswer(id: string, answer = '3000亿元[1]'): TestAnswer {
  return { id, answer, citations: [{ quote: '产值突破3000亿元😀"\\\u0001' }] };
}

/** What every archive of conversations must do. */
export function describeConversationArchive(name: string, open: OpenArchive): void {
  const start = new Date('2026-01-01T00:00:00Z');
  const later = (milliseconds: number) => new Date(start.getTime() + milliseconds);
  /** Asks and answers. */
  const say = async (
    archive: ConversationArchive<TestAnswer>,
    turn: Parameters<typeof archive.begin>[0],
    answer = testAnswer(crypto.randomUUID()),
  ) => {
    const begun = await archive.begin(turn);
    await archive.finish(begun, answer);
    return begun.conversationId;
  };
  const questionsOf = async (archive: ConversationArchive<TestAnswer>, id: string, owner = 'a') =>
    (await archive.read(owner, id))?.turns.map(({ question }) => question);

  describe(`${name}: turns`, () => {
    it('are remembered in order, with the whole answer', async () => {
      const { archive, pass } = await open();
      const answer = testAnswer('answer-1');
      const id = await say(archive, { owner: 'a', question: '目标是多少?' }, answer);
      pass(1000);
      const second = await archive.begin({ conversationId: id, question: '增速呢?' });
      expect(second.conversationId).toBe(id);
      expect(second.history).toEqual([
        { role: 'user', content: '目标是多少?' },
        { role: 'assistant', content: '3000亿元[1]' },
      ]);
      expect(await archive.read('a', id)).toEqual({
        id,
        title: '目标是多少?',
        createdAt: start,
        updatedAt: later(1000),
        turns: [
          { question: '目标是多少?', answer, askedAt: start, feedback: null },
          { question: '增速呢?', answer: null, askedAt: later(1000), feedback: null },
        ],
      });
    });

    it('start a conversation under an id of its own that carries 122 random bits', async () => {
      const { archive } = await open();
      const begun = [await archive.begin({ question: 'a' }), await archive.begin({ question: 'a' })];
      expect(new Set(begun.map(({ conversationId }) => conversationId)).size).toBe(2);
      for (const { conversationId, history } of begun) {
        expect(conversationId).toMatch(
          /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        );
        expect(history).toEqual([]);
      }
    });

    it('go on with no conversation that was not started here', async () => {
      const { archive } = await open();
      for (const conversationId of ['__proto__', 'invented', '', "' or 1=1 --"]) {
        await expect(archive.begin({ conversationId, question: 'a' })).rejects.toMatchObject({
          code: 'not_found',
        });
        expect(await archive.history(conversationId)).toBeNull();
      }
    });

    it('without an answer are kept, and are no history', async () => {
      const { archive } = await open();
      const { conversationId } = await archive.begin({ owner: 'a', question: '停下' });
      expect(await archive.history(conversationId)).toEqual([]);
      expect((await archive.begin({ conversationId, question: '再问' })).history).toEqual([]);
      expect(await questionsOf(archive, conversationId)).toEqual(['停下', '再问']);
    });

    it('are replaced from an index on, and the title follows', async () => {
      const { archive } = await open();
      const id = await say(archive, { owner: 'a', question: '一' });
      await say(archive, { conversationId: id, question: '二' });
      await say(archive, { conversationId: id, question: '三' });
      const third = await archive.begin({ conversationId: id, question: '丙', replaceFrom: 2 });
      expect(third.history.map(({ content }) => content)).toEqual(['一', '3000亿元[1]', '二', '3000亿元[1]']);
      expect(await questionsOf(archive, id)).toEqual(['一', '二', '丙']);
      await archive.begin({ conversationId: id, question: '丁', replaceFrom: 3 });
      expect(await questionsOf(archive, id)).toEqual(['一', '二', '丙', '丁']);
      expect((await archive.begin({ conversationId: id, question: '甲', replaceFrom: 0 })).history).toEqual(
        [],
      );
      expect(await archive.list('a')).toMatchObject([{ id, title: '甲', turns: 1 }]);
    });

    it('cannot be replaced beyond the last, and nothing is lost by trying', async () => {
      const { archive } = await open();
      const id = await say(archive, { owner: 'a', question: '一' });
      await expect(
        archive.begin({ conversationId: id, question: '三', replaceFrom: 2 }),
      ).rejects.toMatchObject({ code: 'invalid_request', message: expect.stringContaining('0 to 1') });
      expect(await questionsOf(archive, id)).toEqual(['一']);
    });

    it('that were dropped get no answer, nor do those in their place', async () => {
      const { archive } = await open();
      const dropped = await archive.begin({ owner: 'a', question: '一' });
      const { conversationId } = dropped;
      await archive.begin({ conversationId, question: '二', replaceFrom: 0 });
      await archive.finish(dropped, testAnswer('late'));
      expect((await archive.read('a', conversationId))?.turns).toMatchObject([
        { question: '二', answer: null },
      ]);
      expect(await archive.record('late', { rating: 'up', comment: null })).toBe(false);
      await archive.remove('a', conversationId);
      await archive.finish(dropped, testAnswer('later'));
      expect(await archive.read('a', conversationId)).toBeNull();
    });

    it('asked at the same time are all kept, each with its own answer', async () => {
      const { archive } = await open();
      const { conversationId } = await archive.begin({ owner: 'a', question: '0' });
      const names = Array.from({ length: 20 }, (_, index) => String(index + 1));
      const begun = await Promise.all(names.map((question) => archive.begin({ conversationId, question })));
      await Promise.all(
        begun.map((turn, index) => archive.finish(turn, testAnswer(`answer-${names[index]}`))),
      );
      const turns = (await archive.read('a', conversationId))?.turns.slice(1) ?? [];
      expect(turns.map(({ question }) => question).sort()).toEqual([...names].sort());
      for (const { question, answer } of turns) expect(answer?.id).toBe(`answer-${question}`);
    });

    it('beyond the limits are left out, the oldest first', async () => {
      const { archive } = await open({ turns: 3, historyTurns: 2 });
      const id = await say(archive, { owner: 'a', question: '1' });
      for (const question of ['2', '3', '4']) await say(archive, { conversationId: id, question });
      expect(await questionsOf(archive, id)).toEqual(['2', '3', '4']);
      const history = (await archive.history(id)) ?? [];
      expect(history.filter(({ role }) => role === 'user').map(({ content }) => content)).toEqual(['3', '4']);
    });
  });

  describe(`${name}: conversations`, () => {
    it('are listed for their owner, the last used first', async () => {
      const { archive, pass } = await open();
      const first = await say(archive, { owner: 'a', question: '一' });
      pass(1);
      const second = await say(archive, { owner: 'a', question: '二' });
      pass(1);
      await say(archive, { owner: 'b', question: '别人的' });
      await say(archive, { question: '无主的' });
      expect((await archive.list('a')).map(({ id }) => id)).toEqual([second, first]);
      pass(1);
      await say(archive, { conversationId: first, question: '三' });
      expect(await archive.list('a')).toEqual([
        { id: first, title: '一', createdAt: start, updatedAt: later(3), turns: 2 },
        { id: second, title: '二', createdAt: later(1), updatedAt: later(1), turns: 1 },
      ]);
      expect(await archive.list('c')).toEqual([]);
      expect(await archive.list('')).toEqual([]);
    });

    it('of others can be neither read nor changed', async () => {
      const { archive } = await open();
      const id = await say(archive, { owner: 'a', question: '一' });
      const unowned = await say(archive, { question: '无主的' });
      for (const [owner, one] of [
        ['b', id],
        ['', unowned],
        ['null', unowned],
        ['undefined', unowned],
        ['a', 'invented'],
      ] as const) {
        expect(await archive.read(owner, one)).toBeNull();
        expect(await archive.rename(owner, one, 'x')).toBeNull();
        expect(await archive.remove(owner, one)).toBe(false);
      }
      await archive.removeAll('b');
      expect(await archive.list('a')).toMatchObject([{ id, title: '一' }]);
      expect(await archive.history(unowned)).toHaveLength(2);
    });

    it('are called after their first question, shortened, until they are renamed', async () => {
      const { archive } = await open();
      const id = await say(archive, { owner: 'a', question: `${'长'.repeat(70)}\n?` });
      expect((await archive.list('a'))[0]?.title).toBe(`${'长'.repeat(59)}…`);
      expect(await archive.rename('a', id, '  我的"标题\'; drop table turns')).toMatchObject({
        id,
        title: '  我的"标题\'; drop table turns',
        turns: 1,
      });
      await archive.begin({ conversationId: id, question: '新', replaceFrom: 0 });
      expect((await archive.read('a', id))?.title).toBe('  我的"标题\'; drop table turns');
    });

    it('are deleted one by one or all at once, with their answers', async () => {
      const { archive } = await open();
      const first = await say(archive, { owner: 'a', question: '一' }, testAnswer('answer-1'));
      await say(archive, { owner: 'a', question: '二' }, testAnswer('answer-2'));
      await say(archive, { owner: 'b', question: '三' }, testAnswer('answer-3'));
      expect(await archive.remove('a', first)).toBe(true);
      expect(await archive.remove('a', first)).toBe(false);
      expect(await archive.history(first)).toBeNull();
      expect((await archive.list('a')).map(({ title }) => title)).toEqual(['二']);
      await archive.removeAll('a');
      expect(await archive.list('a')).toEqual([]);
      expect(await archive.list('b')).toHaveLength(1);
      const known = ['answer-1', 'answer-2', 'answer-3'].map((id) =>
        archive.record(id, { rating: 'up', comment: null }),
      );
      expect(await Promise.all(known)).toEqual([false, false, true]);
    });
  });

  describe(`${name}: feedback`, () => {
    it('stands beside its answer, and is replaced', async () => {
      const { archive } = await open();
      const id = await say(archive, { owner: 'a', question: '一' }, testAnswer('answer-1'));
      expect(await archive.record('answer-1', { rating: 'down', comment: '引文不对' })).toBe(true);
      expect((await archive.read('a', id))?.turns).toMatchObject([
        { feedback: { rating: 'down', comment: '引文不对' } },
      ]);
      expect(await archive.record('answer-1', { rating: 'up', comment: null })).toBe(true);
      expect((await archive.read('a', id))?.turns).toMatchObject([
        { feedback: { rating: 'up', comment: null } },
      ]);
    });

    it('goes with its turn, and is taken for no unknown answer', async () => {
      const { archive } = await open();
      const id = await say(archive, { owner: 'a', question: '一' }, testAnswer('answer-1'));
      await archive.record('answer-1', { rating: 'up', comment: null });
      await archive.begin({ conversationId: id, question: '二', replaceFrom: 0 });
      for (const answerId of ['answer-1', 'invented', '', '__proto__'])
        expect(await archive.record(answerId, { rating: 'up', comment: null })).toBe(false);
    });
  });
}
