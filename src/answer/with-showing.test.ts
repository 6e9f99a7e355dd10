import { describe, expect, it } from 'vitest';
import { answeredWith, quoteOf } from './draft.ts';
import { withShowing } from './with-showing.ts';

const clauseOf = (id: string, text: string) => ({
  documentId: 'plan',
  id,
  label: id,
  title: '',
  heading: [],
  start: 0,
  end: text.length,
  text,
});
const clause = clauseOf('1', '建设示范工厂。建成500个以上。');
const other = clauseOf('2', '发布国家标准285项。');
const passage = (of: typeof clause, start: number, end: number) => ({ clause: of, start, end });
const statement = (of: typeof clause, start: number, end: number) => ({
  ...passage(of, start, end),
  rank: 0,
  sentence: of.text.slice(start, end),
  heading: '',
  parts: [],
  yearBefore: null,
  similarity: 0,
});
const draft = answeredWith([{ lead: '**500个**:', passages: [passage(clause, 0, 7)] }]);

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

  it('is none where only another clause gives something of the kind', () => {
    expect(withShowing(draft, [statement(other, 0, 10)])).toBeNull();
  });
});
