import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/eligibility-context.ts';
import { loadPlan } from '../../../test/support/plan.ts';
import { loadPolicies, policyFolder } from '../../../test/support/policies.ts';
import { buildDocument } from '../../corpus/build-document.ts';
import type { PolicyDocument } from '../../corpus/types.ts';
import type { Measure } from '../types.ts';
import { readMeasures } from './read-measures.ts';

const documentOf = (text: string) =>
  buildDocument({ id: 'a', fileName: 'a.txt', text, description: null, errata: [], findingAid: {} });

async function measuresOf(sentences: string): Promise<Measure[]> {
  return readMeasures(
    await documentOf(`某省支持产业发展若干政策\n\n一、支持企业发展\n${sentences}`),
    context,
  );
}

/** Every part of a measure stands where it says. */
function expectLiteral(document: PolicyDocument, measures: readonly Measure[]): void {
  for (const { strength, beneficiary, conditions, grant, ...measure } of measures) {
    const parts = [
      measure,
      strength,
      beneficiary,
      ...conditions,
      grant?.rate,
      grant?.rate?.base,
      grant?.cap,
      grant?.fixed,
    ];
    for (const part of parts) if (part) expect(document.text.slice(part.start, part.end)).toBe(part.text);
  }
}

describe('a measure that gives', () => {
  it('has its share, what it is a share of, and the most that is given', async () => {
    const [measure] = await measuresOf(
      '集成电路设计企业开展工程产品首轮流片，省级按该款产品首轮流片合同金额的30%，给予一次性奖补，单个企业最高300万元。',
    );
    expect(measure).toMatchObject({
      strength: { text: '给予', kind: 'grant' },
      beneficiary: { text: '集成电路设计企业' },
      grant: {
        rate: { text: '30%', value: 0.3, base: { text: '该款产品首轮流片合同金额' } },
        cap: { text: '最高300万元', value: 3_000_000 },
        fixed: null,
      },
    });
    expect(measure?.conditions.map(({ about, text }) => [about, text])).toEqual([
      ['industry', '集成电路设计企业'],
      ['activity', '开展工程产品首轮流片'],
    ]);
  });

  it('in grades is one for each, with its own amount', async () => {
    const measures = await measuresOf(
      '对评估等级在3A、4A、5A级的企业，省级分别给予一次性奖补50万元、100万元、150万元。',
    );
    expect(measures.map(({ conditions, grant }) => [conditions.at(-1)?.text, grant?.fixed?.value])).toEqual([
      ['3A', 500_000],
      ['4A', 1_000_000],
      ['5A级', 1_500_000],
    ]);
  });

  it('does not take a threshold for a gift', async () => {
    const [measure] = await measuresOf(
      '对实际完成投资1000万元及以上的企业，按项目设备购置额的10%给予奖补，最高2000万元。',
    );
    expect(measure?.grant).toMatchObject({ rate: { value: 0.1 }, cap: { value: 20_000_000 }, fixed: null });
    expect(measure?.conditions).toContainEqual(
      expect.objectContaining({ about: 'figure', text: '实际完成投资1000万元及以上' }),
    );
  });

  it('to the same as before is for those whom the sentence before names', async () => {
    const [, second] = await measuresOf(
      '对集成电路企业购置设备的，按购置金额的20%给予奖补；对其上一年度实施产业化项目的，按设备购置额的10%给予奖补。',
    );
    expect(second?.conditions).toContainEqual(
      expect.objectContaining({ about: 'industry', text: expect.stringContaining('集成电路') }),
    );
  });
});

describe('a measure that supports', () => {
  it.each([
    ['鼓励中小企业引进先进设备。', '鼓励', 'encouragement', '中小企业'],
    ['大力支持省内龙头企业建设研发中心。', '支持', 'support', '省内龙头企业'],
    ['滨海新区重点发展人工智能产业集群。', '发展', 'promotion', undefined],
  ])('is read out of %s', async (sentence, word, kind, beneficiary) => {
    const [measure] = await measuresOf(sentence);
    expect(measure?.strength.text.endsWith(word)).toBe(true);
    expect([kind, 'priority']).toContain(measure?.strength.kind);
    expect(measure?.beneficiary?.text).toBe(beneficiary);
  });

  it.each([
    '到2025年,产业规模突破3000亿元。',
    '完善产业政策体系。',
    '引导各区发挥区域特色优势。',
    '加快突破关键核心技术。',
  ])('is not seen in %s', async (sentence) => {
    expect(await measuresOf(sentence)).toEqual([]);
  });

  it('is not looked for where a document looks back or sets goals', async () => {
    const text =
      '某市产业规划(2021-2025年)\n\n一、发展回顾\n支持企业发展取得成效。\n二、发展目标\n支持企业做大做强。\n三、重点任务\n支持企业上云。';
    const measures = readMeasures(await documentOf(text), context);
    expect(measures.map(({ sectionId }) => sectionId)).toEqual(['3.p1']);
  });
});

describe('the measures of real documents', async () => {
  const plan = await loadPlan();
  const policies = await loadPolicies();

  it('stand in the plan where they say, each under an id of its own', () => {
    const measures = readMeasures(plan, context);
    expect(measures.length).toBeGreaterThan(100);
    expect(new Set(measures.map(({ id }) => id)).size).toBe(measures.length);
    expectLiteral(plan, measures);
    // The plan gives no amounts.
    expect(measures.filter(({ grant }) => grant !== null)).toEqual([]);
  });

  it.skipIf(policyFolder === undefined)('are read with all their amounts', () => {
    const anhui = policies.get('anhui-industrial-internet-2021');
    if (anhui === undefined) throw new Error('the document is missing');
    const measures = readMeasures(anhui, context);
    expectLiteral(anhui, measures);
    const most = measures.flatMap(({ grant }) => (grant?.fixed ?? grant?.cap)?.value ?? []);
    const tenThousand = [
      3000, 1000, 100, 100, 500, 500, 50, 100, 150, 50, 100, 100, 300, 500, 300, 1000, 2000, 100, 100,
    ];
    expect(most).toEqual(tenThousand.map((amount) => amount * 10_000));
  });

  it.skipIf(policyFolder === undefined)('are literal in every document', () => {
    for (const document of policies.values()) expectLiteral(document, readMeasures(document, context));
  });
});
