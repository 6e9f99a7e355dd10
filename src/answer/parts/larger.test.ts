import { describe, expect, it } from 'vitest';
import type { Clause } from '../../corpus/types.ts';
import { splitCompound } from '../../question/split-compound.ts';
import { understandQuestion } from '../../question/understand-question.ts';
import { foldForSearch } from '../../text/fold.ts';
import { largerFigure } from './larger.ts';
import type { ComparedPart } from './rows.ts';

/** What is said of the two things that a question ranks, as rows of its table. */
function rows(query: string, sentences: readonly string[]): ComparedPart[] {
  return splitCompound(foldForSearch(query)).map((part, at): ComparedPart => {
    const text = sentences[at] ?? '';
    const clause: Clause = {
      documentId: 'd',
      id: '1',
      label: '一',
      title: '',
      heading: [],
      start: 0,
      end: text.length,
      text,
    };
    const draft = { outcome: 'answered' as const, frame: '', claims: [], nearest: [] };
    return {
      told: { part, asked: understandQuestion(part.query), one: { draft, gap: null } },
      subject: part.subject ?? '',
      passages: [{ clause, start: 0, end: text.length }],
    };
  });
}

const larger = (query: string, ...sentences: string[]) =>
  largerFigure(understandQuestion(query), rows(query, sentences));

describe('of two figures', () => {
  it.each([
    [
      '粮食产值和蔬菜产值哪个高?',
      '粮食产值达到90亿元。',
      '蔬菜产值达到1.2万亿元。',
      '“蔬菜产值”的数字较大:1.2万亿元 > 90亿元',
    ],
    [
      '粮食产值和蔬菜产值哪个低?',
      '粮食产值达到90亿元。',
      '蔬菜产值达到110亿元。',
      '“粮食产值”的数字较小:90亿元 < 110亿元',
    ],
    [
      '糧食產值和蔬菜產值哪個高?',
      '粮食产值突破90亿元。',
      '蔬菜产值突破110亿元。',
      '「蔬菜產值」的數字較大:110亿元 > 90亿元',
    ],
    ['笔试和面试的比重哪个大?', '笔试比重为50%。', '面试比重为50%。', '数字相等:50% = 50%'],
  ])('%s %s %s', (query, one, other, conclusion) => {
    expect(larger(query, one, other)).toContain(conclusion);
  });

  it.each([
    ['of different units', '粮食产值和蔬菜产值哪个高?', '粮食产值增长9%。', '蔬菜产值达到110亿元。'],
    ['whose bounds leave it open', '工业增速和农业增速哪个高?', '工业增速超过9%。', '农业增速为10%。'],
    ['of which one is a range', '工业增速和农业增速哪个高?', '工业增速为5%-9%。', '农业增速为6%。'],
    ['of which one is not there', '粮食产值和蔬菜产值哪个高?', '粮食产值稳步提高。', '蔬菜产值达到110亿元。'],
  ])('none is called the larger %s', (_case, query, one, other) => {
    expect(larger(query, one, other)).toBeNull();
  });
});
