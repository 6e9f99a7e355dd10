import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatYuan, yuanIn } from './money.ts';

describe('the amount of a text', () => {
  it.each([
    ['最高300万元', 3e6],
    ['800万', 8e6],
    ['1.5亿元', 1.5e8],
    ['一千万', 1e7],
    ['八百来万', 8e6],
    ['CNY 8 million', 8e6],
    ['500元', 500],
  ])('%s is %d yuan', (text, yuan) => {
    expect(yuanIn(text)).toBe(yuan);
  });

  it.each(['', '没有', '30%', '20人', '100万元至200万元', '100万元、200万元', '5000万美元', '8 million USD'])(
    'is none for %j',
    (text) => {
      expect(yuanIn(text)).toBeNull();
    },
  );

  it('is read back as it was written, to the cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000_000_00 }), (cents) => {
        expect(yuanIn(formatYuan(cents / 100))).toBeCloseTo(cents / 100, 2);
      }),
    );
  });
});
