import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../test/support/plan.ts';
import { findQuantities } from './quantities.ts';

const found = (text: string) =>
  findQuantities(text).map(({ text: words, kind, value, upTo, unit }) =>
    upTo === null ? [words, kind, value, unit] : [words, kind, value, unit, upTo],
  );
const firstValue = (text: string) => findQuantities(text)[0]?.value;

describe('findQuantities', () => {
  it.each([
    ['产值达到3000亿元', ['3000亿元', 'amount', 3e11, '元']],
    ['投资50.5万美元', ['50.5万美元', 'amount', 505_000, '美元']],
    ['规模1,234.5亿元', ['1,234.5亿元', 'amount', 123_450_000_000, '元']],
    ['增速超过9%', ['9%', 'percentage', 0.09, '%']],
    ['提高1个百分点', ['1个百分点', 'percentage', 0.01, '百分点']],
    ['误差3‰', ['3‰', 'percentage', 0.003, '‰']],
    ['百分之九十', ['百分之九十', 'percentage', 0.9, '%']],
    ['比重达到三分之二', ['三分之二', 'percentage', 2 / 3, '分之']],
    ['按师生比不低于1∶4000配备', ['1∶4000', 'percentage', 1 / 4000, ':']],
    ['转化率超过1/3', ['1/3', 'percentage', 1 / 3, '分之']],
    ['出口占近四成', ['四成', 'percentage', 0.4, '分之']],
    ['合格的有六成五', ['六成五', 'percentage', 0.65, '分之']],
    ['上线企业过半', ['过半', 'percentage', 0.5, '分之']],
    ['民营企业占一半以上', ['一半', 'percentage', 0.5, '分之']],
    ['2025年实现', ['2025年', 'date', 2025, '年']],
    ['二〇三五年远景目标', ['二〇三五年', 'date', 2035, '年']],
    ['建成5G基站2.4万余个', ['2.4万余个', 'count', 24_000, '个']],
    ['8英寸晶圆线', ['8英寸', 'count', 8, '英寸']],
    ['带宽达到25T', ['25T', 'count', 25, 'T']],
    ['投用40多个应用场景', ['40多个', 'count', 40, '个']],
    ['是2017年的4.2倍'.slice(7), ['4.2倍', 'multiple', 4.2, '倍']],
    ['全国第3位', ['第3位', 'rank', 3, '第']],
    ['全国首个方案', ['首个', 'rank', 1, '首']],
    ['打造4家百亿元企业'.slice(4), ['百亿元', 'amount', 1e10, '元']],
    ['两家示范基地', ['两家', 'count', 2, '家']],
    ['孵化器百余家', ['百余家', 'count', 100, '家']],
    ['六大产业', ['六大', 'count', 6, '大']],
    ['共 285 项', ['285 项', 'count', 285, '项']],
    ['入围360强'.slice(2), ['360强', 'count', 360, '强']],
    ['3个月以内', ['3个月', 'count', 3, '个月']],
  ])('reads %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    ['3-5家领军企业', ['3-5家', 'count', 3, '家', 5]],
    ['(2021—2025年)', ['2021—2025年', 'date', 2021, '年', 2025]],
    ['占七八成', ['七八成', 'percentage', 0.7, '分之', 0.8]],
    ['3至5万元', ['3至5万元', 'amount', 30_000, '元', 50_000]],
    ['1～2个', ['1～2个', 'count', 1, '个', 2]],
    ['5万-10万元', ['5万-10万元', 'amount', 50_000, '元', 100_000]],
  ])('reads the range %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it('gives both ends of a range in percent separately', () => {
    expect(found('60%-70%').map(([, , value]) => value)).toEqual([0.6, 0.7]);
  });

  it.each([
    '5G和IPv6',
    '通过半导体联盟',
    '形成体系,取得成效',
    '另一半',
    '一成不变',
    '“1+N”布局',
    'X86架构',
    '“十四五”规划',
    '党的二十大以来',
    '一批企业,一带一路,一体化',
    '信创,万物互联,千方百计',
    '国Ⅵ标准',
    '十分重要',
  ])('finds no figure in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('takes no unit from the next line', () => {
    expect(found('2026年2月3\n天津市')).toEqual([
      ['2026年', 'date', 2026, '年'],
      ['2月', 'date', 2, '月'],
      ['3', 'plain', 3, ''],
    ]);
  });

  it('gives the same value to the same amount in other words', () => {
    for (const words of ['3000亿元', '0.3万亿元', '300000000000元', '三千亿元', '30百亿元'])
      expect(firstValue(words)).toBe(3e11);
    for (const words of ['1.1万家', '11000家', '11,000家', '一万一千家'])
      expect(firstValue(words)).toBe(11_000);
    for (const words of ['10.8%', '10.8％', '百分之10.8', '108‰']) expect(firstValue(words)).toBe(0.108);
  });

  it('tells amounts, shares and counts of the same number apart', () => {
    const kinds = ['9%', '9家', '9元', '9年', '第9', '9倍', '9'].map(
      (words) => findQuantities(words)[0]?.kind,
    );
    expect(kinds).toEqual(['percentage', 'count', 'amount', 'date', 'rank', 'multiple', 'plain']);
  });

  it('gives literal spans in order, in any text', () => {
    const unit = fc.constantFrom(...'0123456789.,%％万亿元个家年月至-—第一二十百千余多分之首 \nG');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        let position = 0;
        for (const quantity of findQuantities(text)) {
          expect(quantity.start).toBeGreaterThanOrEqual(position);
          expect(text.slice(quantity.start, quantity.end)).toBe(quantity.text);
          expect(Number.isNaN(quantity.value)).toBe(false);
          expect(Number.isNaN(quantity.upTo)).toBe(false);
          position = quantity.end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('finds the figures of the plan’s goals', async () => {
    const goal = (await loadPlan()).clauses.find((clause) => clause.id === '3.3.p2')?.text ?? '';
    expect(found(goal).map(([words]) => words)).toEqual([
      '2025年',
      '3000亿元',
      '9%',
      '3500亿元',
      '10%',
      '第一',
    ]);
  });

  it.each([
    ['一次性奖励贰拾万元整。', '贰拾万元整', 200_000],
    ['补助壹佰伍拾万元', '壹佰伍拾万元', 1_500_000],
    ['獎勵參仟圓整', '參仟圓整', 3000],
    ['注册资本伍仟万元正,', '伍仟万元正', 50_000_000],
    ['奖励20万元整。', '20万元整', 200_000],
  ])('reads sums that are safe from altering: %s', (text, sum, value) => {
    expect(findQuantities(text)).toMatchObject([{ text: sum, value, kind: 'amount', unit: '元' }]);
  });

  it('takes no name and no word for one', () => {
    expect(findQuantities('陆家嘴与柒牌,伍家村拾遗,大陆圆桌')).toEqual([]);
    expect(findQuantities('投入5亿元整体提升')).toMatchObject([{ text: '5亿元' }]);
  });
});
