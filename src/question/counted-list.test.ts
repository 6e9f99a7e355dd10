import { describe, expect, it } from 'vitest';
import { foldForSearch } from '../text/fold.ts';
import { countedList } from './counted-list.ts';

const asked = (question: string) => {
  const list = countedList(foldForSearch(question).replace(/[?.]$/, ''));
  return list?.subjects.map((subject) => list.ask(subject));
};

describe('things counted behind their names', () => {
  it.each([
    ['甲区、乙区、丙区三个区各有多少家企业?', ['甲区有多少家企业', '乙区有多少家企业', '丙区有多少家企业']],
    [
      '日常监测、实地调研和民意调查三项各占多少分?',
      ['日常监测占多少分', '实地调研占多少分', '民意调查占多少分'],
    ],
    [
      '软件、硬件、人工智能三个产业的目标分别是多少?',
      ['软件产业的目标是多少', '硬件产业的目标是多少', '人工智能产业的目标是多少'],
    ],
    [
      '制造业、软件业、人工智能三个产业的增速各是多少',
      ['制造业的增速是多少', '软件业的增速是多少', '人工智能产业的增速是多少'],
    ],
    [
      '服务"好、快"、统一办公、强化支撑三个方面各占几分',
      ['服务"好,快"占几分', '统一办公占几分', '强化支撑占几分'],
    ],
    [
      '到2025年,甲园、乙园、丙园、丁园四个地方分别要建多少',
      ['甲园', '乙园', '丙园', '丁园'].map((park) => `到2025年${park}要建多少`),
    ],
  ])('are asked about one by one: %s', (question, questions) => {
    expect(asked(question)).toEqual(questions);
  });

  it.each([
    '软件、硬件两个产业各有多少家?',
    '甲区、乙区四个区各有多少家?',
    '软件、硬件、人工智能三个产业都很重要',
    '三个产业分别是什么?',
  ])('are not in %s', (question) => {
    expect(asked(question)).toBeUndefined();
  });

  it('keep the question behind them', () => {
    const list = countedList('甲区,乙区,丙区三个区各有多少家?由谁管');
    expect(list?.more).toBe('由谁管');
  });
});
