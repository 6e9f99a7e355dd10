import { describe, expect, it } from 'vitest';
import type { Question } from './question.ts';
import { ask, value } from './scripted-run.ts';
import { answerOf, cite, question, refusal } from './test-fixtures.ts';

describe('a claim', () => {
  const wrong = question({ kind: 'claim', question: '产值目标是5000亿元。' });
  const corrected = answerOf({ answer: '原文为3000亿元,不是5000亿元。[1]' });

  it('that the document settles counts as a false premise', async () => {
    expect(value(await ask(corrected, [wrong]), 'falsePremise')).toBe(1);
    expect(value(await ask(refusal, [wrong]), 'falsePremise')).toBe(0);
  });

  it('that the document does not settle counts in accuracy', async () => {
    const unsettled: Question = { ...wrong, outcome: 'not_in_document', gold: [], facts: [] };
    const run = await ask(refusal, [unsettled]);
    expect([value(run, 'accuracy'), value(run, 'falsePremise')]).toEqual([1, null]);
  });
});

describe('a question that wants asking back', () => {
  const open = question({ kind: 'clarification', outcome: 'needs_clarification', facts: ['产值'] });
  const elsewhere = answerOf({ outcome: 'needs_clarification', citations: [cite(1, '打造4家')] });

  it('counts in accuracy, and owes what every answer owes', async () => {
    const [record] = (await ask(elsewhere, [open])).records;
    expect(Object.keys(record?.scores ?? {}).sort()).toEqual(
      ['accuracy', 'answerForm', 'numberFidelity', 'quoteLiteralness'].sort(),
    );
    expect(record?.scores.accuracy).toEqual({ hits: 1, total: 1 });
  });

  it('is wrong when it is answered or refused, or lacks a fact', async () => {
    for (const answer of [answerOf(), refusal, { ...elsewhere, answer: '请说明要问什么。' }])
      expect(value(await ask(answer, [open]), 'accuracy')).toBe(0);
  });
});

describe('kinds with a target of their own', () => {
  it('have their accuracy counted under its name', async () => {
    const asked = ['follow-up', 'traditional', 'english', 'figure'].map((kind) =>
      question({ id: `${kind}-1`, kind }),
    );
    const run = await ask(answerOf(), asked);
    for (const name of ['followUps', 'traditional', 'english'] as const) expect(value(run, name)).toBe(1);
    const counted = run.records.map((record) => [
      record.question.kind,
      record.scores.followUps ?? record.scores.traditional ?? record.scores.english,
    ]);
    expect(counted.at(-1)).toEqual(['figure', undefined]);
  });
});
