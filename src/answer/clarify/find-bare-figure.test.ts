import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../../test/support/plan.ts';
import { loadSegmenter } from '../../../test/support/segmenter.ts';
import { indexClauses } from '../../corpus/chunks.ts';
import { understandQuestion } from '../../question/understand-question.ts';
import { createRetriever } from '../../retrieval/create-retriever.ts';
import { createConsultation } from '../consulted-documents.ts';
import { quoteOf } from '../draft.ts';
import { clarifyFigure } from './clarify.ts';
import { findBareFigure } from './find-bare-figure.ts';

const plan = await loadPlan();
const corpus = { documents: [plan] };
const retriever = createRetriever({ clauses: indexClauses(corpus), ...(await loadSegmenter()) });
const documents = createConsultation(corpus)();

async function bareFigureOf(text: string) {
  const question = understandQuestion(text);
  const hits = await retriever.retrieve({ query: text, limit: 10 });
  return findBareFigure(question, retriever.analyse(text), hits, documents);
}

async function draftFor(text: string) {
  const bare = await bareFigureOf(text);
  if (bare === null) throw new Error(`names what it is of: ${text}`);
  return clarifyFigure(understandQuestion(text), bare, (words) => retriever.mentions(words));
}

describe('a figure of nothing that is named', () => {
  it('has as many readings as there are things of the kind', async () => {
    expect((await bareFigureOf('增速是多少?'))?.readings.length).toBeGreaterThan(1);
    expect(await bareFigureOf('到2020年底立起来多少座5G的站?')).toBeNull();
  });

  it.each(['规划说平均增速要超过15%,对吗?', '平均增速要超过15%,是吗?', '規劃說平均增速要超過15%,對嗎?'])(
    'is denied with the figures that are there when a claim gives one that is not: %s',
    async (text) => {
      const { outcome, claims } = await draftFor(text);
      expect(outcome).toBe('answered');
      expect(claims[0]?.lead).toContain('15%');
      expect(claims.flatMap(({ passages }) => passages.map(quoteOf)).join('')).toContain('平均增速超过9%');
    },
  );

  it('is not denied when it stands somewhere', async () => {
    const { outcome, claims } = await draftFor('增速是17%,对吗?');
    expect(claims.every(({ lead }) => lead === '')).toBe(true);
    expect(outcome).toBe('needs_clarification');
  });

  it('is asked back when it is asked for', async () => {
    const { outcome, claims, choices } = await draftFor('一共有几家来着?');
    expect(outcome).toBe('needs_clarification');
    expect(choices).toHaveLength(claims.length);
    expect(claims.length).toBeGreaterThan(1);
    for (const { passages } of claims) expect(passages.map(quoteOf).join('')).toMatch(/家/);
  });

  it.each([
    ['a question that names it', '5G基站有几个?'],
    ['a claim that names it', '5G基站有3万个,对吗?'],
    ['a question for words', '怎么支持?'],
    ['a date, which may be of anything', '什么时候?'],
    ['a clause by its number', '三、(三)2的增速是多少?'],
  ])('is not found in %s', async (_case, text) => {
    expect(await bareFigureOf(text)).toBeNull();
  });
});
