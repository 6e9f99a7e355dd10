import { describe, expect, it } from 'vitest';
import type { Clause } from '../corpus/types.ts';
import { answeredWith, quoteOf } from './draft.ts';
import { clauseOf, passageOf, statementOf } from './test-evidence.ts';
import { withShowing } from './with-showing.ts';

const clause = clauseOf('1', '建设示范工厂。建成500个以上。');
const other = clauseOf('2', '发布国家标准285项。');
const statement = (of: Clause, start: number, end: number) => statementOf(passageOf(of, start, end));
const draft = answeredWith([{ lead: '**500个**:', passages: [passageOf(clause, 0, 7)] }]);

describe('an answer and the thing asked for', () => {
  it('stays where the thing is quoted, or none is asked for', () => {
    expect(withShowing(draft, [])).toBe(draft);
    expect(withShowing(draft, [statement(other, 0, 10), statement(clause, 0, 7)])).toBe(draft);
  });

  it('is completed by the sentence of the quoted clause that gives it', () => {
    const completed = withShowing(draft, [statement(clause, 7, 16)]);
    expect(completed?.claims.map(({ passages }) => passages.map(quoteOf))).toEqual([
      ['建设示范工厂。', '建成500个以上。'],
    ]);
    expect(completed?.claims[0]?.lead).toBe('');
  });

  it('is what the best clause of all gives, where the answer quoted others', () => {
    const replaced = withShowing(draft, [statement(other, 0, 10)]);
    expect(replaced?.claims.map(({ lead, passages }) => [lead, passages.map(quoteOf)])).toEqual([
      ['', ['发布国家标准285项']],
    ]);
  });

  it('is none where only a lesser clause gives something of the kind', () => {
    expect(withShowing(draft, [{ ...statement(other, 0, 10), rank: 1 }])).toBeNull();
  });
});
