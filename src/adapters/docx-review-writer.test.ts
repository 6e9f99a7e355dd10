import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { hostileText } from '../export/test-conversation.ts';
import { writeReviewDocx } from './docx-review-writer.ts';
import { mammothWordReader } from './mammoth-word-reader.ts';

const review = {
  language: 'zh',
  title: '表述核对',
  about: '共核对2句。',
  paragraphs: [
    [
      { type: 'text', text: '前文。' },
      { type: 'start', comment: 0 },
      { type: 'text', text: '产值达到4000亿元。' },
      { type: 'end', comment: 0 },
    ],
    [
      { type: 'start', comment: 1 },
      { type: 'text', text: '将建体验馆。' },
      { type: 'end', comment: 1 },
    ],
  ],
  comments: [
    { number: 0, lines: ['数字不同', '数字:原文“3000亿元”,草稿“4000亿元”'] },
    { number: 1, lines: ['原文没有', hostileText] },
  ],
} as const;

const plain = (xml: string) => xml.replace(/<[^>]*>/g, '');

describe('writeReviewDocx', async () => {
  const bytes = await writeReviewDocx(review);
  const files = unzipSync(bytes);
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());

  it('keeps the draft as text', async () => {
    expect(await mammothWordReader(64 * 1024 * 1024).read(bytes)).toBe(
      '表述核对\n共核对2句。\n前文。产值达到4000亿元。\n将建体验馆。',
    );
  });

  it('writes the findings as comments', () => {
    const comments = [...part('word/comments.xml').matchAll(/<w:comment w:id="(\d+)".*?<\/w:comment>/gs)];
    expect(comments.map(([, id]) => id)).toEqual(['0', '1']);
    expect(plain(comments[0]?.[0] ?? '')).toBe('数字不同数字:原文“3000亿元”,草稿“4000亿元”');
    expect(part('word/comments.xml')).not.toMatch(/<img|<script/);
  });

  it('sets each comment around its statement', () => {
    const document = part('word/document.xml');
    for (const [id, text] of [
      ['0', '产值达到4000亿元。'],
      ['1', '将建体验馆。'],
    ] as const) {
      const range = new RegExp(
        `<w:commentRangeStart w:id="${id}"/>(.*?)<w:commentRangeEnd w:id="${id}"/>`,
        's',
      );
      expect(plain(range.exec(document)?.[1] ?? '')).toBe(text);
      expect(document).toContain(`<w:commentReference w:id="${id}"/>`);
    }
  });
});
