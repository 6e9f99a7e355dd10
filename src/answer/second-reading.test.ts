import { describe, expect, it } from 'vitest';
import { understandQuestion } from '../question/understand-question.ts';
import type { RetrievalHit } from '../retrieval/types.ts';
import { statementsOf } from './answerability/statements.ts';
import type { Asking } from './asking.ts';
import type { Judgement } from './judge-evidence.ts';
import { readAgain } from './second-reading.ts';
import { clauseOf } from './test-evidence.ts';

const text = '供水单位应当提前24小时通知用户。停水有补偿。';
const second = text.indexOf('停水有补偿');
const match = { coverage: 0.3, similarity: 0.7, nearness: 0.8 };
const hit = {
  clause: clauseOf('1', text),
  score: 5,
  similarity: 0.8,
  adaptedSimilarity: 0.8,
  askedSimilarity: null,
  entrySimilarity: null,
  sentences: [
    { ...match, start: 0, end: second },
    { ...match, start: second, end: text.length },
  ],
} as unknown as RetrievalHit;

const answerable: Judgement = { kind: 'answerable', shownIn: [] };
const gapOf = (kind: 'not-given' | 'silence'): Judgement => ({
  kind: 'gap',
  gap: kind === 'silence' ? { kind, word: '火星' } : { kind, subject: null, isDoubtful: true },
});

let askedOfReader = '';

interface Circumstances {
  readonly everyday?: number;
  readonly coverage?: number;
}

async function judgedAgain(
  asked: string,
  judgement: Judgement,
  readings: readonly number[],
  { everyday = 0.3, coverage = 0.4 }: Circumstances = {},
) {
  const asking = {
    reader: {
      read: async (query: string, passages: readonly string[]) => {
        askedOfReader = query;
        return passages.map((_, i) => readings[i]);
      },
    },
    retriever: { everyday: async () => everyday, mentions: () => true },
    documents: { titles: new Set<string>() },
    ids: [],
  } as unknown as Asking;
  const sentences = hit.sentences.map((sentence) => ({ ...sentence, coverage }));
  const judged = { question: understandQuestion(asked), terms: [], hits: [{ ...hit, sentences }] };
  return (await readAgain(judgement, judged, asking)).judgement;
}

