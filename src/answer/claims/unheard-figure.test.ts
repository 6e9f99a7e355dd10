import { describe, expect, it } from 'vitest';
import { unheardFigure } from './unheard-figure.ts';

const quote = '到2025年,产值突破3000亿元,平均增速超过9%';
const unheard = (claim: string, isAnywhere = false) => unheardFigure(claim, [quote], [], () => isAnywhere);

describe('a figure that the documents do not have', () => {
  it.each([
    ['平均增速要超过15%', '15%'],
    ['产值要到5000亿元', '5000亿元'],
  ])('is told of %s', (claim, figure) => {
    expect(unheard(claim)).toBe(figure);
  });

  it.each([
    ['the very figure', '平均增速超过9%'],
    ['the same in other words', '平均增速超过百分之九'],
    ['no figure', '产值要突破'],
    ['several', '产值5000亿元,增速15%'],
    ['a count, which may be of anything', '要培育15家'],
  ])('is none for %s', (_case, claim) => {
    expect(unheard(claim)).toBeNull();
  });

  it('is none where it stands elsewhere', () => {
    expect(unheard('平均增速要超过15%', true)).toBeNull();
  });
});
