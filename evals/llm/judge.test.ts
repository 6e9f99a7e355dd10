import { describe, expect, it } from 'vitest';
import { scriptedModel } from '../../src/adapters/test-model.ts';
import { describeComparison } from './describe-comparison.ts';
import { judgeAnswer, readVerdict } from './judge.ts';
import { seededSample } from './seeded-sample.ts';

const prompt = {
  name: 'judge',
  hash: 'abc',
  variables: ['question', 'facts', 'quotes', 'answer'],
  system: 'Judge.',
  user: '{{question}}|{{facts}}|{{quotes}}|{{answer}}',
};
const answered = {
  question: { question: '多少?', facts: ['3000亿', ['9%', '百分之九']] },
  answer: '3000亿[1]',
  citations: [],
};

describe('a judge', () => {
  it('sees question, facts and answer, and gives two marks', async () => {
    const { model, asked } = scriptedModel([
      '{"faithfulness": 4, "completeness": 2, "reason": "one is missing"}',
    ]);
    const verdict = await judgeAnswer(answered, { model, prompt });
    expect(verdict).toEqual({ faithfulness: 4, completeness: 2, reason: 'one is missing' });
    expect(asked[0]).toContain('多少?|- 3000亿\n- 9% / 百分之九|-|3000亿[1]');
  });

  it.each([
    [
      'thinks first',
      '<think>{"faithfulness":1}</think>\n```json\n{"faithfulness":5,"completeness":5}\n```',
      5,
    ],
    ['gives a mark that there is not', '{"faithfulness":9,"completeness":5}', null],
    ['gives no marks', 'Very good!', null],
    ['says nothing', '', null],
  ])('that %s', (_case, output, faithfulness) => {
    expect(readVerdict(output)?.faithfulness ?? null).toBe(faithfulness);
  });
});

describe('a sample', () => {
  const values = Array.from({ length: 50 }, (_, at) => at);
  it('is the same for the same seed, without repeats, and a beginning of the longer one', () => {
    const ten = seededSample(values, 10, 3);
    expect(seededSample(values, 20, 3).slice(0, 10)).toEqual(ten);
    expect(new Set(ten).size).toBe(10);
    expect(seededSample(values, 10, 4)).not.toEqual(ten);
    expect(seededSample(values, 99, 1).sort((one, other) => one - other)).toEqual(values);
  });
});

describe('the comparison', () => {
  it('counts what the model was asked, told and had struck', () => {
    const one = {
      id: 'a',
      kind: 'figure',
      question: '多少?',
      extractive: { accuracy: { hits: 1, total: 1 } },
      model: { accuracy: { hits: 0, total: 1 } },
      mode: 'llm' as const,
      notices: [],
      answer: '',
      problems: [],
      sentences: [
        { text: '甲', problems: [], quotes: [], verdict: 'passed' as const },
        {
          text: '乙',
          problems: [{ kind: 'number' as const, text: '9' }],
          quotes: [],
          verdict: 'struck' as const,
        },
      ],
      totalMs: 1500,
    };
    const text = describeComparison([one, { ...one, id: 'b', mode: 'extractive', sentences: [] }]);
    expect(text).toContain('2 questions, model asked for 1, answer in its sentences for 1');
    expect(text).toContain('| answer accuracy | 1.000 | 0.000 | 2 |');
    expect(text).toContain('struck 1 (50.0%)');
    expect(text).toContain('number 1');
  });
});
