import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WordingCheck, WordingSegment } from '../wording/types.ts';
import { exportReview } from './export-review.ts';

const options = { language: 'zh', titleOf: () => '测试规划' } as const;
const match = {
  documentId: 'plan',
  sectionId: '1.2',
  label: '一、2',
  heading: ['发展目标'],
  quote: '产值达到3000亿元。',
  start: 30,
  end: 41,
};
const summary = { exact: 1, near: 0, altered_number: 1, altered_wording: 0, not_found: 1 };

function segment(draft: string, text: string, more: Partial<WordingSegment>): WordingSegment {
  const start = draft.indexOf(text);
  return { text, start, end: start + text.length, verdict: 'exact', quoted: false, ...more };
}

const draft = '导言\n产值达到3000亿元。产值达到4000亿元(二、1)。\n将建体验馆。';
const check: WordingCheck = {
  summary,
  segments: [
    segment(draft, '产值达到3000亿元。', { match }),
    segment(draft, '产值达到4000亿元(二、1)。', {
      verdict: 'altered_number',
      match,
      changes: [{ kind: 'number', canonical: '3000亿元', draft: '4000亿元' }],
      reference: { text: '二、1', status: 'wrong' },
    }),
    segment(draft, '将建体验馆。', { verdict: 'not_found' }),
  ],
};

describe('exportReview', () => {
  it('sets what was found beside the statements that differ, and nothing beside what is literal', () => {
    const { about, paragraphs, comments } = exportReview(draft, check, options);
    expect(about).toBe('共核对3句:逐字一致1句,数字不同1句,原文没有1句。');
    expect(paragraphs).toEqual([
      [{ type: 'text', text: '导言' }],
      [
        { type: 'text', text: '产值达到3000亿元。' },
        { type: 'start', comment: 0 },
        { type: 'text', text: '产值达到4000亿元(二、1)。' },
        { type: 'end', comment: 0 },
      ],
      [
        { type: 'start', comment: 1 },
        { type: 'text', text: '将建体验馆。' },
        { type: 'end', comment: 1 },
      ],
    ]);
    expect(comments.map(({ lines }) => lines)).toEqual([
      [
        '数字不同',
        '数字:原文“3000亿元”,草稿“4000亿元”',
        '出处有误:草稿写“二、1”,实际在一、2',
        '《测试规划》一、2:“产值达到3000亿元。”',
      ],
      ['原文没有'],
    ]);
  });

  it.each([
    ['zh-Hant', '數字:原文「3000亿元」,草稿「4000亿元」'],
    ['en', 'Figure: the text has “3000亿元”, the draft “4000亿元”'],
  ] as const)('speaks %s, and quotes as it stands', (language, line) => {
    expect(exportReview(draft, check, { ...options, language }).comments[0]?.lines).toContain(line);
  });

  it('loses nothing of a draft but line ends, and opens and closes every comment once', () => {
    const line = fc.string({ unit: fc.constantFrom(...'产值9%。 \r\n') });
    fc.assert(
      fc.property(line, fc.array(fc.nat(40), { maxLength: 8 }), (text, cuts) => {
        const places = [...new Set(cuts.map((cut) => Math.min(cut, text.length)))].sort((a, b) => a - b);
        const segments = places.flatMap((start, index): WordingSegment[] => {
          const end = places[index + 1] ?? text.length;
          return end <= start || index % 2 === 1
            ? []
            : [{ text: text.slice(start, end), start, end, verdict: 'not_found', quoted: false }];
        });
        const pieces = exportReview(text, { segments, summary }, options).paragraphs;
        const written = pieces.map((line) =>
          line.map((piece) => (piece.type === 'text' ? piece.text : '')).join(''),
        );
        expect(written).toEqual(text.split(/\r\n?|\n/));
        const marks = pieces
          .flat()
          .flatMap((piece) => (piece.type === 'text' ? [] : [`${piece.type} ${piece.comment}`]));
        expect(marks).toEqual(segments.flatMap((_, comment) => [`start ${comment}`, `end ${comment}`]));
      }),
    );
  });
});