describe('the evidence reader', () => {
  it('leaves what it is not sure of', async () => {
    for (const judgement of [answerable, gapOf('not-given')])
      expect(await judgedAgain('停水提前多少小时通知?', judgement, [-1, 1])).toBe(judgement);
  });

  it('gives a particular thing that it plainly finds, in the sentence where it does', async () => {
    expect(await judgedAgain('停水提前多少小时通知?', gapOf('not-given'), [4, -4])).toMatchObject({
      kind: 'answerable',
      shownIn: [{ start: 0, end: second }],
    });
  });

  it('takes what the asker puts in quotation marks for his own words where the answer is plain', async () => {
    expect(await judgedAgain('“火星”停水有什么说法?', gapOf('silence'), [4, -4])).toMatchObject({
      kind: 'answerable',
      shownIn: [{ start: 0, end: second }],
    });
    expect(await judgedAgain('“火星”停水有什么说法?', gapOf('silence'), [0, -4])).toEqual(gapOf('silence'));
  });

  it('reads a question for the words as what it is about', async () => {
    expect(await judgedAgain('停水补偿那句原文是怎么写的?', answerable, [4, -4])).toBe(answerable);
    expect(askedOfReader).toBe('停水补偿');
  });

  it('reads what was thought to be the answer, however far it seems', async () => {
    const far = statementsOf(
      [{ ...hit, sentences: [{ ...match, nearness: 0, start: second, end: text.length }] }],
      1,
    );
    const shown: Judgement = { kind: 'answerable', shownIn: far };
    expect(await judgedAgain('停水提前多少小时通知?', shown, [3, -9])).toBe(shown);
  });

  it('gives what it takes for the answer, though it shows nothing of the kind asked for', async () => {
    const gap = gapOf('not-given');
    expect(await judgedAgain('停水时由谁负责送水?', gap, [0.5, 0.5])).toBe(gap);
    expect(await judgedAgain('停水时由谁负责送水?', gap, [4, 2])).toMatchObject({
      kind: 'answerable',
      shownIn: [{ start: 0, end: second }],
    });
  });

  it('gives a number that seemed to be of another thing where it reads as the answer beyond doubt', async () => {
    const gap = gapOf('not-given');
    expect(await judgedAgain('提前24小时之外还要提前多少小时?', gap, [4, -4])).toMatchObject({
      kind: 'answerable',
    });
    expect(await judgedAgain('提前24小时之外还要提前多少小时?', gap, [2, -4])).toBe(gap);
  });

  it('gives no number, list or telephone where there is none', async () => {
    const gap = gapOf('not-given');
    for (const question of [
      '停水涉及多少户?',
      '停水负责的是哪几家公司?',
      '停水打什么电话?',
      '停水怎么申请?',
      '停水办公室主任是谁?',
      '停水时哪家公司送水?',
    ])
      expect(await judgedAgain(question, gap, [-9, 9]), question).toBe(gap);
  });

  it('does not answer what it finds nowhere', async () => {
    expect(await judgedAgain('停水罚多少钱?', answerable, [-5, -6])).toMatchObject({
      kind: 'gap',
      gap: { kind: 'not-given' },
    });
    expect(await judgedAgain('停水了怎么洗澡?', answerable, [-5, -6])).toEqual({ kind: 'no-match' });
  });

  it('refuses nothing of which most words stand in one sentence', async () => {
    const question = '停水了怎么洗澡?';
    expect(await judgedAgain(question, answerable, [-4, -9], { coverage: 0.5 })).toEqual({
      kind: 'no-match',
    });
    expect(await judgedAgain(question, answerable, [-2, -9], { coverage: 0.5 })).toBe(answerable);
    expect(await judgedAgain(question, answerable, [-9, -9], { coverage: 0.8 })).toBe(answerable);
  });

  it('reads nothing in English, nor where the question was not moved', async () => {
    expect(await judgedAgain('How many hours before water is cut off?', answerable, [-9, -9])).toBe(
      answerable,
    );
    const asking = { reader: { read: async () => [-9] } } as unknown as Asking;
    const question = understandQuestion('停水罚多少钱?');
    const hits = [{ ...hit, adaptedSimilarity: null }];
    expect(await readAgain(answerable, { question, terms: [], hits }, asking)).toEqual({
      judgement: answerable,
      readings: [],
    });
  });

  it('reads claims, and refuses one, as a particular thing, sooner than words', async () => {
    const claim = '停水提前48小时通知,对吗?';
    expect(await judgedAgain(claim, answerable, [-1, -9])).toBe(answerable);
    for (const question of [claim, '停水要不要签字?'])
      expect(await judgedAgain(question, answerable, [-3, -9]), question).toEqual({ kind: 'no-match' });
    expect(await judgedAgain('停水罚多少钱?', answerable, [-3, -9])).toMatchObject({ kind: 'gap' });
    expect(await judgedAgain('停水了怎么洗澡?', answerable, [-3, -9])).toBe(answerable);
    expect(await judgedAgain('停水提前多少小时通知?', answerable, [-3, -9])).toBe(answerable);
  });

  it('refuses no words that are wanted and stand in the clause found', async () => {
    expect(await judgedAgain('“停水有补偿”一条的原文是怎么写的?', answerable, [-9, -9])).toBe(answerable);
    expect(await judgedAgain('“停电有补偿”一条的原文是怎么写的?', answerable, [-9, -9])).toEqual({
      kind: 'no-match',
    });
  });

  it('reads a question without the document that it names', async () => {
    await judgedAgain('文件里提出停水了怎么补偿?', answerable, [4, -4]);
    expect(askedOfReader).toBe('停水了怎么补偿?');
  });

  it('holds a claim against a figure of its kind, where the sentence reads as what it is about', async () => {
    const gap = gapOf('not-given');
    expect(await judgedAgain('停水提前48小时通知,对吗?', gap, [4, -4])).toMatchObject({
      kind: 'answerable',
      shownIn: [{ start: 0, end: second }],
    });
    expect(await judgedAgain('停水提前48小时通知,对吗?', gap, [0, -4])).toBe(gap);
  });

  it('answers what has no word of the documents where it reads so', async () => {
    const judged = (everyday: number) =>
      judgedAgain('水管断流了要不要打个招呼', { kind: 'no-match' }, [3, -4], { everyday, coverage: 0 });
    expect(await judged(0.5)).toMatchObject({ kind: 'answerable' });
    expect(await judged(3)).toEqual({ kind: 'no-match' });
  });

  it('overrules neither silence, nor a claim without its figure, nor small talk', async () => {
    const silence = gapOf('silence');
    expect(await judgedAgain('火星上停水提前多少小时通知?', silence, [9, 9])).toBe(silence);
    const gap = gapOf('not-given');
    expect(await judgedAgain('停水罚款500元,对吗?', gap, [9, 9])).toBe(gap);
    expect(await judgedAgain('停水提前多少小时通知?', gap, [9, 9], { everyday: 3 })).toBe(gap);
  });
});
