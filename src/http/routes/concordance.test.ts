import { describe, expect, it } from 'vitest';
import { errorSchema } from '../error-schema.ts';
import { testApp } from '../test-doubles.ts';
import { concordanceSchema } from '../wording-schema.ts';

const { app } = testApp();
const find = (query: string) => app.request(`/api/concordance?${query}`);

describe('GET /api/concordance', () => {
  it('gives every occurrence with its clause, and counts by chapter', async () => {
    const response = await find(`term=${encodeURIComponent('發展')}&documents=plan`);
    expect(response.status).toBe(200);
    expect(concordanceSchema.strict().parse(await response.json())).toEqual({
      term: '發展',
      total: 1,
      chapters: [
        { documentId: 'plan', sectionId: '0.p1', label: '前言第1段', title: '', count: 0 },
        { documentId: 'plan', sectionId: '1', label: '一', title: '总体要求', count: 1 },
        { documentId: 'plan', sectionId: '2', label: '二', title: '保障措施', count: 0 },
      ],
      occurrences: [
        {
          documentId: 'plan',
          sectionId: '1.2',
          label: '一、2',
          heading: ['发展目标'],
          start: 26,
          end: 28,
          before: '2.',
          quote: '发展',
          after: '目标。产值达到3000亿元。',
        },
      ],
    });
  });

  it.each([
    '',
    'term=',
    'term=%20',
    'term=。',
    'term=a%00',
    `term=${'字'.repeat(101)}`,
    'term=a&term=b',
    'term=a&documents=',
  ])('refuses ?%s with 400', async (query) => {
    const response = await find(query);
    expect(response.status).toBe(400);
    expect(errorSchema.strict().parse(await response.json()).error.code).toBe('invalid_request');
  });

  it('knows only documents that exist', async () => {
    expect((await find('term=a&documents=other')).status).toBe(404);
  });
});
