import { describe, expect, it } from 'vitest';
import { findAskedSlot } from '../../question/slot/find-asked-slot.ts';
import { foldForSearch } from '../../text/fold.ts';
import { namesExplained } from './explained-name.ts';

function nameIn(question: string): string | undefined {
  const folded = foldForSearch(question);
  const slot = findAskedSlot(folded);
  if (slot?.name !== 'meaning') throw new Error(`${question} asks for no meaning`);
  return namesExplained(folded, slot, [])[0];
}

describe('what a question wants explained', () => {
  it.each([
    ['什么叫市级储备粮', '市级储备粮'],
    ['请问什么是数据专区?', '数据专区'],
    ['规划里“住房保障”这个用语的含义是什么？', '住房保障'],
    ['“存量优先，带动增量”具体是什么意思?', '存量优先,带动增量'],
  ])('%s: %s', (question, name) => {
    expect(nameIn(question)).toBe(name);
  });
});
