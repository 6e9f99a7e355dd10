import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../../test/support/plan.ts';
import { isOfYears } from './statement-years.ts';
import type { Statement } from './statements.ts';

const plan = await loadPlan();
const [clause] = plan.clauses;
if (clause === undefined) throw new Error('the plan has no clauses');

const saying = (sentence: string, yearBefore: string | null = null): Statement => ({
  clause,
  rank: 0,
  sentence,
  heading: '',
  parts: [[sentence]],
  yearBefore,
  similarity: 0,
});

describe('a statement may speak of the years asked for', () => {
  it.each([
    ['when it names one of them', saying('到2025年,产值突破3000亿元'), ['2025']],
    ['when it names one of them beside others', saying('是2017年的4.2倍,2020年达到25t'), ['2020']],
    ['when it names one, whatever was named before', saying('到2025年,产值突破3000亿元', '2020'), ['2025']],
    ['when neither it nor what stood before names any', saying('产值突破3000亿元'), ['2025']],
    ['when what stood before named one of them', saying('增速达到4.7%', '2020'), ['2020']],
    ['when none is asked for', saying('2020年,增速达到4.7%', '2017'), []],
    ['when a five-year plan is asked for', saying('2020年,增速达到4.7%'), ['十四五']],
  ])('%s', (_case, statement, asked) => {
    expect(isOfYears(statement, asked)).toBe(true);
  });

  it.each([
    ['when it names another', saying('2020年,增速达到4.7%'), ['2025']],
    ['when it names another, whatever was named before', saying('2020年,增速达到4.7%', '2025'), ['2025']],
    ['when what stood before named another', saying('增速达到4.7%', '2020'), ['2025']],
    ['when a plan and another year are asked for', saying('2020年,增速达到4.7%'), ['十四五', '2025']],
  ])('not %s', (_case, statement, asked) => {
    expect(isOfYears(statement, asked)).toBe(false);
  });
});
