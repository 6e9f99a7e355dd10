import { expect, it } from 'vitest';
import type { RetrievalHit } from '../../retrieval/types.ts';
import { quoteOf } from '../draft.ts';
import { clauseOf } from '../test-evidence.ts';
import { listedInWords } from './listed-in-words.ts';

const text = '以改革为动力，实施优化布局、培育企业、推动创新、强化支撑四大任务，建设高地。另有三项措施。';
const hits = [{ clause: clauseOf('1', text) }] as unknown as RetrievalHit[];
const told = (question: string) =>
  listedInWords(question, hits).flatMap(({ passages }) => passages.map(quoteOf));

it('quotes the stretch that lists what is counted', () => {
  expect(told('四大任务是哪四项?')).toEqual(['实施优化布局、培育企业、推动创新、强化支撑四大任务']);
  expect(told('提出的四大任务分别是什么')).toHaveLength(1);
});

it('quotes nothing where only the number is named, or another one', () => {
  expect(told('三项措施是什么?')).toEqual([]);
  expect(told('六大任务是什么?')).toEqual([]);
  expect(told('任务有哪些?')).toEqual([]);
});

it('quotes nothing where the stretch lists fewer than it counts', () => {
  const few = [
    { clause: clauseOf('1', '落实优化布局、培育企业、推动创新五大任务。') },
  ] as unknown as RetrievalHit[];
  expect(listedInWords('五大任务是什么?', few)).toEqual([]);
});
