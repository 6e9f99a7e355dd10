import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enumerationsIn } from './enumerations.ts';

const itemsIn = (part: string) => enumerationsIn(part).map(({ items }) => items);

describe('two of a kind', () => {
  it('are a list of two', () => {
    const lists = enumerationsIn('关于减轻学生作业负担和校外培训负担的部署、要求');
    expect(lists.map(({ items }) => items.length)).toContain(2);
  });

  it('are named by single characters in quotation marks', () => {
    expect(enumerationsIn('从"观、管、防"三方面入手')[0]?.items).toEqual(['观', '管', '防']);
  });

  it('are none where things are counted', () => {
    expect(enumerationsIn('新增上市公司2家、新三板挂牌4家')).toEqual([]);
  });
});

describe('a list in a statement', () => {
  it.each([
    ['包括芯片、软件和终端', ['芯片', '软件', '终端']],
    ['腾讯数据中心、空港数据中心等4个数据中心', ['腾讯数据中心', '空港数据中心']],
    ['聚焦智能硬件、智能传感、汽车电子3个特色方向', ['智能硬件', '智能传感', '汽车电子']],
    ['依托天津武清经济技术开发区、京津科技谷等', ['天津武清经济技术开发区', '京津科技谷']],
    ['西青区、武清区、津南区', ['西青区', '武清区', '津南区']],
    ['重点为石化、钢铁及纺织', ['石化', '钢铁', '纺织']],
  ])('%s has the items %j', (part, items) => {
    expect(itemsIn(part)).toEqual([items]);
  });

  it.each([
    ['腾讯数据中心、空港数据中心等4个数据中心', '数据中心'],
    ['聚焦智能硬件、智能传感、汽车电子3个特色方向', '特色方向'],
    ['头部企业包括飞腾、海光', '头部企业'],
    ['飞腾、海光等一批行业头部企业', '头部企业'],
  ])('%s says that they are %s', (part, head) => {
    expect(enumerationsIn(part)[0]?.head).toContain(head);
  });

  it('of two things is joined by 和 or 与', () => {
    expect(itemsIn('武清区和宁河区')).toEqual([['武清区', '宁河区']]);
    expect(itemsIn('减轻学生作业负担和校外培训负担')).toEqual([['学生作业负担', '校外培训负担']]);
  });

  it('of one thing has 等 behind it', () => {
    expect(enumerationsIn('飞腾等一批企业')).toEqual([{ items: ['飞腾'], before: '', head: '一批企业' }]);
  });

  it.each(['全面贯彻落实', '打造数字天津', 'a、b、c', '、', '、、、', '4家、2家、1家', ''])(
    'is none in %j',
    (part) => {
      expect(enumerationsIn(part)).toEqual([]);
    },
  );

  it('has literal items of two characters and more, whatever the part', () => {
    const word = fc.constantFrom(
      '飞腾',
      '海光',
      '、',
      '等',
      '和',
      '包括',
      '企业',
      '六大',
      '任务',
      ':',
      '"',
      '4家',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(word, { maxLength: 12 }).map((words) => words.join('')),
          fc.string(),
        ),
        (part) => {
          for (const { items, before } of enumerationsIn(part)) {
            expect(items.length).toBeGreaterThan(0);
            expect(part).toContain(before);
            for (const item of items) {
              expect(part).toContain(item);
              expect(item).not.toContain('、');
            }
          }
        },
      ),
    );
  });
});
