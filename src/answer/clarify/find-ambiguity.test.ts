import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../../test/support/plan.ts';
import { loadSegmenter } from '../../../test/support/segmenter.ts';
import { indexClauses } from '../../corpus/chunks.ts';
import { understandQuestion } from '../../question/understand-question.ts';
import { createRetriever } from '../../retrieval/create-retriever.ts';
import type { RetrievalHit } from '../../retrieval/types.ts';
import { createConsultation } from '../consulted-documents.ts';
import { quoteOf } from '../draft.ts';
import { clarify } from './clarify.ts';
import { findAmbiguity } from './find-ambiguity.ts';

const plan = await loadPlan();
const corpus = { documents: [plan] };
const retriever = createRetriever({ clauses: indexClauses(corpus), ...(await loadSegmenter()) });
const documents = createConsultation(corpus)();

/** What a question may mean; `change` is done to the hits before. */
async function readingsOf(text: string, change = (hit: RetrievalHit): RetrievalHit => hit) {
  const question = understandQuestion(text);
  const hits = (await retriever.retrieve({ query: text, limit: 10 })).map(change);
  return findAmbiguity(question, retriever.analyse(text), hits, documents);
}

const level = (hit: RetrievalHit): RetrievalHit => ({ ...hit, score: 1 });

describe('a question has several readings', () => {
  it.each(['示范区介绍一下', '基地的情况', '那个基地怎么样?', '介绍一下示範區'])(
    'where it hangs on one word of several clauses: %s',
    async (text) => {
      const ambiguity = await readingsOf(text, level);
      expect(ambiguity?.hits.length).toBeGreaterThanOrEqual(2);
      for (const { clause } of ambiguity?.hits ?? []) expect(clause.text).toContain(ambiguity?.word);
    },
  );

  it('few enough to choose from, the best first', async () => {
    const ambiguity = await readingsOf('平台', level);
    expect(ambiguity?.hits.length).toBeLessThanOrEqual(3);
    const scores = ambiguity?.hits.map(({ score }) => score) ?? [];
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it.each([
    ['it names a clause by its title', '介绍一下智能家居'],
    ['it names a clause by its number', '四、(一)3的基地'],
    ['it asks for a number', '基地有几家?'],
    ['it asks for a list', '有哪些基地?'],
    ['it asks for the wording', '关于基地的原文'],
    ['it states something', '基地很多,对吗?'],
    ['it tells more', '武清区的基地怎么样?'],
    ['it is a long question', '我想请你非常详细地介绍一下我们这里的各种各样的示范区的情况'],
    ['its word stands in no clause', '动物园怎么样?'],
    ['it has no word', '怎么样?'],
    ['it is in English', 'Tell me about the base'],
  ])('but not where %s', async (_case, text) => {
    expect(await readingsOf(text, level)).toBeNull();
  });

  it('but not where one clause fits far better than the others', async () => {
    expect(await readingsOf('基地的情况', (hit) => ({ ...hit, score: hit.score ** 20 }))).toBeNull();
  });

  it('but not where an editor has foreseen the question', async () => {
    expect(await readingsOf('基地的情况', (hit) => ({ ...level(hit), askedSimilarity: 0.95 }))).toBeNull();
  });
});

describe('asking back', () => {
  it('shows the sentence that speaks of each, and a question to choose for each', async () => {
    const ambiguity = await readingsOf('基地的情况', level);
    if (ambiguity === null) throw new Error('基地 has one reading');
    const draft = clarify(understandQuestion('基地的情况'), ambiguity);
    expect(draft.outcome).toBe('needs_clarification');
    expect(draft.frame).toContain('“基地”');
    expect(draft.claims).toHaveLength(ambiguity.hits.length);
    for (const { passages } of draft.claims) {
      expect(passages).toHaveLength(1);
      for (const passage of passages) {
        expect(quoteOf(passage)).toContain('基地');
        expect(quoteOf(passage).length).toBeLessThan(passage.clause.text.length);
        expect(plan.text.slice(passage.start, passage.end)).toBe(quoteOf(passage));
      }
    }
    expect(draft.choices).toEqual(ambiguity.hits.map(({ clause }) => `${clause.label}:基地的情况`));
  });

  it('offers questions that are about one clause each', async () => {
    const ambiguity = await readingsOf('基地的情况', level);
    if (ambiguity === null) throw new Error('基地 has one reading');
    const { choices = [] } = clarify(understandQuestion('基地的情况'), ambiguity);
    expect(choices.length).toBeGreaterThan(1);
    for (const choice of choices) expect(understandQuestion(choice).reference).not.toBeNull();
  });

  it('repeats the word in the script of the asker', async () => {
    const ambiguity = await readingsOf('示範區介紹一下', level);
    if (ambiguity === null) throw new Error('示範區 has one reading');
    expect(clarify(understandQuestion('示範區介紹一下'), ambiguity).frame).toContain('「示範區」');
  });

  it('quotes a clause whole where no sentence of it has the word', async () => {
    const [hit] = await retriever.retrieve({ query: '智能家居', limit: 1 });
    if (hit === undefined) throw new Error('nothing found');
    const [claim] = clarify(understandQuestion('动物园'), { word: '动物园', hits: [hit] }).claims;
    expect(claim?.passages.map(quoteOf)).toEqual([hit.clause.text]);
  });
});
