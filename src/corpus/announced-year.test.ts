import { describe, expect, it } from 'vitest';
import { announcedAfter, nothingAnnounced, yearBefore } from './announced-year.ts';

const yearAfter = (paragraphs: readonly string[], text: string, heading: readonly string[] = []) =>
  yearBefore(
    text,
    heading,
    paragraphs.reduce((told, paragraph) => announcedAfter(paragraph, told), nothingAnnounced),
  );

describe('the year that a clause is about without naming it', () => {
  const announcing = '到2035年全面普及。2025年的主要目标是：';

  it('is that of the paragraph that announces its list', () => {
    expect(yearAfter([announcing], '——供给能力明显增强。')).toBe('2025');
    expect(yearAfter([announcing, '——转型升级。', '——供给能力。'], '    ——基础设施。')).toBe('2025');
  });

  it('holds for what continues an item, up to a paragraph of another year', () => {
    expect(yearAfter([announcing, '——供给能力。'], '培育150家以上供应商。')).toBe('2025');
    expect(yearAfter([announcing, '——供给能力。', '2030年后，全面建成。'], '完善体系。')).toBeNull();
  });

  it('is none for a paragraph that is no item', () => {
    expect(yearAfter(['到2025年，产业规模扩大。'], '坚持创新驱动。')).toBeNull();
  });

  it('is that of the heading', () => {
    expect(yearAfter([], '地区生产总值增长4.5%。', ['三、2026年重点工作', '（一）开局'])).toBe('2026');
  });

  it.each(['一、2025年和“十四五”时期工作回顾', '2021—2025年行动', '2026年工作报告', '重点任务'])(
    'is none under %s',
    (heading) => {
      expect(yearAfter([], '增长4.8%。', [heading])).toBeNull();
    },
  );
});
