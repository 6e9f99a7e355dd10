import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { testApp } from '../test-doubles.ts';
import { wordingCheckSchema } from '../wording-schema.ts';

const { app } = testApp();
const draft = '产值达到4000亿元。';

function save(query: string, body: unknown = { text: draft }) {
  return app.request(`/api/wording-check/export?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

describe('POST /api/wording-check/export', () => {
  it('gives a Word file with the findings as comments', async () => {
    const response = await save('format=docx&lang=zh-Hant');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/wordprocessingml/);
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="cewen\.docx"; filename\*=UTF-8''%E8%A1%A8.*\.docx$/,
    );
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const comments = strFromU8(files['word/comments.xml'] ?? new Uint8Array()).replace(/<[^>]*>/g, '');
    expect(comments).toContain(
      '數字不同數字:原文「3000亿元」,草稿「4000亿元」《测试规划》一、2:“产值达到3000亿元”',
    );
  });

  it('gives the check as JSON, with the draft', async () => {
    const response = await save('format=json');
    expect(response.headers.get('content-disposition')).toMatch(/\.json$/);
    const { text, segments } = wordingCheckSchema.strict().parse(await response.json());
    expect(text).toBe(draft);
    expect(segments).toMatchObject([{ verdict: 'altered_number' }]);
  });

  it.each(['', 'format=pdf', 'format=docx&lang=fr'])('refuses ?%s with 400', async (query) => {
    expect((await save(query)).status).toBe(400);
  });

  it('refuses what the check refuses', async () => {
    expect((await save('format=docx', { text: ' ' })).status).toBe(400);
    expect((await save('format=docx', { text: draft, documentId: 'other' })).status).toBe(404);
    expect((await save('format=docx', { text: '字'.repeat(400_000) })).status).toBe(413);
  });
});
