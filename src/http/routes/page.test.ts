import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { testApp } from '../test-doubles.ts';
import { scriptedReports } from './test-reports.ts';

const script = new TextEncoder().encode('1;'.repeat(100));
const files: Record<
  string,
  { body: string | Uint8Array<ArrayBuffer>; gzip?: Uint8Array<ArrayBuffer>; contentType: string }
> = {
  'index.html': { body: '<!doctype html>', contentType: 'text/html; charset=utf-8' },
  'widget-example.html': { body: '<!doctype html>example', contentType: 'text/html; charset=utf-8' },
  'widget.js': { body: '2;', contentType: 'text/javascript; charset=utf-8' },
  'icon.svg': { body: '<svg/>', contentType: 'image/svg+xml' },
  'assets/page-1a2b.js': {
    body: script,
    gzip: new Uint8Array(gzipSync(script)),
    contentType: 'text/javascript; charset=utf-8',
  },
};
const assets = async (name: string) => files[name] ?? null;
const evalReports = scriptedReports();

describe('the page', () => {
  it.each(['/', '/wording', '/eligibility', '/documents/plan', '/evals'])(
    'is served at %s, checked before every use',
    async (path) => {
      const response = await testApp({ assets, evalReports }).app.request(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(response.headers.get('etag')).toMatch(/^"/);
      expect(await response.text()).toBe('<!doctype html>');
    },
  );

  it('is served with 404 for a document that does not exist, and for reports that are switched off', async () => {
    const { app } = testApp({ assets, evalReports: null });
    await app.request('/api/documents');
    for (const path of ['/documents/other', '/evals']) {
      const response = await app.request(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toBe('<!doctype html>');
    }
  });

  it.each(['/', '/wording', '/eligibility', '/evals', '/documents/plan'])(
    'says at %s that it was not built',
    async (path) => {
      const response = await testApp({ assets: async () => null, evalReports }).app.request(path);
      expect(response.status).toBe(503);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('cache-control')).not.toBe('no-cache');
      expect(await response.text()).toContain('npm run build:web');
    },
  );
});

describe('files of the page', () => {
  it('may be kept for ever, for their names change with them', async () => {
    const response = await testApp({ assets }).app.request('/assets/page-1a2b.js');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(await response.text()).toBe('1;'.repeat(100));
  });

  it.each([
    ['gzip', true],
    ['br, GZIP;q=0.5', true],
    ['deflate,gzip', true],
    ['gzip;q=0', false],
    ['gzip; q=0.00', false],
    ['x-gzip', false],
    ['identity', false],
    ['', false],
  ])('for a client that accepts %j are compressed: %s', async (accepted, compressed) => {
    const headers = { 'accept-encoding': accepted };
    const response = await testApp({ assets }).app.request('/assets/page-1a2b.js', { headers });
    expect(response.headers.get('content-encoding')).toBe(compressed ? 'gzip' : null);
    expect(response.headers.get('vary')?.toLowerCase()).toContain('accept-encoding');
    const body = new Uint8Array(await response.arrayBuffer());
    expect(new Uint8Array(compressed ? gunzipSync(body) : body)).toEqual(script);
  });

  it.each(['/assets/other.js', '/assets/..%2Findex.html', '/assets/', '/assets/%00', '/assets/index.html'])(
    'are not at %s',
    async (path) => {
      const response = await testApp({ assets }).app.request(path);
      expect(response.status).toBe(404);
      expect(response.headers.get('cache-control')).toBe('no-store');
    },
  );
});

describe('the widget', () => {
  it('is a script that pages of other sites may load', async () => {
    const { app } = testApp({ assets });
    const response = await app.request('/widget.js');
    expect(await response.text()).toBe('2;');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    for (const path of ['/', '/assets/page-1a2b.js', '/api/documents'])
      expect((await app.request(path)).headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  it('has an example page, and is revalidated like the page', async () => {
    const { app } = testApp({ assets });
    expect(await (await app.request('/widget-example')).text()).toBe('<!doctype html>example');
    for (const path of ['/widget.js', '/widget-example', '/icon.svg', '/']) {
      const headers = { 'if-none-match': (await app.request(path)).headers.get('etag') ?? '' };
      expect((await app.request(path, { headers })).status).toBe(304);
    }
  });
});
