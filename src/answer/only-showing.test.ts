import { describe, expect, it } from 'vitest';
import { answeredWith, quoteOf } from './draft.ts';
import { onlyShowing } from './only-showing.ts';
import { clauseOf, passageOf, statementOf } from './test-evidence.ts';

const clause = clauseOf('1', '普及率达到98%。新增公园12个。垃圾日产日清。');
const [share, parks, waste] = [passageOf(clause, 0, 9), passageOf(clause, 9, 17), passageOf(clause, 17, 24)];
const draft = answeredWith([{ lead: '', passages: [share, parks, waste] }]);
const quotesOf = (of: typeof draft) => of.claims.map(({ passages }) => passages.map(quoteOf));

describe('an answer that gives a particular thing', () => {
  it('quotes the sentences that give it, the surest first, and the one most like the question', () => {
    expect(quotesOf(onlyShowing(draft, [statementOf(parks)], share))).toEqual([
      ['新增公园12个。', '普及率达到98%。'],
    ]);
    expect(quotesOf(onlyShowing(draft, [statementOf(parks)], parks))).toEqual([['新增公园12个。']]);
  });

  it('reads a bracket behind the sentence that it ends', () => {
    const noted = clauseOf('3', '建成三座公园。(6月底完成)');
    const [built, when] = [passageOf(noted, 0, 7), passageOf(noted, 7, 14)];
    const answer = answeredWith([{ lead: '', passages: [built, when] }]);
    expect(quotesOf(onlyShowing(answer, [statementOf(when)], built))).toEqual(quotesOf(answer));
  });

  it('stays as it is where no particular thing is asked for, or another clause gives it', () => {
    expect(onlyShowing(draft, [], share)).toBe(draft);
    const other = statementOf(passageOf(clauseOf('2', '别处。'), 0, 3));
    expect(quotesOf(onlyShowing(draft, [other], undefined))).toEqual(quotesOf(draft));
  });

  it('keeps the order of the quotes behind a figure, which is that of the first', () => {
    const led = answeredWith([{ lead: '**98%**:', passages: [share, parks, waste] }]);
    expect(quotesOf(onlyShowing(led, [statementOf(parks)], share))).toEqual([
      ['普及率达到98%。', '新增公园12个。'],
    ]);
  });
});
