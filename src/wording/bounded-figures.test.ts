import { describe, expect, it } from 'vitest';
import { boundedFigures, differingFigures, isSameFigure } from './bounded-figures.ts';

const only = (text: string) => {
  const [figure, ...others] = boundedFigures(text);
  if (figure === undefined || others.length > 0) throw new Error(`${text} has not one figure`);
  return figure;
};

describe('a figure', () => {
  it.each([
    ['突破3000亿元', '突破0.3万亿元'],
    ['3-5家', '三至五家'],
    ['3—5家', '３～５家'],
    ['三分之二', '三分之二'],
    ['9%', '百分之九'],
    ['2.4万余个', '2.4萬餘個'],
    ['超过9％', '超過9%'],
    ['4个', '4项'],
    ['1,000万元', '1000万元'],
  ])('%s says the same as %s', (one, other) => {
    expect(isSameFigure(only(one), only(other))).toBe(true);
  });

  it.each([
    ['超过9%', '9%'],
    ['50项以上', '超过50项'],
    ['3-5家', '3家'],
    ['3000亿元', '3000万元'],
    ['10%', '10个百分点'],
    ['2025年', '2024年'],
    ['约200家', '200家'],
    ['不超过3年', '超过3年'],
    ['第3位', '3位'],
    ['5000万元', '5000万美元'],
  ])('%s does not say the same as %s', (one, other) => {
    expect(isSameFigure(only(one), only(other))).toBe(false);
  });

  it('is whole with its bounds, where it stands', () => {
    const text = '增速超过9%,实施工程50项以上。';
    const figures = boundedFigures(text);
    expect(figures.map((figure) => figure.text)).toEqual(['超过9%', '50项以上']);
    for (const { start, end, text: own } of figures) expect(text.slice(start, end)).toBe(own);
  });

  it('is missed once for every time it is missing', () => {
    const { canonical, draft } = differingFigures(
      boundedFigures('4家、4家和8家'),
      boundedFigures('4家和9家'),
    );
    expect(canonical.map(({ text }) => text)).toEqual(['4家', '8家']);
    expect(draft.map(({ text }) => text)).toEqual(['9家']);
  });
});
