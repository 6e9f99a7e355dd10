import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, citation } from '../http/test-doubles.ts';
import { footnotesOf, withFootnotes, withoutFootnotes } from './footnotes.ts';

describe('an answer with footnotes', () => {
  it('has its sources with clause and wording, and its notices', () => {
    expect(withFootnotes(answer)).toBe(
      '产值达到3000亿元。[1]\n\n---\n\n[1] 一、2:“产值达到3000亿元。”\n\n规划期已于2025年结束。',
    );
  });

  it('has the clauses that are offered beside a refusal', () => {
    const { documentId, sectionId, label, start, end } = citation;
    const refusal = {
      answer: '没有提到。',
      citations: [],
      nearest: [{ documentId, sectionId, label, quote: '产值\n达到', start, end }],
      notices: [],
    };
    expect(withFootnotes(refusal)).toBe('没有提到。\n\n---\n\n- 一、2:“产值 达到”');
  });

  it('is the answer alone where there is nothing to add', () => {
    expect(footnotesOf({ citations: [], nearest: [], notices: [] })).toBe('');
  });

  it('gives the answer back', () => {
    expect(withoutFootnotes(withFootnotes(answer))).toBe(answer.answer);
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!text.includes('\n\n---\n\n'));
        expect(withoutFootnotes(withFootnotes({ ...answer, answer: text }))).toBe(text);
      }),
    );
  });
});
