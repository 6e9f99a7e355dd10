import { describe, expect, it } from 'vitest';
import { foldAnswer } from './fold-answer.ts';
import { failureLines } from './report.ts';
import { runQuestions } from './run.ts';
import { ask, good, missed, offTopic, questions, value } from './scripted-run.ts';
import {
  answerOf,
  cite,
  planIndex,
  question,
  refusal,
  scriptedChat,
  scriptedRetriever,
} from './test-fixtures.ts';

describe('a system under evaluation', () => {
  it('passes when it answers, proves and refuses as it should', async () => {
    const run = await ask(good);
    expect(missed(run)).toEqual([]);
    expect(failureLines(run)).toEqual([]);
    expect(value(run, 'accuracy')).toBe(1);
  });

  it('that refuses everything fails on accuracy, citations and false refusal, not on refusal', async () => {
    const run = await ask(refusal);
    expect(new Set(missed(run))).toEqual(
      new Set(['answer accuracy', 'citation recall', 'quote literalness']),
    );
    expect(value(run, 'falseRefusal')).toBe(1);
    expect(value(run, 'refusalOffTopic')).toBe(1);
    expect(value(run, 'accuracy')).toBe(0.5);
  });

  it('that invents a number is caught, whatever its own verifier says', async () => {
    const run = await ask(answerOf({ answer: '产值突破3000亿元,带动就业8万人。[1]' }));
    expect(missed(run)).toEqual(['number fidelity', 'number fidelity']);
    expect(failureLines(run)).toEqual([expect.stringContaining('unsupported numbers 8万')]);
  });

  it('that invents a number and a quote with it is caught twice', async () => {
    const invented = { ...cite(1, '产值突破3000亿元'), quote: '产值突破8000亿元' };
    const run = await ask(answerOf({ answer: '产值突破8000亿元。[1]', citations: [invented] }));
    expect(new Set(missed(run))).toEqual(
      new Set(['answer accuracy', 'quote literalness', 'number fidelity']),
    );
  });

  it('that cites a wrong offset is caught', async () => {
    const { start, end } = cite(1, '产值突破3000亿元');
    const shifted = cite(1, '产值突破3000亿元', { start: start + 1, end: end + 1 });
    const run = await ask(answerOf({ citations: [shifted] }));
    expect(missed(run)).toEqual(['quote literalness', 'quote literalness']);
  });

  it('that offers a touched-up clause beside a refusal is caught', async () => {
    const { documentId, sectionId, label, start, end } = cite(1, '打造4家');
    const nearest = [{ documentId, sectionId, label, start, end, quote: '打造5家' }];
    expect(value(await ask({ ...refusal, nearest }), 'quoteLiteralness')).toBe(0);
  });

  it('that cites the wrong clause loses recall and precision, not literalness', async () => {
    const run = await ask(answerOf({ citations: [cite(1, '打造4家')], answer: '打造4家,3000亿元[1]' }));
    expect(value(run, 'citationRecall')).toBe(0);
    expect(value(run, 'citationPrecision')).toBe(0);
    expect(value(run, 'quoteLiteralness')).toBe(1);
  });

  it('that cites one of two golds has not recalled the question', async () => {
    const both = [question({ gold: ['1.1', '1.2'] })];
    const run = await ask(good, both);
    expect(value(run, 'citationRecall')).toBe(0);
    expect(failureLines(run)[0]).toContain('1 of 2 gold cited');
  });

  it('that answers off-topic questions and near misses is caught, and asking back is no refusal', async () => {
    const nearMiss = question({ ...offTopic, kind: 'near-miss', outcome: 'not_in_document' });
    const asked = [question({ ...offTopic }), nearMiss];
    for (const outcome of ['answered', 'partial', 'needs_clarification'] as const) {
      const run = await ask(answerOf({ outcome }), asked);
      expect([value(run, 'refusalOffTopic'), value(run, 'refusalNearMiss')]).toEqual([0, 0]);
    }
    const run = await ask(refusal, asked);
    expect([value(run, 'refusalOffTopic'), value(run, 'refusalNearMiss')]).toEqual([1, 1]);
  });

  it('must correct a false premise with the true figure and its clause', async () => {
    const asked = [question({ kind: 'false-premise', question: '产值目标是5000亿元,对吗?' })];
    const corrected = answerOf({ answer: '原文为3000亿元,不是5000亿元。[1]' });
    expect(value(await ask(corrected, asked), 'falsePremise')).toBe(1);
    expect(value(await ask(corrected, asked), 'numberFidelity')).toBe(1);
    const elsewhere = answerOf({ answer: '原文为3000亿元。[1]', citations: [cite(1, '打造4家')] });
    expect(value(await ask(elsewhere, asked), 'falsePremise')).toBe(0);
    expect(value(await ask(refusal, asked), 'falsePremise')).toBe(0);
  });

  it('that throws is wrong, and neither refused nor kept any promise', async () => {
    const chat = scriptedChat(() => {
      throw new Error('out of order');
    });
    const variants = [{ name: 'broken', chat, retriever: scriptedRetriever('1.2') }];
    const [run] = await runQuestions({ index: planIndex, questions, variants, fold: foldAnswer });
    if (run === undefined) throw new Error('no run');
    expect(value(run, 'accuracy')).toBe(0);
    expect(value(run, 'refusalOffTopic')).toBe(0);
    expect(value(run, 'numberFidelity')).toBeNull();
    expect(new Set(missed(run))).toContain('number fidelity');
    expect(failureLines(run)[0]).toContain('threw Error: out of order; missing');
  });
});

describe('runQuestions', () => {
  it('hands history and document over, and searches for a follow-up as it was understood', async () => {
    const history = [{ role: 'user', content: '产值目标是多少?' } as const];
    const asked = [question(), question({ id: 'follow-up-001', question: '增速呢?', history })];
    const chat = scriptedChat(() => good);
    const retriever = scriptedRetriever('1.1');
    await runQuestions({
      index: planIndex,
      questions: asked,
      variants: [{ name: 'x', chat, retriever }],
      fold: foldAnswer,
    });
    expect(chat.requests[1]).toEqual({ message: '增速呢?', history, documents: ['plan'] });
    expect(retriever.queries).toEqual(['产值目标是多少?', 'understood: 增速呢?']);
  });

  it('takes numbers of the earlier question for the asker’s own', async () => {
    const history = [{ role: 'user', content: '是5000亿元吗?' } as const];
    const answer = answerOf({ answer: '不是5000亿元,是3000亿元。[1]' });
    expect(value(await ask(answer, [question({ history })]), 'numberFidelity')).toBe(1);
    expect(value(await ask(answer, [question()]), 'numberFidelity')).toBe(0);
  });
});
