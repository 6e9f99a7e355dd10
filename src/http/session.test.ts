import { describe, expect, it } from 'vitest';
import { browserOf, conversationApp } from './test-conversations.ts';
import { ask } from './test-doubles.ts';

const cookieOf = (response: Response) => response.headers.get('set-cookie');

describe('the session cookie', () => {
  it('is made by the first question, out of reach of scripts and other sites', async () => {
    const { app } = conversationApp();
    for (const response of [
      await ask(app, { message: 'a' }),
      await ask(app, { message: 'a', stream: false }),
    ]) {
      expect(cookieOf(response)).toMatch(
        /^cewen_session=[A-Za-z0-9_-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
      );
    }
  });

  it('is another one each time, and is kept when it comes back', async () => {
    const { app } = conversationApp();
    const [first, second] = [browserOf(app), browserOf(app)];
    await first.ask('a');
    await second.ask('a');
    expect(first.cookie).not.toBe(second.cookie);
    const { cookie } = first;
    await first.ask('b');
    expect(first.cookie).toBe(cookie);
  });

  it('is not made by the list, which the page asks for while the first question is on its way', async () => {
    const { app } = conversationApp();
    const browser = browserOf(app);
    const list = await app.request('/api/conversations');
    expect(cookieOf(list)).toBeNull();
    expect(await list.json()).toMatchObject({ conversations: [] });
    await browser.ask('a');
    const { cookie } = browser;
    expect(cookieOf(await browser.request('/api/conversations'))).toMatch(
      /^cewen_session=.{43}; Max-Age=2592000/,
    );
    expect(browser.cookie).toBe(cookie);
  });

  it.each([
    ['https://cewen.example', {}, true],
    ['http://127.0.0.1', { 'x-forwarded-proto': 'https' }, true],
    ['http://127.0.0.1', { 'x-forwarded-proto': 'https, http' }, true],
    ['http://127.0.0.1', {}, false],
    ['http://127.0.0.1', { 'x-forwarded-proto': 'http' }, false],
  ])('for %s with %j is sent over https only: %s', async (origin, headers, secure) => {
    const response = await conversationApp().app.request(`${origin}/api/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ message: 'a' }),
    });
    expect(/; Secure/.test(cookieOf(response) ?? '')).toBe(secure);
  });

  it.each(['', 'x', 'a'.repeat(42), 'a'.repeat(44), `${'a'.repeat(42)}!`, '../../etc/passwd'])(
    'is replaced when it is none of ours: %j',
    async (value) => {
      const headers = { cookie: `cewen_session=${value}` };
      const response = await ask(conversationApp().app, { message: 'a' }, headers);
      expect(response.status).toBe(200);
      expect(cookieOf(response)).toMatch(/^cewen_session=[A-Za-z0-9_-]{43};/);
      expect(cookieOf(response)).not.toContain(`cewen_session=${value};`);
    },
  );

  it('lives as long as the browser runs when nothing is stored', async () => {
    const { app } = conversationApp({ keeping: { onDisk: false, retentionDays: 0, memoryHours: 24 } });
    expect(cookieOf(await ask(app, { message: 'a' }))).toMatch(/^cewen_session=.{43}; Path/);
  });

  it('is neither made nor asked for by anything else', async () => {
    const { app } = conversationApp();
    for (const path of ['/', '/api/documents', '/api/settings', '/healthz', '/api/conversations/x'])
      expect(cookieOf(await app.request(path))).toBeNull();
  });

  it.each(['cross-site', 'same-site'])('is not made for a page of another origin (%s)', async (site) => {
    const { app, archive } = conversationApp();
    const headers = { 'sec-fetch-site': site };
    const answered = await ask(app, { message: 'a', stream: false }, headers);
    expect(cookieOf(answered)).toBeNull();
    expect(await archive.history((await answered.json()).conversationId)).toHaveLength(2);
    const list = await app.request('/api/conversations', { headers });
    expect(cookieOf(list)).toBeNull();
    expect((await list.json()).conversations).toEqual([]);
    const own = await ask(app, { message: 'a' }, { 'sec-fetch-site': 'same-origin' });
    expect(cookieOf(own)).not.toBeNull();
  });

  it('is not what is stored', async () => {
    const { app, archive } = conversationApp();
    const browser = browserOf(app);
    await browser.ask('a');
    const token = browser.cookie?.split('=')[1] ?? '';
    expect(await archive.list(token)).toEqual([]);
    expect(
      (await browser.request('/api/conversations').then((list) => list.json())).conversations,
    ).toHaveLength(1);
  });
});
