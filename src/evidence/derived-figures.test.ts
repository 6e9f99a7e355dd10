import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../test/support/plan.ts';
import { deriveFigure, glossFigures, isDerived } from './derived-figures.ts';
import { formatYuan } from './money.ts';

const plan = await loadPlan();
const glossOf = (quote: string) => glossFigures(quote).map(({ text }) => text);

describe('a figure in English', () => {
  it.each([
    ['产值突破3000亿元', 'CNY 300 billion'],
    ['总投资1.5万亿元', 'CNY 1.5 trillion'],
    ['奖励50万元', 'CNY 500,000'],
    ['补助1,234万元', 'CNY 12.34 million'],
    ['0.5亿元', 'CNY 50 million'],
    ['1000亿-3000亿元', 'CNY 100 billion to 300 billion'],
    ['建成5G基站2.4万余个', 'over 24,000'],
    ['建成5G基站2.4万个', '24,000'],
    ['服务3亿人', '300 million'],
  ])('%s: %s', (quote, text) => {
    expect(glossOf(quote)).toEqual([text]);
  });

  it.each([
    '40家三级医院',
    '增速超过9%',
    '2025年',
    '三分之二',
    '12英寸',
    '3-5家',
    '5000万美元',
    '没有数字',
    '',
  ])('is not given for %j, which needs none or is no yuan', (quote) => {
    expect(glossFigures(quote)).toEqual([]);
  });

  it('is given once for each figure, in their order', () => {
    expect(glossOf('从3000亿元到3500亿元,3000亿元')).toEqual(['CNY 300 billion', 'CNY 350 billion']);
  });

  it('is exact: read back, it is the amount', () => {
    const scales = { 万: 1e4, 百万: 1e6, 亿: 1e8, 万亿: 1e12 } as const;
    const names: Readonly<Record<string, number>> = { million: 1e6, billion: 1e9, trillion: 1e12 };
    const scale = fc.constantFrom(...(Object.keys(scales) as (keyof typeof scales)[]));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 0, max: 2 }),
        scale,
        (digits, decimals, by) => {
          const number = (digits / 10 ** decimals).toFixed(decimals);
          const [gloss = ''] = glossOf(`产值${number}${by}元`);
          const [, english = '', name = ''] = /^CNY ([\d.,]+)(?: (\w+))?$/.exec(gloss) ?? [];
          const value = Number(english.replaceAll(',', '')) * (names[name] ?? 1);
          const exact = (digits * scales[by]) / 10 ** decimals;
          expect(Math.abs(value / exact - 1)).toBeLessThan(1e-12);
        },
      ),
    );
  });

  it('follows by its rule, for every clause of the plan', () => {
    const glosses = plan.clauses.flatMap(({ text }) =>
      glossFigures(text).map((gloss) => ({ gloss, holds: isDerived(gloss, [text]) })),
    );
    expect(glosses.map(({ gloss }) => gloss.text)).toContain('CNY 300 billion');
    expect(glosses.filter(({ holds }) => !holds)).toEqual([]);
  });
});

describe('a derived figure', () => {
  const gloss = { text: 'CNY 300 billion', inputs: ['3000亿元'], rule: 'currency-gloss' };
  const quotes = ['电子信息制造业产值突破3000亿元'];

  it('holds where the quote has what it is made of', () => {
    expect(isDerived(gloss, quotes)).toBe(true);
    expect(isDerived(gloss, ['产值突破3500亿元', ...quotes])).toBe(true);
  });

  it.each([
    ['another value', { ...gloss, text: 'CNY 30 billion' }],
    ['another currency', { ...gloss, text: 'USD 300 billion' }],
    ['a rule that nobody knows', { ...gloss, rule: 'sum' }],
    ['a rule of every object', { ...gloss, rule: 'toString' }],
    ['another rule', { ...gloss, rule: 'number-gloss' }],
    ['nothing to be made of', { ...gloss, inputs: [] }],
    ['more than one input', { ...gloss, inputs: ['3000亿元', '3500亿元'] }],
    ['an input that no quote has', { ...gloss, text: 'CNY 350 billion', inputs: ['3500亿元'] }],
    ['an input with more than the figure', { ...gloss, inputs: ['产值突破3000亿元'] }],
  ])('does not hold with %s', (_case, figure) => {
    expect(isDerived(figure, quotes)).toBe(false);
  });

  it('does not hold without quotes', () => {
    expect(isDerived(gloss, [])).toBe(false);
  });
});

