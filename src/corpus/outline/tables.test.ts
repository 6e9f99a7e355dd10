import { describe, expect, it } from 'vitest';
import { flawsOf } from '../../../test/support/outline-checks.ts';
import { walkClauses } from '../build-document.ts';
import { parseOutline } from './parse-outline.ts';

function clausesOf(text: string) {
  const { outline } = parseOutline(text);
  expect(flawsOf(text, outline)).toEqual([]);
  return [...walkClauses('d', text, outline)].map(({ id, text: own }) => [id, own]);
}

describe('the rows of a table', () => {
  it('are one clause with their head, name and unit', () => {
    const table = '新开工计划\n\n（不含改建）\n单位：万套\n年份　新建　小计\n2021　3　3\n2022　4　7';
    expect(clausesOf(`一、目标\n各年如下：\n${table}\n另有改建。\n二、措施\n加强领导。`)).toEqual([
      ['1.p1', '各年如下：'],
      ['1.p2', table],
      ['1.p3', '另有改建。'],
      ['2.p1', '加强领导。'],
    ]);
  });

  it('are told by their figures: words with a wide blank between are none', () => {
    expect(clausesOf('名单\n组长　张三\n副组长　李四').map(([id]) => id)).toEqual(['0.p1', '0.p2', '0.p3']);
  });
});
