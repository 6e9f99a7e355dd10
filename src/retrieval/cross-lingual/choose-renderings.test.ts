import { describe, expect, it } from 'vitest';
import { createRenderingChooser } from './choose-renderings.ts';

describe('of several renderings of a term', () => {
  const choose = createRenderingChooser([
    '养护作业单位应当维持交通秩序。',
    '有关人员应当参加培训。',
    '有关人员应当遵守规定。',
    '公路养护资金由财政安排。',
    '拓宽思路,统筹资金。',
  ]);

  it('the one is meant that stands beside the other words of the question', () => {
    const [crew] = choose([['人员', '作业单位'], ['交通秩序']]);
    expect(crew).toEqual(['作业单位', '人员']);
  });

  it('the usual one is meant where nothing tells', () => {
    expect(choose([['人员', '作业单位']])).toEqual([['人员', '作业单位']]);
    expect(choose([['甲', '乙'], ['丙']])).toEqual([['甲', '乙'], ['丙']]);
  });

  it('a short one counts only where no longer one stands around it', () => {
    const [road] = choose([['路', '公路'], ['养护']]);
    expect(road?.[0]).toBe('公路');
  });

  it('keeps all of them, and the order of the terms', () => {
    const terms = [['资金', '财政'], ['公路', '路'], ['培训']];
    const chosen = choose(terms);
    expect(chosen.map((words) => [...words].sort())).toEqual(terms.map((words) => [...words].sort()));
  });

  it('leaves a question of no words as it is', () => {
    expect(choose([])).toEqual([]);
    expect(createRenderingChooser([])([['甲', '乙'], ['丙']])).toEqual([['甲', '乙'], ['丙']]);
  });
});
