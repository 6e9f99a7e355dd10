import { describe, expect, it } from 'vitest';
import { errorSchema } from '../error-schema.ts';
import { browserOf, conversationApp } from '../test-conversations.ts';

describe('POST /api/feedback', () => {
  it('is kept beside its answer, a second one instead of the first', async () => {
    const { app, archive } = conversationApp();
    const browser = browserOf(app);
    const { id, conversationId } = await browser.ask('产值目标?');
    const comment = ' <img onerror=alert(1)>\n引文不对 ';
    const response = await browser.send('POST', '/api/feedback', { answerId: id, rating: 'down', comment });
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ answerId: id, rating: 'down' });
    const feedback = async () => {
      const { turns } = await (await browser.request(`/api/conversations/${conversationId}`)).json();
      return turns[0].feedback;
    };
    expect(await feedback()).toEqual({ rating: 'down', comment: comment.trim() });
    // Answers of a client without cookies can be rated too: their ids cannot be guessed.
    await browserOf(app).send('POST', '/api/feedback', { answerId: id, rating: 'up', comment: '' });
    expect(await feedback()).toEqual({ rating: 'up', comment: null });
    await archive.removeAll('nobody');
  });

  it.each(['invented', '', '__proto__', "' or 1=1 --"])('is 404 for the answer %j', async (answerId) => {
    const browser = browserOf(conversationApp().app);
    await browser.ask('产值目标?');
    const response = await browser.send('POST', '/api/feedback', { answerId, rating: 'up' });
    expect(response.status).toBe(404);
    expect(errorSchema.parse(await response.json()).error.code).toBe('not_found');
  });

  it.each<[string, unknown]>([
    ['no answer', { rating: 'up' }],
    ['no rating', { answerId: 'a' }],
    ['another rating', { answerId: 'a', rating: 'sideways' }],
    ['a rating that is a boolean', { answerId: 'a', rating: true }],
    ['2,001 characters', { answerId: 'a', rating: 'up', comment: '长'.repeat(2001) }],
    ['a comment that is null', { answerId: 'a', rating: 'up', comment: null }],
    ['a NUL character', { answerId: 'a', rating: 'up', comment: '\0' }],
    ['broken JSON', '{'],
  ])('refuses %s with 400', async (_, body) => {
    const response = await browserOf(conversationApp().app).send('POST', '/api/feedback', body);
    expect(response.status).toBe(400);
  });

  it('refuses a body of another type with 415 and one that is too large with 413', async () => {
    const browser = browserOf(conversationApp().app);
    expect((await browser.request('/api/feedback', { method: 'POST', body: '{}' })).status).toBe(415);
    const large = { answerId: 'a', rating: 'up', comment: 'x'.repeat(300_000) };
    expect((await browser.send('POST', '/api/feedback', large)).status).toBe(413);
  });
});
