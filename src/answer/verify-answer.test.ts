import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../test/support/plan.ts';
import { documentNames } from '../corpus/document-name.ts';
import type { DraftAnswer, Passage } from './draft.ts';
import { type RenderedAnswer, renderAnswer } from './render-answer.ts';
import type { DerivedNumber } from './types.ts';
import { verifyAnswer } from './verify-answer.ts';

const plan = await loadPlan();
const documents = new Map([[plan.metadata.id, plan]]);
const question = '电子信息制造业产值目标是多少?';

function passage(id: string, words: string): Passage {
  const clause = plan.clauses.find((one) => one.id === id);
  const at = clause?.text.indexOf(words) ?? -1;
  if (clause === undefined || at < 0) throw new Error(`${id} does not say ${words}`);
  return { clause, start: clause.start + at, end: clause.start + at + words.length };
}

const draft: DraftAnswer = {
  outcome: 'answered',
  frame: '',
  claims: [{ lead: '**3000亿元**:', passages: [passage('3.3.p2', '电子信息制造业产值突破3000亿元')] }],
  nearest: [],
};
const honest = renderAnswer(draft, 'zh');
const inEnglish = renderAnswer(draft, 'en');
const verify = (rendered: RenderedAnswer, asked = question) => verifyAnswer(rendered, asked, documents);

/** The answer with its citation changed. */
function citing(changed: Partial<RenderedAnswer['citations'][number]>): RenderedAnswer {
  return { ...honest, citations: honest.citations.map((citation) => ({ ...citation, ...changed })) };
}

/** The English answer with another derived figure in its place. */
function deriving(figure: Partial<DerivedNumber>): RenderedAnswer {
  const [own] = inEnglish.derived;
  if (own === undefined) throw new Error('nothing was derived');
  const derived = { ...own, ...figure };
  return { ...inEnglish, answer: inEnglish.answer.replace(own.text, derived.text), derived: [derived] };
}

describe('an answer that holds', () => {
  it.each([
    ['quotes the text and repeats its figure', honest],
    ['gives a figure in English that follows from the quote', inEnglish],
    [
      'names the document and says nothing',
      { ...renderAnswer({ ...draft, claims: [] }, 'zh'), answer: plan.metadata.title },
    ],
  ])('%s', (_case, rendered) => {
    expect(verify(rendered)).toMatchObject({ quotesLiteral: true, numbersSupported: true, unsupported: [] });
  });

  it('may repeat a number of the question', () => {
    const echoing = { ...honest, answer: `不是5000亿元:${honest.answer}` };
    expect(verify(echoing, '是5000亿元吗?').numbersSupported).toBe(true);
    expect(verify(echoing)).toMatchObject({ numbersSupported: false });
  });

  it('may call a text of several policies by their titles as the text prints them', () => {
    const part = (id: string, title: string) => ({
      id,
      label: title,
      title,
      heading: [],
      body: null,
      start: 0,
      end: plan.text.length,
      children: [],
    });
    const metadata = {
      ...plan.metadata,
      title: '某省关于印发数字乡村若干政策和数字乡村行动计划(2031—2033年)的通知',
    };
    const outline = [part('a', '数字乡村若干政策'), part('b', '数字乡村行动计划（2031-2033年）')];
    const notice = { ...plan, metadata, outline };
    const refusal = {
      ...renderAnswer({ ...draft, claims: [] }, 'zh'),
      answer: `${documentNames(notice).join('、')}没有回答这个问题。`,
    };
    expect(refusal.answer).toContain('2031-2033年');
    expect(verifyAnswer(refusal, question, new Map([[metadata.id, notice]])).unsupported).toEqual([]);
  });

  it('may name its clause', () => {
    const label = honest.citations[0]?.label ?? '';
    expect(label).toMatch(/2/);
    expect(verify({ ...honest, answer: `${label}:${honest.answer}` }).numbersSupported).toBe(true);
  });
});

describe('an answer that does not hold', () => {
  it.each([
    ['another word in the quote', { quote: '电子信息制造业产值突破3000亿圆' }],
    ['a place next to it', { start: (honest.citations[0]?.start ?? 0) + 1 }],
    ['another clause', { sectionId: '1.1' }],
    ['a clause that is not there', { sectionId: '99' }],
    ['another document', { documentId: 'other' }],
    ['nothing', { quote: '', start: 0, end: 0 }],
  ])('cites %s', (_case, changed) => {
    expect(verify(citing(changed)).quotesLiteral).toBe(false);
  });

  it('has a figure that no quote has', () => {
    expect(verify({ ...honest, answer: honest.answer.replace('**3000', '**3500') })).toMatchObject({
      quotesLiteral: true,
      numbersSupported: false,
      unsupported: expect.arrayContaining(['3500亿元']),
    });
  });

  it.each([
    ['a wrong value', { text: 'CNY 30 billion' }],
    ['a rule that there is not', { rule: 'estimate' }],
    ['an input that the quote has not', { text: 'CNY 350 billion', inputs: ['3500亿元'] }],
    ['no input', { inputs: [] }],
  ])('derives a figure with %s', (_case, figure) => {
    const { numbersSupported, unsupported } = verify(deriving(figure));
    expect(numbersSupported).toBe(false);
    expect(unsupported.length).toBeGreaterThan(0);
  });

  it('gives a derived figure without deriving it', () => {
    expect(verify({ ...inEnglish, derived: [] }).numbersSupported).toBe(false);
  });
});
