import { describe, expect, it } from 'vitest';
import { glosses } from '../../../test/support/damage.ts';
import { expectExplained } from '../../../test/support/explain-repairs.ts';
import { loadPlan, loadPlanErrata } from '../../../test/support/plan.ts';
import { AppError } from '../../errors.ts';
import type { Repair } from '../types.ts';
import { repairText } from './repair-text.ts';

const plan = await loadPlan();

describe('the plan as received', () => {
  const count = (kind: Repair['kind']) => plan.repairs.filter((repair) => repair.kind === kind);

  it('differs from the canonical text by recorded repairs only', () => {
    expectExplained(plan.source.text, plan);
  });

  it('has 1,474 glosses of 29 kinds, 11 of them in hand-checked places and two of those behind a stray letter', () => {
    const toned = /(.)\(([a-z]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]*)\)/g;
    const all = [...plan.source.text.matchAll(toned)];
    expect(all).toHaveLength(1474);
    expect(new Set(all.map((match) => match[2]))).toEqual(new Set(glosses));
    expect(glosses).toHaveLength(29);
    expect(all.filter((match) => match[1] === 'l')).toHaveLength(2);
    const byHand = count('erratum').flatMap((repair) => [...repair.raw.matchAll(toned)]);
    expect(byHand).toHaveLength(11);
    expect(count('gloss')).toHaveLength(1474 - 11);
  });

  it('has seven hand-checked repairs, one piece of page furniture and no invisible characters', () => {
    expect(count('erratum')).toHaveLength(7);
    expect(count('furniture').map((repair) => repair.raw)).toEqual([
      '\n掃一掃獲取\n最新情報資訊\n掃一掃免費\n閱讀最新報告',
    ]);
    expect(count('control')).toEqual([]);
    expect(plan.text.endsWith('引导社会资本投资创业期科技型、创新型中小企业。')).toBe(true);
  });

  it.each([
    '“十四五”时期(2021—2025年),是天津构建现代工业产业体系的重要机遇期',
    '1.产业发展态势稳中向好。“十三五”时期,天津新一代信息技术产业快速发展。',
    '国内国际双循环相互促进的新发展格局。“双循环”已被提到中长期战略高度',
    '推动新一代信息技术产业规模化发展。优化提升西青',
    '天津滨海互联网产业园、国家动漫产业综合示范园',
    '开展新一代信息技术规模化应用示范,以应用场景发展带动新一代信息技术产业',
    '实现中高端车身控制器模块及零部件规模化应用,加大力度促进无人驾驶',
    '符合国Ⅵ标准的发动机控制系统',
    '1.着力培育一批行业龙头企业。',
  ])('reads %s', (words) => {
    expect(plan.text).toContain(words);
  });

  it('keeps every bracket that is no gloss, and every number, letter and mark outside the hand-checked places', () => {
    const kept = /[^\s\p{Script=Han}]/gu;
    let raw = '';
    let canonical = '';
    let rawAt = 0;
    let at = 0;
    for (const repair of plan.repairs.filter((one) => one.kind !== 'script')) {
      raw += plan.source.text.slice(rawAt, repair.rawStart);
      canonical += plan.text.slice(at, repair.start);
      rawAt = repair.rawEnd;
      at = repair.end;
    }
    raw += plan.source.text.slice(rawAt);
    canonical += plan.text.slice(at);
    expect(canonical.match(kept)?.join('')).toBe(raw.match(kept)?.join(''));
    for (const bracket of [
      '(中央处理器)',
      '(AGV)',
      '(先进驾驶辅助系统)',
      '(绝缘栅双极型晶体管)',
      '(2021—2025年)',
    ])
      expect(plan.text).toContain(bracket);
  });

  it('keeps wording that is merely unusual', () => {
    for (const words of ['神州通用', '神舟通用', '数据存数装置', '自然语音处理'])
      expect(plan.text).toContain(words);
  });

  it('is not repaired with errata that were checked against another text', async () => {
    const errata = await loadPlanErrata();
    const misfits = [
      [...errata, { raw: '不在此文', canonical: '', reason: 'none', occurrences: 1 }],
      errata.map((erratum) => ({ ...erratum, occurrences: 2 })),
      [...errata, ...errata],
    ];
    for (const misfit of misfits)
      expect(() => repairText(plan.source.text, 'machine-traditional', misfit)).toThrow(AppError);
  });
});
