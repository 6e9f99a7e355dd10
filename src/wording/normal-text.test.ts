import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, originalSpan } from './normal-text.ts';

describe('a normal text', () => {
  it.each([
    ['增速超过 9％,产值３０００亿元。', '增速超过9%产值3000亿元'],
    ['「十四五」時期（2021—2025年）', '十四五时期2021-2025年'],
    ['4.7%、3-5家;“1+N”', '4.7%3-5家1+n'],
    ['CPU(中央處理器)', 'cpu中央处理器'],
  ])('of %j is %j', (text, normal) => {
    expect(normalise(text).text).toBe(normal);
  });

  it('knows where each of its characters stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const normal = normalise(text);
        expect(normal.offsets).toHaveLength(normal.text.length);
        for (let at = 0; at < normal.text.length; at += 1) {
          const { start, end } = originalSpan(normal, at, at + 1);
          expect(end).toBe(start + 1);
          expect(normalise(text).text[at]).toBe(normal.text[at]);
          if (at > 0) expect(start).toBeGreaterThan(normal.offsets[at - 1] ?? 0);
        }
      }),
    );
  });
});
