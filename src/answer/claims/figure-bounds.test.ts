import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundOf, withBounds } from './figure-bounds.ts';

function bounded(text: string, figure: string): string {
  const start = text.indexOf(figure);
  return withBounds(text, { start, end: start + figure.length });
}

describe('a figure with its bounds', () => {
  it.each([
    ['产值突破3000亿元,', '3000亿元', '突破3000亿元'],
    ['平均增速超过9%;', '9%', '超过9%'],
    ['年收入超50亿元', '50亿元', '超50亿元'],
    ['示范工程50项以上', '50项', '50项以上'],
    ['约2万人左右', '2万人', '约2万人左右'],
    ['不低于3家', '3家', '不低于3家'],
  ])('%s: %s is %s', (text, figure, expected) => {
    expect(bounded(text, figure)).toBe(expected);
  });

  it.each([
    ['拥有国家级企业技术中心8家,市级68家', '8家'],
    ['超过预期,有3家', '3家'],
    ['3家', '3家'],
  ])('%s has none at %s', (text, figure) => {
    expect(bounded(text, figure)).toBe(figure);
  });

  it('is a literal part of the text that holds the figure', () => {
    const word = fc.constantFrom('超过', '约', '以上', '左右', '不超过', ',', '产值', '近');
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (before, behind) => {
        const text = `${before.join('')}42${behind.join('')}`;
        expect(text).toContain(bounded(text, '42'));
        expect(bounded(text, '42')).toContain('42');
      }),
    );
  });
});

describe('the way a figure is bounded', () => {
  it.each([
    ['产值突破3000亿元', '3000亿元', 'at-least'],
    ['示范工程50项以上', '50项', 'at-least'],
    ['不低于3家', '3家', 'at-least'],
    ['2.4万余个', '2.4万余个', 'at-least'],
    ['不超过50项', '50项', 'at-most'],
    ['3家以内', '3家', 'at-most'],
    ['企业技术中心8家', '8家', 'exact'],
    ['增速达到10%', '10%', 'exact'],
  ])('%s: %s is meant as %s', (text, figure, bound) => {
    const start = text.indexOf(figure);
    expect(boundOf(text, { start, end: start + figure.length })).toBe(bound);
  });
});
