import { describe, expect, it } from 'vitest';
import {
  documentDetailSchema,
  documentSummarySchema,
  repairSchema,
  sectionSchema,
} from '../document-schema.ts';
import { errorSchema } from '../error-schema.ts';
import { testApp } from '../test-doubles.ts';
import { plan } from '../test-plan.ts';

const summary = {
  id: 'plan',
  title: '测试规划',
  issuer: null,
  period: { from: 2021, to: 2025 },
  status: 'ended',
  language: 'zh',
  characters: plan.text.length,
  sections: 4,
};

async function get(path: string, replaced = {}) {
  const response = await testApp(replaced).app.request(path);
  expect(response.status).toBe(200);
  return response;
}

describe('GET /api/documents', () => {
  it('lists every document', async () => {
    const body = await (await get('/api/documents')).json();
    expect(body).toEqual([summary]);
    documentSummarySchema.strict().array().parse(body);
  });

  it('knows from the clock whether a period is over, and from the script which Chinese it is', async () => {
    const traditional = { ...plan, metadata: { ...plan.metadata, script: 'original' } };
    const body = await (
      await get('/api/documents', {
        corpus: { documents: [traditional] },
        clock: { now: () => new Date('2024-01-01T00:00:00Z') },
      })
    ).json();
    expect(body).toEqual([{ ...summary, status: 'in_force', language: 'zh-Hant' }]);
  });
});

describe('GET /api/documents/:id', () => {
  it('adds outline, source and repairs by kind', async () => {
    const body = await (await get('/api/documents/plan')).json();
    expect(documentDetailSchema.strict().parse(body)).toMatchObject({
      ...summary,
      titleSource: 'supplied',
      source: { name: 'source.txt', sha256: 'a'.repeat(64) },
      repairs: { erratum: 0, markup: 0, furniture: 1, gloss: 0, control: 0, script: 0 },
      examples: [],
    });
    expect(body.source).not.toHaveProperty('text');
    expect(body.outline.map(({ id }: { id: string }) => id)).toEqual(['0.p1', '1', '2']);
    const goal = body.outline[1].children[1];
    expect(Object.keys(goal)).toEqual(['id', 'label', 'title', 'start', 'end', 'children']);
    expect(plan.text.slice(goal.start, goal.end)).toContain('3000亿元');
  });

  it.each(['', '/text', '/source', '/repairs', '/sections/1.2'])(
    '%s of an unknown document is 404',
    async (rest) => {
      const response = await testApp().app.request(`/api/documents/other${rest}`);
      expect(response.status).toBe(404);
      expect(errorSchema.parse(await response.json()).error.code).toBe('not_found');
    },
  );
});

describe('the texts', () => {
  it.each([
    ['text', plan.text],
    ['source', plan.source.text],
  ])('%s is plain UTF-8, unchanged', async (name, expected) => {
    const response = await get(`/api/documents/plan/${name}`);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toBe(expected);
  });

  it('are revalidated by ETag', async () => {
    const { app } = testApp();
    const first = await app.request('/api/documents/plan/text');
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const second = await app.request('/api/documents/plan/text', { headers: { 'if-none-match': etag } });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe('');
    const other = await app.request('/api/documents/plan/source', { headers: { 'if-none-match': etag } });
    expect(other.status).toBe(200);
  });
});

describe('GET /api/documents/:id/sections/:sectionId', () => {
  it.each([
    ['0.p1', null, '1.1'],
    ['1.1', '0.p1', '1.2'],
    ['1.2', '1.1', '2.p1'],
    ['2.p1', '1.2', null],
    ['1', '0.p1', '2.p1'],
    ['2', '1.2', null],
  ])('%s stands between %s and %s', async (id, previous, next) => {
    const section = sectionSchema
      .strict()
      .parse(await (await get(`/api/documents/plan/sections/${id}`)).json());
    expect(section).toMatchObject({ id, previous, next });
    expect(section.text).toBe(plan.text.slice(section.start, section.end));
  });

  it('gives a chapter with its whole subtree', async () => {
    const section = await (await get('/api/documents/plan/sections/1')).json();
    expect(section).toMatchObject({ label: '一', heading: ['总体要求'] });
    expect(section.text).toBe('一、总体要求\n1.指导思想。坚持创新。\n2.发展目标。产值达到3000亿元。\n');
  });

  it('of an unknown id is 404', async () => {
    for (const id of ['9', '1.2.3', '%00', 'constructor']) {
      expect((await testApp().app.request(`/api/documents/plan/sections/${id}`)).status).toBe(404);
    }
  });
});

describe('GET /api/documents/:id/repairs', () => {
  it('lists every repair', async () => {
    const body = await (await get('/api/documents/plan/repairs')).json();
    expect(repairSchema.strict().array().parse(body)).toEqual(plan.repairs);
  });
});
