import { describe, expect, it } from 'vitest';
import { wordEnd, wordStart } from './word-edges.ts';

const text = '改善人民生活,发展养老服务业。';

describe('the edges of a stretch', () => {
  it('are put where words begin and end', () => {
    const start = text.indexOf('展养老');
    expect(text.slice(wordStart(text, start, start))).toBe('发展养老服务业。');
    const inner = text.indexOf('养老');
    expect(text.slice(wordStart(text, start, inner))).toBe('养老服务业。');
    const end = text.indexOf('展养老');
    expect(text.slice(0, wordEnd(text, end, end))).toBe('改善人民生活,发展');
  });

  it('stay where they are between words', () => {
    const start = text.indexOf('发展');
    expect(wordStart(text, start, start)).toBe(start);
    expect(wordEnd(text, text.length, text.length)).toBe(text.length);
    expect(wordStart('', 0, 0)).toBe(0);
  });
});
