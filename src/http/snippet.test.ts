import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestSnippet } from './snippet.ts';

const filler = '加强统筹协调,完善工作机制。'.repeat(20);

describe('bestSnippet', () => {
  it('begins with the sentence or phrase that shares most with the question', () => {
    const text = `${filler}到2025年,电子信息制造业产值达到3000亿元。${filler}`;
    expect(bestSnippet(text, '电子信息制造业产值目标')).toMatch(/电子信息制造业产值达到3000亿元/);
  });

  it('is the whole of a short clause', () => {
    expect(bestSnippet('坚持创新。', '产值')).toBe('坚持创新。');
  });

  it('begins at the start when nothing is shared', () => {
    expect(bestSnippet(filler, 'xyz')).toBe(filler.slice(0, 120));
  });

  it('is always a literal stretch within the length, without half characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string(), (text, question) => {
        const snippet = bestSnippet(text, question, 20);
        expect(text).toContain(snippet);
        expect(snippet.length).toBeLessThanOrEqual(20);
        expect(snippet).not.toMatch(/[\uD800-\uDBFF]$/);
      }),
    );
  });
});
