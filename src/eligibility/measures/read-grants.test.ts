import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/eligibility-context.ts';
import { loadGrantPolicies } from '../../../test/support/grant-policies.ts';
import { buildDocument } from '../../corpus/build-document.ts';
import type { Measure } from '../types.ts';
import { readMeasures } from './read-measures.ts';

async function measuresOf(articles: string): Promise<Measure[]> {
  const text = `甲县支持产业发展若干措施\n\n${articles}`;
  return readMeasures(
    await buildDocument({ id: 'a', fileName: 'a.txt', text, description: null, errata: [], findingAid: {} }),
    context,
  );
}

const conditionsOf = ({ conditions }: Measure) => conditions.map(({ about, text }) => `${about}:${text}`);

describe('what has to be so for something to be given', () => {
  it.each([
    [
      '实缴资本达到500万元且注册满2年的企业，给予奖励5万元。',
      ['figure:实缴资本达到500万元', 'figure:注册满2年'],
    ],
    ['租赁面积在300平方米以内的，给予补贴2万元。', ['figure:租赁面积在300平方米以内']],
    ['研发费用占比不低于4%的企业，给予奖励5万元。', ['figure:研发费用占比不低于4%']],
    ['首次纳入规上统计库的单位，给予奖励5万元。', ['certification:首次纳入规上统计库']],
    ['完成股份制改造并办理登记的企业，给予奖励5万元。', ['activity:完成股份制改造并办理登记']],
    ['中国连锁百强企业来设店的，给予奖励5万元。', ['certification:中国连锁百强企业']],
  ])('%s', async (sentence, expected) => {
    const [measure] = await measuresOf(`第一条 ${sentence}`);
    expect(measure === undefined ? [] : conditionsOf(measure)).toEqual(expect.arrayContaining(expected));
  });

  it('is no bound of what is given', async () => {
    const [measure] = await measuresOf(
      '第一条 中小企业租房的，给予补贴2万元，面积不超过100平方米，期限不超过2年。',
    );
    expect((measure?.conditions ?? []).filter(({ about }) => about === 'figure')).toEqual([]);
  });

  it('is not the title of an article', async () => {
    const measures = await measuresOf('第一条 支持企业上规模。首次上规的企业，给予奖励5万元。');
    expect(measures.map(({ text }) => text)).toEqual(['首次上规的企业，给予奖励5万元']);
  });
});

describe('grades', () => {
  it('may be thresholds, which are of the same thing', async () => {
    const measures = await measuresOf(
      '第一条 对产值首次突破2亿元、5亿元的企业，分别给予10万元、30万元奖励。',
    );
    const graded = measures.map(({ conditions, grant }) => [
      conditions.find(({ isGrade }) => isGrade),
      grant?.fixed?.value,
    ]);
    expect(graded).toMatchObject([
      [{ about: 'figure', text: '首次突破2亿元', subject: '产值' }, 100_000],
      [{ about: 'figure', text: '5亿元', subject: '产值' }, 300_000],
    ]);
  });

  it('may stand far ahead of what they are given', async () => {
    const measures = await measuresOf(
      '第一条 毕业的硕士、本科生与企业签订合同满1年的，每月分别享受900元、600元补贴。',
    );
    expect(measures.map(({ grant }) => grant?.fixed?.value)).toEqual([900, 600]);
    expect(measures.map(({ conditions }) => conditions.find(({ isGrade }) => isGrade)?.text)).toEqual([
      expect.stringContaining('硕士'),
      '本科生',
    ]);
  });
});

describe('what is given', () => {
  it.each([
    ['初创企业入驻园区的，免收一年租金。', '免收'],
    ['世界500强企业设立总部的，实行“一事一议”。', '一事一议'],
    ['高层次人才可按规定申领津贴3万元。', '申领'],
  ])('need be no amount: %s', async (sentence, word) => {
    const [measure] = await measuresOf(`第一条 ${sentence}`);
    expect(measure?.strength).toMatchObject({ kind: 'grant', text: word });
  });

  it('may be a share that nothing introduces', async () => {
    const [measure] = await measuresOf('第一条 共建实验室的，给予研发投入25%的支持，最高80万元。');
    expect(measure?.grant?.rate).toMatchObject({ value: 0.25, base: { text: '研发投入' } });
  });

  it('goes to those named before, behind a semicolon', async () => {
    const measures = await measuresOf(
      '第一条 软件企业营收达到1亿元的，给予奖励5万元；营收达到2亿元的，给予奖励9万元。',
    );
    expect(measures.map((measure) => conditionsOf(measure)[0])).toEqual([
      'industry:软件企业',
      'industry:软件企业',
    ]);
  });
});

describe('the measures of made-up policies', async () => {
  const policies = await loadGrantPolicies();
  it('stand where they say, with all their parts', () => {
    expect(policies.size).toBe(4);
    for (const document of policies.values())
      for (const { conditions, grant, strength, ...measure } of readMeasures(document, context))
        for (const part of [measure, strength, ...conditions, grant?.rate, grant?.cap, grant?.fixed])
          if (part) expect(document.text.slice(part.start, part.end)).toBe(part.text);
  });
});
