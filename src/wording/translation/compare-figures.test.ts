import { describe, expect, it } from 'vitest';
import { foreignFigures } from './compare-figures.ts';

const clause =
  '到2025年,电子信息制造业产值突破3000亿元,平均增速超过9%;新建国家级企业技术中心3-5家,外资企业产值比重达到三分之二。';
const [output = '', centres = ''] = clause.split(';');
const foreign = (statement: string, sentence: string, period: readonly number[] = []) =>
  foreignFigures(statement, { sentence, clause, period }).map(({ draft, canonical }) => [
    draft.text,
    canonical,
  ]);

describe('figures of a translation', () => {
  it('are the same quantities, however they are written', () => {
    expect(foreign('By 2025 output exceeds CNY 300 billion, growth above 9 percent', output)).toEqual([]);
    expect(foreign('RMB 0.3 trillion', output)).toEqual([]);
    expect(foreign('three to five centres; two thirds of output', centres)).toEqual([]);
  });

  it('are told with what the text has in their place', () => {
    expect(foreign('output of CNY 400 billion', output)).toEqual([['CNY 400 billion', '3000亿元']]);
    expect(foreign('growth above 12%', output)).toEqual([['12%', '9%']]);
    expect(foreign('7-9 centres', centres)).toEqual([['7-9', '3-5家']]);
  });

  it('are of another currency where they say so', () => {
    expect(foreign('output of US$300 billion', output)).toHaveLength(1);
  });

  it('may be years of the clause, or of the plan, where the sentence gives none', () => {
    expect(foreign('By 2025 three to five centres', centres)).toEqual([]);
    expect(foreign('From 2021 three to five centres', centres, [2021, 2025])).toEqual([]);
    expect(foreign('By 2021 output exceeds CNY 300 billion', output, [2021, 2025])).toEqual([
      ['2021', '2025年'],
    ]);
  });
});
