import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../../test/support/plan.ts';
import type { RetrievalHit } from '../../retrieval/types.ts';
import { foldForSearch } from '../../text/fold.ts';
import { splitSentences } from '../../text/sentences.ts';
import { foldKeepingLists, statementsOf } from './statements.ts';

const plan = await loadPlan();

/** A clause as a hit. */
function hit(id: string): RetrievalHit {
  const clause = plan.clauses.find((one) => one.id === id);
  if (clause === undefined) throw new Error(`no clause ${id}`);
  const sentences = splitSentences(clause.text, clause.start).map((span) => ({
    ...span,
    coverage: 0,
    similarity: 0.5,
    nearness: 0.5,
  }));
  return {
    clause,
    sentences,
    score: 1,
    coverage: 0,
    similarity: 0,
    adaptedSimilarity: 0,
    askedSimilarity: null,
    entrySimilarity: null,
    signals: noSignals,
  };
}

const noSignals: RetrievalHit['signals'] = {
  words: 0,
  bigrams: 0,
  heading: 0,
  reference: 0,
  phrase: 0,
  clauseVector: 0,
  sentenceVector: 0,
  askedWords: 0,
  askedVector: 0,
  entryVector: 0,
};

describe('a statement', () => {
  const [, targets, ...others] = statementsOf([hit('3.3.p2')], 1);

  it('is a sentence, cut at semicolons and commas', () => {
    expect(others).toEqual([]);
    expect(targets?.parts.map((parts) => parts.length)).toEqual([3, 2, 2]);
    expect(targets?.parts[1]).toEqual(['软件和信息技术服务业营业收入突破3500亿元', '增速达到10%;']);
  });

  it('keeps what tells a list from a clause', () => {
    const [, space] = statementsOf([hit('4.1.2')], 1);
    expect(space?.parts.flat().some((part) => part.includes('西青区、武清区、津南区'))).toBe(true);
  });

  it('knows its clause, its heading, its rank and its likeness to the question', () => {
    expect(targets).toMatchObject({ clause: { id: '3.3.p2' }, rank: 0, nearness: 0.5 });
    expect(targets?.heading).toContain('发展目标');
    expect(statementsOf([hit('1.1'), hit('3.3.p2')], 2).at(-1)?.rank).toBe(1);
  });

  it('does not state its own ordinal', () => {
    expect(statementsOf([hit('4.1.2')], 1)[0]?.sentence).toMatch(/^构筑/);
    expect(statementsOf([hit('6.1')], 1)[0]?.sentence).toMatch(/^加强统筹协调/);
  });

  it('knows the year that its clause named last before it', () => {
    const years = statementsOf([hit('1.6')], 1).map(({ yearBefore }) => yearBefore);
    // 截至2020年底 stands in the second sentence, 2017年 in the third.
    expect(years.slice(0, 4)).toEqual([null, null, '2020', '2017']);
  });

  it('inherits no year from another clause', () => {
    const first = statementsOf([hit('1.6'), hit('1.5')], 2).find(({ rank }) => rank === 1);
    expect(first?.yearBefore).toBeNull();
  });

  it('is of the best clauses only', () => {
    expect(new Set(statementsOf([hit('1.1'), hit('1.2'), hit('1.3')], 2).map(({ rank }) => rank))).toEqual(
      new Set([0, 1]),
    );
    expect(statementsOf([], 4)).toEqual([]);
  });

  it('keeps numbers with a comma whole', () => {
    const text = '投资1,234万元,新增2家。';
    const clause = { ...hit('1.1').clause, start: 0, end: text.length, text };
    const sentences = [{ start: 0, end: text.length, coverage: 0, similarity: 0, nearness: 0 }];
    expect(statementsOf([{ ...hit('1.1'), clause, sentences }], 1)[0]?.parts).toEqual([
      ['投资1,234万元', '新增2家.'],
    ]);
  });
});

describe('folding but for lists', () => {
  it('folds width, case and script, and keeps 、', () => {
    expect(foldKeepingLists('５Ｇ、積體電路，晶片')).toBe('5g、积体电路,晶片');
  });

  it('keeps the length, and differs from folding in nothing else', () => {
    const unit = fc.constantFrom('、', '，', 'Ａ', '國', '。', 'b', ' ');
    fc.assert(
      fc.property(
        fc.array(unit).map((units) => units.join('')),
        (text) => {
          const folded = foldKeepingLists(text);
          expect(folded).toHaveLength(text.length);
          expect(folded.replaceAll('、', ',')).toBe(foldForSearch(text));
          expect(folded.split('、')).toHaveLength(text.split('、').length);
        },
      ),
    );
  });
});
