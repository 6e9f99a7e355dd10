import { beforeAll, describe, expect, it } from 'vitest';
import { askAfter, loadContext, type Turn } from '../../../test/support/dialogues.ts';
import { loadPlan } from '../../../test/support/plan.ts';
import { sectionsOf } from '../../answer/sections/spoken-sections.ts';
import type { FollowUpContext } from '../follow-up.ts';
import { countInSection } from './count-in-section.ts';
import type { Section } from './sections.ts';

let sections: readonly Section[];
let context: FollowUpContext;
beforeAll(async () => {
  sections = sectionsOf([await loadPlan()]);
  context = { ...(await loadContext()), sections };
});

describe('an ordinal behind the title of a section', () => {
  it.each([
    ['保障措施第二条是什么?', '六、(二)“加大政策支持”讲了什么？'],
    ['重點任務第一條講什麼?', '四、(一)“优化产业组织方式,推动产业转型升级”讲了什么？'],
    ['保障措施第五条,钱从哪里来?', '保障措施的“拓宽融资渠道”,钱从哪里来?'],
    ['基本原则第二条是什么?', '基本原则第二条（三、(二)第2段）讲了什么？'],
    ['保障措施最后一条', '六、(五)“拓宽融资渠道”讲了什么？'],
  ])('%s', (message, query) => {
    expect(countInSection(message, sections)?.query).toBe(query);
  });

  it.each(['保障措施第九条', '第三条展开说说', '保障措施有哪些?', '第六章第三节讲什么'])(
    'counts nothing: %s',
    (message) => {
      expect(countInSection(message, sections)).toBeNull();
    },
  );
});

describe('an ordinal alone', () => {
  const list = '- (一)加强统筹协调。[1]\n- (二)加大政策支持。[2]\n- (三)强化项目支撑。[3]';
  const refusal = '《规划》没有给出所问的数字。';
  const cases: readonly (readonly [string, readonly Turn[], string, string])[] = [
    [
      'asks for what stands under a title that was listed',
      [['保障措施有哪些?', list]],
      '第二条展开说说',
      '六、(二)“加大政策支持”讲了什么？',
    ],
    [
      'counts in the section that was named',
      [['保障措施一共几条?', refusal]],
      '第三条展开说说',
      '六、(三)“强化项目支撑”讲了什么？',
    ],
    [
      'goes on counting there',
      [
        ['保障措施一共几条?', refusal],
        ['第三条展开说说', '甲。[1]乙。[2]'],
      ],
      '第二条呢',
      '六、(二)“加大政策支持”讲了什么？',
    ],
    [
      'in English',
      [['What are the 保障措施?', list]],
      'the third one',
      'What does 六、(三)“强化项目支撑” say?',
    ],
  ];

  it.each(cases)('%s', (_statement, turns, message, query) => {
    expect(askAfter(turns, message, context)).toMatchObject({ kind: 'ordinal', query });
  });

  it('is asked back where nothing can be counted', () => {
    expect(askAfter([['今年收成怎么样?', refusal]], '第三条展开说说', context).kind).toBe('uncounted');
  });
});
