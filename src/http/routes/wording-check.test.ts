import { Document, Packer, Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../app-types.ts';
import { errorSchema } from '../error-schema.ts';
import { testApp } from '../test-doubles.ts';
import { plan } from '../test-plan.ts';
import { wordingCheckSchema } from '../wording-schema.ts';

const { app } = testApp();
const draft = '产值达到3000亿元。产值达到4000亿元。本市将建一百座体验馆。';

function check(body: unknown, headers: Record<string, string> = {}) {
  return app.request('/api/wording-check', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

function upload(file: File | null, fields: Record<string, string> = {}, target = app) {
  const body = new FormData();
  if (file) body.set('file', file);
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return target.request('/api/wording-check/file', { method: 'POST', body });
}

async function expectError(response: Response, status: number, code: string): Promise<string> {
  const { error } = errorSchema.strict().parse(await response.json());
  expect([response.status, error.code]).toEqual([status, code]);
  return error.message;
}

async function wordFile(...lines: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  const children = lines.map((text) => new Paragraph({ text }));
  return new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }] })));
}

describe('POST /api/wording-check', () => {
  it('judges every statement, and says where each stands', async () => {
    const response = await check({ text: draft });
    expect(response.status).toBe(200);
    const { segments, summary } = wordingCheckSchema.strict().parse(await response.json());
    expect(segments.map(({ verdict }) => verdict)).toEqual(['exact', 'altered_number', 'not_found']);
    expect(summary).toEqual({ exact: 1, near: 0, altered_number: 1, altered_wording: 0, not_found: 1 });
    for (const { text, start, end, match, diff } of segments) {
      expect(draft.slice(start, end)).toBe(text);
      if (match) expect(plan.text.slice(match.start, match.end)).toBe(match.quote);
      if (match && diff) {
        const side = (other: string) => diff.flatMap(({ op, text }) => (op === other ? [] : [text])).join('');
        expect(side('insert')).toBe(match.quote);
        expect(text).toContain(side('delete'));
      }
    }
    expect(segments[1]?.changes).toEqual([{ kind: 'number', canonical: '3000亿元', draft: '4000亿元' }]);
  });

  it.each<[string, unknown]>([
    ['no text', {}],
    ['an empty text', { text: ' \n' }],
    ['a text that is a list', { text: ['a'] }],
    ['a NUL character', { text: 'a\0' }],
    ['half of a surrogate pair', '{"text":"\\ud83d"}'],
    ['a document that is a list', { text: draft, documentId: ['plan'] }],
    ['broken JSON', '{"text":'],
  ])('refuses %s with 400', async (_case, body) => {
    await expectError(await check(body), 400, 'invalid_request');
  });

  it('knows only documents that exist', async () => {
    await expectError(await check({ text: draft, documentId: 'other' }), 404, 'not_found');
    expect((await check({ text: draft, documentId: 'plan' })).status).toBe(200);
  });

  it('takes a draft of up to a megabyte', async () => {
    const text = '字'.repeat(340_000);
    await expectError(await check({ text: `${text}${text}` }), 413, 'too_large');
    expect((await check({ text: text.slice(0, 200_000) })).status).toBe(200);
  });

  it('takes nothing but JSON', async () => {
    await expectError(await check(draft, { 'content-type': 'text/plain' }), 415, 'unsupported_media_type');
  });
});

