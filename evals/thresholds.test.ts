import { describe, expect, it } from 'vitest';
import { ask, good, missed, perSplit, questions, thresholds } from './scripted-run.ts';
import { answerOf, question, refusal } from './test-fixtures.ts';
import { checkRun, describeMiss, thresholdsSchema } from './thresholds.ts';

describe('thresholds', () => {
  it('name each miss and by how much', async () => {
    const [miss] = checkRun(await ask(refusal), thresholds, true);
    expect(miss && describeMiss(miss)).toBe(
      'plan (scripted), dev, counted kinds: answer accuracy 0.5000 is under 0.9 by 0.4000',
    );
  });

  it('hold a run of chosen questions only to what it measured', async () => {
    const devOnly = await ask(good, questions.slice(0, 2));
    expect(missed(devOnly, false)).toEqual([]);
    expect(missed(devOnly, true).length).toBeGreaterThan(0);
  });

  it('miss a counted kind of which there are no questions', async () => {
    const run = await ask(good, [
      ...questions.slice(0, 3),
      question({ id: 'x', split: 'test', kind: 'list' }),
    ]);
    const absent = checkRun(run, thresholds, true).filter((miss) => miss.metric === 'number of questions');
    expect(absent.map((miss) => miss.where)).toEqual(['plan (scripted), test, off-topic']);
  });

  it('do not count kinds that are only reported, but hold every kind to the promise', async () => {
    const eligibility = question({ kind: 'eligibility' });
    const run = await ask(answerOf({ answer: '有8个[1]' }), [...questions.slice(1), eligibility]);
    const where = checkRun(run, thresholds, false).map((miss) => `${miss.where}: ${miss.metric}`);
    expect(where).toContain('plan (scripted), dev, every kind: number fidelity');
    expect(where).not.toContain('plan (scripted), dev, counted kinds: answer accuracy');
  });

  it('can be upper limits', async () => {
    const limits = { ...thresholds.documents.plan, counted: perSplit({ falseRefusal: { atMost: 0.02 } }) };
    const upper = thresholdsSchema.parse({ documents: { plan: limits }, guard: {}, wording: {} });
    expect(checkRun(await ask(good), upper, true)).toEqual([]);
    const [miss] = checkRun(await ask(refusal), upper, true);
    expect(miss && describeMiss(miss)).toContain('false refusal 1.0000 is over 0.02 by 0.9800');
  });
});
