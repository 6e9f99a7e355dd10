import { describe, expect, it } from 'vitest';
import { findArticlePlace, liesIn } from './article-place.ts';
import { findClauseReference, isReferredTo } from './clause-reference.ts';

const labels = [
  '第七条',
  '第七条第一款第(一)项',
  '第七条第一款第(四)项',
  '第七条第二款',
  '第八条',
  '第八条第(四)项',
  '第八条第(四)项第2目',
];
const named = (question: string) => {
  const reference = findClauseReference(question);
  return labels.filter((label) => reference !== null && isReferredTo({ id: '2.7', label }, reference));
};

describe('a place in articles', () => {
  it.each([
    [
      'an article: all that stands in it',
      '第八条的原文',
      ['第八条', '第八条第(四)项', '第八条第(四)项第2目'],
    ],
    ['a further paragraph', '第七条第二款', ['第七条第二款']],
    [
      'the first paragraph, with its items',
      '第七条第一款',
      ['第七条', '第七条第一款第(一)项', '第七条第一款第(四)项'],
    ],
    ['an item of a paragraph', '第七条第一款第四项', ['第七条第一款第(四)项']],
    ['an item in brackets', '第7条第(四)项', ['第七条第一款第(四)项']],
    ['an item without its word', '第七条（四）', ['第七条第一款第(四)项']],
    [
      'an item of an article of one paragraph',
      '第八条第一款第四项',
      ['第八条第(四)项', '第八条第(四)项第2目'],
    ],
    ['what stands below an item', '第八条第四项第二目', ['第八条第(四)项第2目']],
    ['an item that is not there', '第七条第九项', []],
  ])('%s', (_case, question, found) => {
    expect(named(question)).toEqual(found);
  });

  it('is none where lines and roads are counted', () => {
    expect(findArticlePlace('第一条高速公路')).toBeNull();
    expect(findArticlePlace('第三条地铁线')).toBeNull();
  });

  it('lies in the whole article', () => {
    const item = { article: 3, paragraph: 2, item: 1, subitem: null };
    expect(liesIn(item, { article: 3, paragraph: null, item: null, subitem: null })).toBe(true);
    expect(liesIn(item, { article: 3, paragraph: 1, item: null, subitem: null })).toBe(false);
  });
});