describe('POST /api/wording-check/file', () => {
  it.each([
    ['draft.txt', new TextEncoder().encode(draft)],
    ['DRAFT.MD', new TextEncoder().encode(`\ufeff${draft}`)],
    // 产值达到3000亿元。 in GB18030
    [
      'gb.txt',
      new Uint8Array([
        0xb2, 0xfa, 0xd6, 0xb5, 0xb4, 0xef, 0xb5, 0xbd, 51, 48, 48, 48, 0xd2, 0xda, 0xd4, 0xaa, 0xa1, 0xa3,
      ]),
    ],
  ])('reads %s', async (name, bytes) => {
    const response = await upload(new File([bytes], name), { documentId: 'plan' });
    expect(response.status).toBe(200);
    const { text, segments } = wordingCheckSchema.strict().parse(await response.json());
    expect(draft.startsWith(text ?? '-')).toBe(true);
    expect(segments[0]?.verdict).toBe('exact');
  });

  it('reads a Word file, and gives the text that the offsets count in', async () => {
    const bytes = await wordFile('关于产值', '产值达到3000亿元。', '产值达到4000亿元。');
    const response = await upload(new File([bytes], 'draft.docx'));
    const { text = '', segments } = wordingCheckSchema.strict().parse(await response.json());
    expect(text).toBe('关于产值\n产值达到3000亿元。\n产值达到4000亿元。');
    for (const segment of segments) expect(text.slice(segment.start, segment.end)).toBe(segment.text);
    expect(segments.map(({ verdict }) => verdict)).toContain('altered_number');
  });

  it.each<[string, string, BlobPart, number, string]>([
    ['a picture', 'draft.png', 'x', 415, 'unsupported_media_type'],
    ['an old Word file', 'draft.doc', 'x', 415, 'unsupported_media_type'],
    ['a file without an ending', 'draft', 'x', 415, 'unsupported_media_type'],
    [
      'bytes that are no text',
      'draft.txt',
      new Uint8Array([0x89, 0x50, 0, 0, 1, 2]),
      422,
      'unprocessable_document',
    ],
    ['an empty file', 'draft.md', '', 422, 'unprocessable_document'],
    ['a text called a Word file', 'draft.docx', draft, 422, 'unprocessable_document'],
    [
      'a zip that is no Word file',
      'draft.docx',
      new Uint8Array([0x50, 0x4b, 5, 6, ...Array(18).fill(0)]),
      422,
      'unprocessable_document',
    ],
    ['too large a file', 'draft.txt', 'a'.repeat(defaultLimits.fileBytes + 1), 413, 'too_large'],
    ['far too large a file', 'draft.txt', 'a'.repeat(defaultLimits.fileBytes + 100_000), 413, 'too_large'],
    ['too much text', 'draft.txt', '字'.repeat(400_000), 413, 'too_large'],
  ])('refuses %s', async (_case, name, content, status, code) => {
    const message = await expectError(await upload(new File([content], name)), status, code);
    expect(message).toMatch(/^[\x20-\x7e]+$/);
  });

  it('refuses a Word file that is cut off, wherever it ends', async () => {
    const bytes = await wordFile('产值达到3000亿元。');
    for (const share of [0.1, 0.5, 0.9, 0.99])
      await expectError(
        await upload(new File([bytes.slice(0, bytes.length * share)], 'draft.docx')),
        422,
        'unprocessable_document',
      );
  });

  it('wants exactly one file, in a form', async () => {
    await expectError(await upload(null), 400, 'invalid_request');
    await expectError(await upload(null, { file: draft }), 400, 'invalid_request');
    const two = new FormData();
    two.append('file', new File([draft], 'a.txt'));
    two.append('file', new File([draft], 'b.txt'));
    await expectError(
      await app.request('/api/wording-check/file', { method: 'POST', body: two }),
      400,
      'invalid_request',
    );
    const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
    await expectError(await app.request('/api/wording-check/file', json), 415, 'unsupported_media_type');
    const broken = { ...json, headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--y' };
    await expectError(await app.request('/api/wording-check/file', broken), 400, 'invalid_request');
    const noBoundary = { ...json, headers: { 'content-type': 'multipart/form-data' } };
    await expectError(await app.request('/api/wording-check/file', noBoundary), 400, 'invalid_request');
  });

  it('knows only documents that exist', async () => {
    await expectError(await upload(new File([draft], 'a.txt'), { documentId: 'other' }), 404, 'not_found');
  });
});
