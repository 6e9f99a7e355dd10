import { describe, expect, it } from 'vitest';
import { answerOf, cite, eventsOf, refusal } from '../test-fixtures.ts';
import { answerFormProblems } from './answer-form.ts';

const order = (type: string) => ['meta', 'text-delta', 'citation', 'answer-end'].indexOf(type);

describe('answer form', () => {
  it('is kept by a well-behaved answer and by a refusal', () => {
    for (const answer of [answerOf(), refusal])
      expect(answerFormProblems(eventsOf(answer), answer)).toEqual([]);
  });

  it('forgets what was sent before a reset', () => {
    const answer = answerOf();
    const events = [
      { type: 'text-delta', text: '就业8万人' } as const,
      { type: 'answer-reset', reason: 'unsupported' } as const,
      ...eventsOf(answer),
    ];
    expect(answerFormProblems(events, answer)).toEqual([]);
  });

  it.each([
    ['a marker without its citation', answerOf({ answer: '3000亿元[1],9%[2]' }), '[2] has no citation'],
    [
      'a citation without its marker',
      answerOf({ citations: [cite(1, '产值突破3000亿元'), cite(2, '打造4家')] }),
      'citation 2 has no marker',
    ],
    ['an answer without citations', answerOf({ answer: '是', citations: [] }), 'answered without a citation'],
  ])('is broken by %s', (_, answer, problem) => {
    expect(answerFormProblems(eventsOf(answer), answer)).toContain(problem);
  });

  it('is broken by a citation that comes after its marker, and by deltas that are not the answer', () => {
    const answer = answerOf();
    const late = eventsOf(answer).toSorted((left, right) => order(left.type) - order(right.type));
    expect(answerFormProblems(late, answer)).toContain('[1] came before its citation');
    expect(answerFormProblems(eventsOf(refusal), answer)).toContain('the streamed text is not the answer');
  });
});
