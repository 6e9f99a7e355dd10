import { describe, expect, it } from 'vitest';
import { madeUpRegulations } from '../../../test/support/made-up-regulations.ts';
import { splitSentences } from '../../text/sentences.ts';
import { answeredWith, type Claim, quoteOf } from '../draft.ts';
import { withAnnounced } from './with-announced.ts';

const documents = await madeUpRegulations();

/** A claim that quotes a clause by its label; a sentence of it where one is counted. */
function claim(label: string, sentence?: number, lead = ''): Claim {
  const clause = documents.get('bridges')?.clauses.find((one) => one.label === label);
  if (clause === undefined) throw new Error(`no ${label}`);
  const spans = splitSentences(clause.text, clause.start);
  const own = sentence === undefined ? undefined : spans[sentence];
  return { lead, passages: [{ clause, start: clause.start, end: clause.end, ...own }] };
}

/** What each claim of the completed answer quotes, by the labels; the lead goes before. */
const told = (...claims: Claim[]) =>
  withAnnounced(answeredWith(claims), documents).claims.map(
    ({ lead, passages }) => lead + passages.map(({ clause }) => clause.label.replace('第二条', '')).join('+'),
  );
const items = ['一', '二', '三', '四', '五', '六', '七', '八'].map((ordinal) => `第一款第(${ordinal})项`);

describe('a line that announces the items of an article', () => {
  it('is followed by all of them, each by its own label', () => {
    expect(told(claim('第二条', 1))).toEqual(['', ...items]);
  });

  it('is not, where another sentence of it is quoted', () => {
    expect(told(claim('第二条', 0))).toEqual(['']);
  });

  it('takes along the items that are quoted elsewhere, and stands before them', () => {
    expect(told(claim('第二条第一款第(三)项'), claim('第二条', 1))).toEqual(['', ...items]);
    expect(told(claim('第二条', 1), claim('第四条'), claim('第二条第一款第(三)项'))).toEqual([
      '',
      ...items,
      '第四条',
    ]);
  });

  it('leaves a claim with words of its own where it is', () => {
    const [first] = told(claim('第二条第一款第(三)项', undefined, '不对:'), claim('第二条', 1));
    expect(first).toBe('不对:+第一款第(三)项');
  });
});

describe('an item of an article', () => {
  it('is quoted with the sentence under which it stands', () => {
    const { claims } = withAnnounced(answeredWith([claim('第二条第一款第(二)项')]), documents);
    expect(claims.map(({ passages }) => passages.map(quoteOf))).toEqual([
      ['桥梁养护单位不得有下列行为：', '（二）以桥梁及其附属设施提供担保；'],
    ]);
  });

  it('shares it with another item of the list, which follows at once', () => {
    expect(told(claim('第二条第一款第(二)项'), claim('第四条'), claim('第二条第一款第(五)项'))).toEqual([
      '+第一款第(二)项',
      '第一款第(五)项',
      '第四条',
    ]);
  });

  it('a paragraph behind the list stands alone', () => {
    expect(told(claim('第二条第二款'))).toEqual(['第二款']);
  });
});
