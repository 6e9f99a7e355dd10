import { describe, expect, it } from 'vitest';
import { yearBefore, yearLeft } from './announced-year.ts';

describe('the year that a clause is about without naming it', () => {
  it('is that of the paragraph that announces its list', () => {
    const announced = yearLeft('到2035年全面普及。2025年的主要目标是：', null);
    expect(yearBefore('——供给能力明显增强。', [], announced)).toBe('2025');
    expect(yearBefore('    ——基础设施。', [], yearLeft('——供给能力明显增强。', announced))).toBe('2025');
  });

  it('is none for a paragraph that is no item', () => {
    expect(yearBefore('坚持创新驱动。', [], '2025')).toBeNull();
  });

  it('is that of the heading', () => {
    expect(yearBefore('地区生产总值增长4.5%。', ['三、2026年重点工作', '（一）开局'], null)).toBe('2026');
  });

  it.each(['一、2025年和“十四五”时期工作回顾', '2021—2025年行动', '重点任务'])(
    'is none under %s',
    (heading) => {
      expect(yearBefore('增长4.8%。', [heading], null)).toBeNull();
    },
  );
});
