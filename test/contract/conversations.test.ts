import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conversationListSchema, conversationSchema } from '../../src/http/conversation-schema.ts';
import { browserOf } from '../../src/http/test-conversations.ts';
import { clientOf } from '../http/support/chat-client.ts';
import { figureQuestion } from '../http/support/plan-questions.ts';
import { endRuntimes, startRuntime } from './support/runtime.ts';

let url: string;
beforeAll(async () => {
  ({ url } = await startRuntime({ CEWEN_EMBEDDINGS: 'none' }));
});
afterAll(endRuntimes);

const newBrowser = () => browserOf({ request: clientOf(url) });
const listOf = async (browser: ReturnType<typeof newBrowser>) =>
  conversationListSchema.parse(await (await browser.request('/api/conversations')).json()).conversations;

describe('a conversation', () => {
  it('goes on, is listed for its browser alone, renamed, exported and deleted', async () => {
    const [mine, other] = [newBrowser(), newBrowser()];
    const first = await mine.ask(figureQuestion);
    const { conversationId } = first;
    const second = await mine.ask('那软件业呢?', { conversationId });
    expect(second.answer).toContain('3500亿元');
    await other.ask(figureQuestion);
    expect(await listOf(mine)).toMatchObject([{ id: conversationId, title: figureQuestion, turns: 2 }]);

    const path = `/api/conversations/${conversationId}`;
    expect((await other.request(path)).status).toBe(404);
    const { turns } = conversationSchema.parse(await (await mine.request(path)).json());
    expect(turns.map(({ answer }) => answer)).toEqual([first, second]);

    expect((await mine.send('PATCH', path, { title: '产值' })).status).toBe(200);
    expect(await listOf(mine)).toMatchObject([{ title: '产值' }]);

    const markdown = await mine.request(`${path}/export?format=md`);
    expect(await markdown.text()).toContain('3500亿元');
    const word = await mine.request(`${path}/export?format=docx`);
    // A ZIP file begins so.
    expect(new TextDecoder().decode((await word.arrayBuffer()).slice(0, 2))).toBe('PK');

    expect((await mine.request(path, { method: 'DELETE' })).status).toBe(204);
    expect(await listOf(mine)).toEqual([]);
    expect(await listOf(other)).toHaveLength(1);
  });

  it('loses the turns after one that is asked again', async () => {
    const browser = newBrowser();
    const { conversationId } = await browser.ask(figureQuestion);
    await browser.ask('那软件业呢?', { conversationId });
    await browser.ask('武清区重点发展什么产业?', { conversationId, replaceFrom: 1 });
    const response = await browser.request(`/api/conversations/${conversationId}`);
    const { turns } = conversationSchema.parse(await response.json());
    expect(turns.map(({ question }) => question)).toEqual([figureQuestion, '武清区重点发展什么产业?']);
  });

  it('takes feedback on its answers, the last word counts, and none on others', async () => {
    const browser = newBrowser();
    const { id, conversationId } = await browser.ask(figureQuestion);
    for (const rating of ['down', 'up']) {
      const given = await browser.send('POST', '/api/feedback', { answerId: id, rating, comment: '有出处' });
      expect(given.status).toBe(201);
    }
    const response = await browser.request(`/api/conversations/${conversationId}`);
    const { turns } = conversationSchema.parse(await response.json());
    expect(turns[0]?.feedback).toEqual({ rating: 'up', comment: '有出处' });
    expect((await browser.send('POST', '/api/feedback', { answerId: 'none', rating: 'up' })).status).toBe(
      404,
    );
  });

  it('of many that ask at once keeps every answer', async () => {
    const browsers = Array.from({ length: 8 }, newBrowser);
    const answers = await Promise.all(browsers.map((browser) => browser.ask(figureQuestion)));
    expect(new Set(answers.map(({ conversationId }) => conversationId)).size).toBe(8);
    const lists = await Promise.all(browsers.map(listOf));
    expect(lists.map((list) => list.map(({ turns }) => turns))).toEqual(browsers.map(() => [1]));
  });
});
