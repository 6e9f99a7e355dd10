import { describe, expect, it } from 'vitest';
import { questionKind } from '../../question/question-kind.ts';
import { findAskedSlot } from '../../question/slot/find-asked-slot.ts';
import type { RetrievalHit } from '../../retrieval/types.ts';
import { clauseOf } from '../test-evidence.ts';
import { countsNames, listsAsAsked } from './lists-as-asked.ts';
import { statementsOf } from './statements.ts';

const sentence = '支持合肥、芜湖、铜陵、阜阳等地建设服务平台，新增5家企业。';
const [statement] = statementsOf(
  [
    {
      clause: clauseOf('1', sentence),
      sentences: [{ start: 0, end: sentence.length, nearness: 0.5 }],
    } as unknown as RetrievalHit,
  ],
  1,
);
const lists = (question: string) => {
  const slot = findAskedSlot(question);
  return slot !== null && statement !== undefined && listsAsAsked(slot, questionKind(question), statement);
};

describe('listsAsAsked', () => {
  it('takes a list of as many names as are asked for', () => {
    expect(lists('建在哪四个市')).toBe(true);
    expect(lists('建在哪三个市')).toBe(false);
  });

  it('takes any long list where several places are asked for, and where parts are counted', () => {
    expect(lists('都建在哪些城市')).toBe(true);
    expect(lists('平台分几大类')).toBe(true);
  });

  it('takes none for the names of firms, or for what the sentence only counts', () => {
    expect(lists('是哪5家企业')).toBe(false);
    expect(lists('平台有多少家')).toBe(false);
  });
});

it('counts names, not what is measured', () => {
  const counts = (question: string) => {
    const slot = findAskedSlot(question);
    return slot !== null && countsNames(slot);
  };
  expect(counts('几个部门管测试')).toBe(true);
  expect(counts('面积是多少亩')).toBe(false);
  expect(counts('要完成多少项标准')).toBe(false);
});
