import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/eligibility-context.ts';
import { readProfile } from './read-profile.ts';
import type { Profile } from './types.ts';

const read = (profile: Profile) => readProfile(profile, context);
const told = (text: string) => read({ text });

describe('a profile', () => {
  it('is understood from a firm’s own words', () => {
    const firm = told('我们在北辰,二十来个人,做5G设备,刚成立,民营的,不是高新技术企业');
    expect(firm.places.map(({ name }) => name)).toEqual(['北辰区']);
    expect(firm.industries.map(({ name }) => name)).toEqual(['5G']);
    expect([...firm.sizes]).toEqual(['small']);
    expect(firm.stage).toBe('early');
    expect([...firm.ownership]).toEqual(['private']);
    expect(firm.denied).toContain('高新技术企业');
    expect(firm.affirmed).not.toContain('高新技术企业');
  });

  it.each([
    ['We are a 20-person startup in Beichen making 5G equipment', '北辰区', '5G', 'early'],
    ['我們在濱海新區做人工智慧軟體,是新創公司,剛成立', '滨海新区', '人工智能', 'early'],
  ])('is understood from %s', (text, place, industry, stage) => {
    const firm = told(text);
    expect(firm.places.map(({ name }) => name)).toEqual([place]);
    expect(firm.industries.map(({ name }) => name)).toContain(industry);
    expect(firm.stage).toBe(stage);
  });

  it('joins a form and what is said', () => {
    const firm = read({ district: '武清区', industry: ['人工智能'], text: '去年营收1.2亿元' });
    expect(firm.places.map(({ name }) => name)).toEqual(['武清区']);
    expect(firm.figures).toMatchObject([{ value: 120_000_000, kind: 'money' }]);
  });

  it.each([
    ['流片合同签了600万', 6_000_000],
    ['总投一千万整', 10_000_000],
    ['贷款1.2个亿', 120_000_000],
    ['a contract of 8 million CNY', 8_000_000],
  ])('knows the amount in %s', (text, value) => {
    expect(told(text).figures.map((figure) => figure.value)).toContain(value);
  });

  it('knows amounts of a form in their units', () => {
    const figures = [
      { name: '甲', value: 800, unit: '万元' },
      { name: '乙', value: 0.03, unit: '亿元' },
      { name: '丙', value: 5, unit: '年' },
      { name: '丁', value: 2, unit: 'million CNY' },
    ];
    expect(read({ figures }).figures.map(({ value, kind }) => [value, kind])).toEqual([
      [8_000_000, 'money'],
      [3_000_000, 'money'],
      [5, 'years'],
      [2_000_000, 'money'],
    ]);
  });

  it('is in the place where the firm sits, not where it asks for money', () => {
    expect(told('公司在上海张江,安徽这个补贴能申请吗').places.map(({ name }) => name)).toEqual(['上海市']);
  });

  it.each([
    ['我们不在北辰,也不做5G', [], []],
    ['We are not in Beichen; we are in Wuqing. AI company.', ['武清区'], ['人工智能']],
    ['也不是中小企业,在武清', ['武清区'], []],
  ])('does not take %s for its opposite', (text, places, industries) => {
    const firm = told(text);
    expect(firm.places.map(({ name }) => name)).toEqual(places);
    expect(firm.industries.map(({ name }) => name)).toEqual(industries);
    expect(firm.sizes.size).toBe(0);
  });

  it('is in none of two places that cannot both be', () => {
    const firm = read({ district: '北辰', text: '我们在武清,做大数据' });
    expect(firm.places).toEqual([]);
    expect(firm.contradictions).toEqual([['北辰', '武清']]);
  });

  it('does not settle a contradiction', () => {
    const firm = read({ size: '微型', text: '我们有2000人' });
    expect(firm.contradictions).toEqual([['微型', '2000人']]);
    expect(firm.sizes.size).toBe(0);
  });

  it('may be anything', () => {
    const text = fc.string({ unit: 'binary', maxLength: 100 });
    const profile = fc.record(
      { district: text, industry: fc.array(text), size: text, certifications: fc.array(text), text },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(profile, (given) => {
        expect(read(given).figures).toBeInstanceOf(Array);
      }),
      { numRuns: 40 },
    );
  });
});
