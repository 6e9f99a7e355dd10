import { describe, expect, it } from 'vitest';
import { errorSchema } from '../error-schema.ts';
import { searchResponseSchema } from '../search-schema.ts';
import { testApp } from '../test-doubles.ts';
import { plan } from '../test-plan.ts';

describe('GET /api/search', () => {
  it('shows place, score, signals and snippet of every hit', async () => {
    const { app, retriever } = testApp();
    const response = await app.request(`/api/search?q=${encodeURIComponent(' 产值目标 ')}`);
    expect(response.status).toBe(200);
    const clause = plan.clauses.find(({ id }) => id === '1.2');
    const body = await response.json();
    expect(searchResponseSchema.strict().parse(body).hits).toEqual([
      {
        documentId: 'plan',
        sectionId: '1.2',
        label: '一、2',
        score: 2.5,
        signals: { lexical: 0.6, dense: 0.9, phrase: 0.5 },
        start: clause?.start,
        end: clause?.end,
        snippet: '2.发展目标。产值达到3000亿元。',
      },
    ]);
    expect(retriever.requests).toEqual([{ query: '产值目标', limit: 10, documents: undefined }]);
  });

  it('takes a number of hits and documents', async () => {
    const { app, retriever } = testApp();
    expect((await app.request('/api/search?q=a&k=50&documents=plan,plan')).status).toBe(200);
    expect(retriever.requests).toEqual([{ query: 'a', limit: 50, documents: ['plan'] }]);
  });

  it.each([
    '',
    'q=',
    'q=%20',
    'q=a%00',
    `q=${'a'.repeat(8001)}`,
    'q=a&q=b',
    'q=a&k=0',
    'q=a&k=51',
    'q=a&k=-1',
    'q=a&k=1.5',
    'q=a&k=0x5',
    'q=a&k=',
    'q=a&k=ten',
    'q=a&documents=',
    'q=a&documents=plan,',
  ])('refuses ?%s with 400', async (query) => {
    const { app, retriever } = testApp();
    const response = await app.request(`/api/search?${query}`);
    expect(response.status).toBe(400);
    expect(errorSchema.strict().parse(await response.json()).error.code).toBe('invalid_request');
    expect(retriever.requests).toEqual([]);
  });

  it('knows only documents that exist', async () => {
    expect((await testApp().app.request('/api/search?q=a&documents=plan,other')).status).toBe(404);
  });

  it('survives percent signs that encode nothing', async () => {
    expect((await testApp().app.request('/api/search?q=%E0%A4%A')).status).toBe(200);
  });
});
