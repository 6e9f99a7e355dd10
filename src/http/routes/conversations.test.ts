import { describe, expect, it } from 'vitest';
import { conversationListSchema, conversationSchema } from '../conversation-schema.ts';
import { errorSchema } from '../error-schema.ts';
import { browserOf, conversationApp } from '../test-conversations.ts';

const time = '2026-03-01T00:00:00.000Z';

describe('/api/conversations', () => {
  it('lists what this browser asked, and nothing of others', async () => {
    const { app } = conversationApp();
    const [mine, other] = [browserOf(app), browserOf(app)];
    const { conversationId } = await mine.ask('产值目标?');
    await mine.ask('增速呢?', { conversationId });
    await other.ask('别人的');
    const response = await mine.request('/api/conversations');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(conversationListSchema.strict().parse(await response.json())).toEqual({
      conversations: [{ id: conversationId, title: '产值目标?', createdAt: time, updatedAt: time, turns: 2 }],
      retentionDays: 30,
    });
  });

  it('shows a conversation with its whole answers and feedback', async () => {
    const { app, archive } = conversationApp();
    const browser = browserOf(app);
    const answer = await browser.ask('产值目标?');
    await browser.send('POST', '/api/feedback', { answerId: answer.id, rating: 'up' });
    await archive.begin({ conversationId: answer.conversationId, question: '停下' });
    const response = await browser.request(`/api/conversations/${answer.conversationId}`);
    expect(conversationSchema.strict().parse(await response.json())).toEqual({
      id: answer.conversationId,
      title: '产值目标?',
      createdAt: time,
      updatedAt: time,
      turns: [
        { question: '产值目标?', answer, askedAt: time, feedback: { rating: 'up', comment: null } },
        { question: '停下', answer: null, askedAt: time, feedback: null },
      ],
    });
  });

  it('renames on one line, and gives the entry of the list', async () => {
    const { app } = conversationApp();
    const browser = browserOf(app);
    const { conversationId } = await browser.ask('产值目标?');
    const response = await browser.send('PATCH', `/api/conversations/${conversationId}`, {
      title: ' 我的\n\t标题 <b> ',
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ id: conversationId, title: '我的 标题 <b>', turns: 1 });
    const { conversations } = await (await browser.request('/api/conversations')).json();
    expect(conversations[0].title).toBe('我的 标题 <b>');
  });

  it('deletes one, or all of this browser', async () => {
    const { app } = conversationApp();
    const [mine, other] = [browserOf(app), browserOf(app)];
    const { conversationId } = await mine.ask('一');
    await mine.ask('二');
    await other.ask('三');
    const path = `/api/conversations/${conversationId}`;
    const gone = await mine.request(path, { method: 'DELETE' });
    expect(gone.status).toBe(204);
    expect(await gone.text()).toBe('');
    for (const method of ['GET', 'DELETE']) expect((await mine.request(path, { method })).status).toBe(404);
    expect((await mine.request('/api/conversations', { method: 'DELETE' })).status).toBe(204);
    const count = async (browser: typeof mine) =>
      (await (await browser.request('/api/conversations')).json()).conversations.length;
    expect(await count(mine)).toBe(0);
    expect(await count(other)).toBe(1);
  });

  it('deletes nothing for a browser without a cookie', async () => {
    const { app } = conversationApp();
    const browser = browserOf(app);
    await browser.ask('一');
    const response = await app.request('/api/conversations', { method: 'DELETE' });
    expect(response.status).toBe(204);
    expect(response.headers.get('set-cookie')).toBeNull();
    expect((await (await browser.request('/api/conversations')).json()).conversations).toHaveLength(1);
  });

  it('answers 404 for those of others and for unknown ones alike', async () => {
    const { app } = conversationApp();
    const [mine, other, bare] = [browserOf(app), browserOf(app), browserOf(app)];
    const { conversationId } = await mine.ask('产值目标?');
    await other.ask('别人的');
    const bodies = new Set<string>();
    for (const [browser, id] of [
      [other, conversationId],
      [bare, conversationId],
      [mine, 'invented'],
      [mine, '__proto__'],
      [mine, '%00'],
      [mine, encodeURIComponent("' or 1=1 --")],
    ] as const) {
      const path = `/api/conversations/${id}`;
      for (const response of [
        await browser.request(path),
        await browser.request(`${path}/export?format=md`),
        await browser.request(path, { method: 'DELETE' }),
        await browser.send('PATCH', path, { title: 'x' }),
      ]) {
        expect(response.status).toBe(404);
        bodies.add(errorSchema.parse(await response.json()).error.message);
      }
    }
    expect([...bodies]).toEqual(['There is no such conversation.']);
    expect((await mine.request(`/api/conversations/${conversationId}`)).status).toBe(200);
  });

  it.each<[string, unknown]>([
    ['an empty title', { title: '' }],
    ['a blank title', { title: ' \n' }],
    ['no title', {}],
    ['a title that is a number', { title: 1 }],
    ['201 characters', { title: '长'.repeat(201) }],
    ['a NUL character', { title: 'a\0' }],
    ['half of a surrogate pair', '{"title":"\\ud83d"}'],
    ['broken JSON', '{"title"'],
    ['a list', '[]'],
  ])('refuses %s with 400', async (_, body) => {
    const browser = browserOf(conversationApp().app);
    const { conversationId } = await browser.ask('产值目标?');
    const response = await browser.send('PATCH', `/api/conversations/${conversationId}`, body);
    expect(response.status).toBe(400);
    expect(errorSchema.parse(await response.json()).error.code).toBe('invalid_request');
  });

  it('refuses a body of another type with 415 and one that is too large with 413', async () => {
    const browser = browserOf(conversationApp().app);
    const { conversationId } = await browser.ask('产值目标?');
    const path = `/api/conversations/${conversationId}`;
    const typed = await browser.request(path, { method: 'PATCH', body: '{"title":"x"}' });
    expect(typed.status).toBe(415);
    expect((await browser.send('PATCH', path, { title: 'x'.repeat(300_000) })).status).toBe(413);
  });
});

describe('a question in a conversation', () => {
  it('may replace turns from an index on', async () => {
    const browser = browserOf(conversationApp().app);
    const { conversationId } = await browser.ask('一');
    await browser.ask('二', { conversationId });
    await browser.ask('乙', { conversationId, replaceFrom: 1 });
    const { turns } = await (await browser.request(`/api/conversations/${conversationId}`)).json();
    expect(turns.map(({ question }: { question: string }) => question)).toEqual(['一', '乙']);
  });

  it.each([-1, 1.5, '0', null, 2 ** 53])('may not replace turns from %j on', async (replaceFrom) => {
    const browser = browserOf(conversationApp().app);
    const { conversationId } = await browser.ask('一');
    const body = { message: '二', stream: false, conversationId, replaceFrom };
    expect((await browser.send('POST', '/api/chat', body)).status).toBe(400);
  });

  it('goes on without a cookie: the id cannot be guessed', async () => {
    const { app } = conversationApp();
    const [mine, other] = [browserOf(app), browserOf(app)];
    const { conversationId } = await mine.ask('一');
    expect((await other.ask('二', { conversationId })).conversationId).toBe(conversationId);
    expect((await (await other.request('/api/conversations')).json()).conversations).toEqual([]);
    expect((await (await mine.request('/api/conversations')).json()).conversations).toMatchObject([
      { turns: 2 },
    ]);
  });
});