describe('a share of an amount', () => {
  it.each([
    ['share-of-figure', ['800万元', '30%'], '240万元'],
    ['share-of-figure', ['8000000元', '30%'], '240万元'],
    ['share-of-figure', ['1.1亿元', '10%'], '1100万元'],
    ['share-of-figure', ['9000元', '20%'], '1800元'],
    ['share-up-to-most', ['800万元', '30%', '300万元'], '240万元'],
    ['share-up-to-most', ['1200万元', '30%', '300万元'], '300万元'],
    ['share-up-to-most', ['一千万', '30%', '最高200万元'], '200万元'],
    ['same-amount', ['最高10000万元'], '1亿元'],
    ['share-of-figure', ['8 million yuan', '30%'], '240万元'],
    ['share-of-figure', ['10亿元', '15%'], '1.5亿元'],
    ['above-step', ['1500万元', '1000万元'], '500万元'],
    ['sum-for-each', ['80人', '500元'], '4万元'],
    ['sum-for-each-up-to-most', ['800人', '500元', '最高30万元'], '30万元'],
    ['share-in-tiers', ['1500万元', '8%', '1000万元', '10%'], '130万元'],
    ['share-in-tiers-up-to-most', ['2000万元', '8%', '1000万元', '10%', '最高150万元'], '150万元'],
  ])('%s of %j is %s', (rule, inputs, text) => {
    expect(deriveFigure(rule, inputs)).toEqual({ text, inputs, rule });
  });

  it.each([
    ['share-of-figure', ['800万元']],
    ['share-of-figure', ['800万元', '30']],
    ['share-of-figure', ['800人', '30%']],
    ['share-of-figure', ['100万元-200万元', '30%']],
    ['share-up-to-most', ['800万元', '30%']],
    ['above-step', ['800万元', '1000万元']],
    ['share-in-tiers', ['800万元', '8%', '1000万元', '10%']],
    ['share-up-to-most', ['800万美元', '30%', '300万元']],
  ])('is not made by %s of %j', (rule, inputs) => {
    expect(deriveFigure(rule, inputs)).toBeNull();
  });

  it('holds only where each input stands as a whole in a quote or in what was asked', () => {
    const figure = { text: '80万元', inputs: ['800万元', '10%'], rule: 'share-of-figure' };
    expect(isDerived(figure, ['按合同金额的10%给予奖补', '我们的合同是800万元'])).toBe(true);
    expect(isDerived(figure, ['按合同金额的10%给予奖补'])).toBe(false);
    expect(isDerived(figure, ['按合同金额的110%给予奖补', '我们的合同是800万元'])).toBe(false);
    expect(isDerived(figure, ['按合同金额的10%给予奖补', '我们的合同是1800万元'])).toBe(false);
  });

  it('is exact to the cent, and never above its cap', () => {
    const amounts = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 100 }), amounts, (base, rate, cap) => {
        const inputs = [`${base}元`, `${rate}%`, `${cap}元`];
        const text = deriveFigure('share-up-to-most', inputs)?.text;
        expect(text).toBe(formatYuan(Math.min((base * rate) / 100, cap)));
        expect(deriveFigure('share-up-to-most', [formatYuan(base), `${rate}%`, formatYuan(cap)])?.text).toBe(
          text,
        );
      }),
    );
  });
});
