import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForComparison, foldForSearch } from './fold.ts';

describe('foldForSearch', () => {
  it.each([
    ['５Ｇ与ＡＩ', '5g与ai'],
    ['積體電路（ＩＣ）', '积体电路(ic)'],
    ['“十四五”「規劃」《綱要》', '"十四五""规划"<纲要>'],
    ['2021—2025年，增长９％；', '2021-2025年,增长9%;'],
    ['AGV、CPU。', 'agv,cpu.'],
    ['国Ⅵ标准', '国ⅵ标准'],
    ['　全角\u00a0空格', ' 全角 空格'],
  ])('folds %s', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });

  it('keeps the length of any text, so that offsets carry over', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldForSearch(text)).toHaveLength(text.length);
      }),
      { numRuns: 300 },
    );
    expect(foldForSearch('İŐﬁ')).toHaveLength(3);
  });

  it('changes nothing when it is applied again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = foldForSearch(text);
        expect(foldForSearch(once)).toBe(once);
      }),
    );
  });
});

describe('foldForComparison', () => {
  it('leaves only what is read aloud', () => {
    expect(foldForComparison(' “十四五”時期，增長９％以上。\n')).toBe('十四五时期增长9以上');
    expect(foldForComparison('１＋Ｎ')).toBe('1+n');
  });
});
