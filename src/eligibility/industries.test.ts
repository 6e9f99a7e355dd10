import { describe, expect, it } from 'vitest';
import { context } from '../../test/support/eligibility-context.ts';
import { depthOf, type Industry, parseIndustries, relate } from './industries.ts';

const of = (text: string): Industry[] => context.industries.mentions(text).map(({ industry }) => industry);
const names = (text: string) => of(text).map(({ name }) => name);

describe('industries', () => {
  it.each([
    ['我们做芯片设计', ['集成电路设计']],
    ['做5G設備和積體電路', ['5G', '集成电路']],
    ['an AI start-up that makes sensors', ['人工智能', '智能传感器']],
    ['smart people', []],
    ['AR眼镜', ['虚拟现实']],
  ])('are named in %s', (text, found) => {
    expect(names(text)).toEqual(found);
  });

  it.each([
    ['芯片设计', '集成电路', 'within'],
    ['集成电路', '芯片设计', 'broader'],
    ['5G设备', '新一代信息技术', 'within'],
    ['奶茶店', '人工智能', 'apart'],
    ['MEMS', '智能传感器', 'within'],
    ['MEMS', '集成电路', 'within'],
  ])('%s is to %s: %s', (firm, measure, relation) => {
    expect(relate(of(firm), of(measure))).toBe(relation);
  });

  it('lie where they are indented, in several places if they are listed there', () => {
    const tree = parseIndustries('甲业|甲\n  乙业\n    丙业\n丁业\n  丙业\n');
    const find = (name: string) => tree.all.find((one) => one.name === name);
    expect(find('丙业')?.parents.map(({ name }) => name)).toEqual(['乙业', '丁业']);
    expect(find('丙业') && depthOf(find('丙业') as Industry)).toBe(2);
    expect(() => parseIndustries('甲\n    乙')).toThrow(/too far/);
  });
});
