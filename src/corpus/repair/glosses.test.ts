import { describe, expect, it } from 'vitest';
import { glosses as planGlosses } from '../../../test/support/damage.ts';
import { glossEdits } from './glosses.ts';

const found = (text: string) => glossEdits(text).map((edit) => text.slice(edit.rawStart, edit.rawEnd));

describe('glossEdits', () => {
  it.each(planGlosses)('finds the gloss %s behind a character', (gloss) => {
    expect(found(`數(${gloss})字`)).toEqual([`(${gloss})`]);
  });

  it.each(['zhuàng', 'shuāng', 'xióng', 'lüè', 'lǜ', 'èr', 'ān', 'wǒ', 'jiǔ', 'guā'])(
    'knows the syllable %s',
    (syllable) => {
      expect(found(`字(${syllable})`)).toEqual([`(${syllable})`]);
    },
  );

  it.each([
    '自動導引車(AGV)',
    'CPU(中央處理器)',
    '(fā)展',
    'l(fā)展',
    '規劃(de)發展',
    '中國(Zhōngguó)經濟',
    '中國(zhōng guó)經濟',
    '中國(zhōngguó)經濟',
    '數(5)字',
    '數()字',
    '數(shù字',
  ])('leaves %s alone', (text) => {
    expect(found(text)).toEqual([]);
  });
});
