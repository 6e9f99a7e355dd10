import { describe, expect, it } from 'vitest';
import { testApp } from '../test-doubles.ts';

const assets = async (name: string) => {
  if (name === 'index.html') return { body: '<!doctype html>', contentType: 'text/html; charset=utf-8' };
  if (name === 'app.js')
    return { body: new TextEncoder().encode('1;'), contentType: 'text/javascript; charset=utf-8' };
  return null;
};

describe('the page', () => {
  it.each(['/', '/documents/plan'])('is served at %s', async (path) => {
    const response = await testApp({ assets }).app.request(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.text()).toBe('<!doctype html>');
  });

  it('is served with 404 for a document that does not exist', async () => {
    const { app } = testApp({ assets });
    await app.request('/api/documents');
    const response = await app.request('/documents/other');
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('<!doctype html>');
  });

  it('comes with its files, revalidated by ETag', async () => {
    const { app } = testApp({ assets });
    const response = await app.request('/assets/app.js');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await response.text()).toBe('1;');
    const headers = { 'if-none-match': response.headers.get('etag') ?? '' };
    expect((await app.request('/assets/app.js', { headers })).status).toBe(304);
  });

  it.each(['/assets/other.js', '/assets/..%2Findex.html', '/assets/', '/assets/%00'])(
    'has nothing at %s',
    async (path) => {
      expect((await testApp({ assets }).app.request(path)).status).toBe(404);
    },
  );
});
