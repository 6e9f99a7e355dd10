import { describe, expect, it } from 'vitest';
import { foldAnswer } from '../fold-answer.ts';
import { answerAccuracy, standsIn } from './answer-accuracy.ts';

const expected = { kind: 'figure', outcome: 'answered', facts: ['3000亿元', ['9%', '百分之九']] } as const;

describe('answer accuracy', () => {
  it.each([
    '产值突破3000亿元,增速超过9%[1]',
    '產值突破３０００億元，增速超過９％。',
    '突破**3000亿元**[1],\n增速百分之九',
    '突破三千亿元, 超过 9 %',
  ])('accepts %s', (answer) => {
    expect(answerAccuracy(expected, { outcome: 'answered', answer }, foldAnswer)).toMatchObject({
      right: true,
      missingFacts: [],
    });
  });

  it('names the facts that are missing', () => {
    const verdict = answerAccuracy(expected, { outcome: 'answered', answer: '增速超过19%[1]' }, foldAnswer);
    expect(verdict).toEqual({ right: false, outcomeRight: true, missingFacts: ['3000亿元', '9%|百分之九'] });
  });

  it('wants the right outcome beside the facts', () => {
    const given = { outcome: 'partial', answer: '3000亿元,9%' };
    expect(answerAccuracy(expected, given, foldAnswer).right).toBe(false);
  });

  it('lets off-topic questions be refused either way, near misses only as expected', () => {
    const verdict = (kind: string, outcome: string) =>
      answerAccuracy({ kind, outcome: 'not_in_document', facts: [] }, { outcome, answer: '' }, foldAnswer)
        .right;
    expect(verdict('off-topic', 'out_of_scope')).toBe(true);
    expect(verdict('off-topic', 'not_in_document')).toBe(true);
    expect(verdict('off-topic', 'answered')).toBe(false);
    expect(verdict('off-topic', 'needs_clarification')).toBe(false);
    expect(verdict('near-miss', 'out_of_scope')).toBe(false);
    expect(verdict('near-miss', 'not_in_document')).toBe(true);
  });

  it('does not count an error as a refusal', () => {
    const refusal = { kind: 'off-topic', outcome: 'out_of_scope', facts: [] } as const;
    expect(answerAccuracy(refusal, { outcome: 'error', answer: '' }, foldAnswer).right).toBe(false);
  });
});

describe('a fact', () => {
  it.each([
    ['9%', '增速19%'],
    ['4家', '共24家'],
    ['4家', '共3.4家'],
    ['3000亿元', '3000万元'],
    ['千亿', '三千亿'],
    ['2', '2.4倍'],
  ])('%s is not in %s', (fact, text) => {
    expect(standsIn(fact, text, foldAnswer)).toBe(false);
  });

  it.each([
    ['9%', '增速19%,后为9%'],
    ['四家', '共4家'],
    ['2.4万余个', '24000余个'],
    ['二〇三五年', '2035年'],
    ['“芯火”', '「芯火」'],
    ['一批', '第一批'],
    ['3000亿元', '到2025年\n3000亿元'],
    ['12,300家', '12300家'],
  ])('%s is in %s', (fact, text) => {
    expect(standsIn(fact, text, foldAnswer)).toBe(true);
  });
});
