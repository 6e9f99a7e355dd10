import { expect, it } from 'vitest';
import type { Clause } from '../../corpus/types.ts';
import { answeredWith, quoteOf } from '../draft.ts';
import { withContinuation } from './with-continuation.ts';

const text = '还存在不少问题和不足。主要是：基础还不牢固，效能还需加力。我们将认真解决。';
const clause: Clause = {
  documentId: 'report',
  id: '1.p1',
  label: '1.p1',
  title: '',
  heading: ['回顾'],
  start: 50,
  end: 50 + text.length,
  text,
};
const upTo = (end: string) => text.indexOf(end) + end.length;
const quoted = (from: string, end: string) => ({
  clause,
  start: 50 + text.indexOf(from),
  end: 50 + upTo(end),
});
const continued = (...passages: ReturnType<typeof quoted>[]) =>
  withContinuation(answeredWith([{ lead: '', passages }])).claims[0]?.passages.map(quoteOf);

it.each([
  [
    'a sentence that the next one explains gets it',
    '还存在',
    '不足。',
    '还存在不少问题和不足。主要是：基础还不牢固，效能还需加力。',
  ],
  ['another stays as it is', '主要是', '加力。', '主要是：基础还不牢固，效能还需加力。'],
  ['so does the last one', '我们', '解决。', '我们将认真解决。'],
])('%s', (_case, from, end, expected) => {
  expect(continued(quoted(from, end))).toEqual([expected]);
});

it('what is quoted already is not quoted twice, and an answer without is the same', () => {
  const draft = answeredWith([
    { lead: '', passages: [quoted('还存在', '不足。'), quoted('主要是', '加力。')] },
  ]);
  expect(withContinuation(draft)).toBe(draft);
});
