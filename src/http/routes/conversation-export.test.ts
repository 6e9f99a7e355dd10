import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { browserOf, conversationApp } from '../test-conversations.ts';

async function exported(query: string, message = '产值目标?') {
  const browser = browserOf(conversationApp().app);
  const { conversationId } = await browser.ask(message);
  return browser.request(`/api/conversations/${conversationId}/export${query}`);
}

describe('GET /api/conversations/:id/export', () => {
  it('gives Markdown with footnotes', async () => {
    const response = await exported('?format=md');
    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="cewen.md"; filename*=UTF-8''${encodeURIComponent('产值目标')}.md`,
    );
    const text = await response.text();
    expect(text).toContain('产值达到3000亿元。[^1]');
    expect(text).toContain('[^1]: 《测试规划》一、2：“产值达到3000亿元。”');
  });

  it('gives a file for Word with footnotes', async () => {
    const response = await exported('?format=docx&lang=en');
    expect(response.headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    );
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    expect(strFromU8(files['word/footnotes.xml'] ?? new Uint8Array())).toContain('《测试规划》一、2: “产值');
    expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toContain('Answered');
  });

  it.each([
    ['../../a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
    ["it's (1)*", "it's (1)"],
    ['...', 'cewen'],
    ['长'.repeat(60), `${'长'.repeat(39)}…`],
    ['a\u202eb\u0007c', 'a b c'],
  ])('calls the file after %j', async (message, name) => {
    const header = (await exported('?format=md', message)).headers.get('content-disposition') ?? '';
    const [, encoded = ''] = /filename\*=UTF-8''([\w%.~!-]+)$/.exec(header) ?? [];
    expect(decodeURIComponent(encoded)).toBe(`${name}.md`);
  });

  it.each(['', '?format=pdf', '?format=', '?format=md&lang=fr', '?format=md&format=docx'])(
    'refuses %j with 400',
    async (query) => {
      expect((await exported(query)).status).toBe(400);
    },
  );
});
