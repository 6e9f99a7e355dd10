import { describe, expect, it } from 'vitest';
import { findClauseReference, isReferredTo } from './clause-reference.ts';
import { findEnglishClauseReferences } from './english-clause-reference.ts';

describe('a clause named in English', () => {
  it.each([
    ['According to Chapter 3, Section 3 of the plan, output grows', 'Chapter 3, Section 3', '3.3'],
    ['Section 2 of Chapter IV says so', 'Section 2 of Chapter IV', '4.2'],
    ['as chapter five, section one, item 2 provides', 'chapter five, section one, item 2', '5.1.2'],
    ['under Part II, Paragraph 4', 'Part II, Paragraph 4', '2.p4'],
    ['(see Section (3) of the Chapter 6)', 'Section (3) of the Chapter 6', '6.3'],
  ])('is read in %s', (text, said, id) => {
    expect(findEnglishClauseReferences(text)).toMatchObject([{ text: said, id, isArticle: false }]);
    expect(findClauseReference(text)).toMatchObject({ text: said, id });
  });

  it('may be an article, whose number the label tells', () => {
    const reference = findClauseReference('Article 12 of the measures grants a subsidy.');
    expect(reference).toMatchObject({ text: 'Article 12', isArticle: true });
    if (reference === null) throw new Error('no reference');
    expect(isReferredTo({ id: '2.12', label: '第二章第十二条' }, reference)).toBe(true);
    expect(isReferredTo({ id: '2.2', label: '第二章第二条' }, reference)).toBe(false);
  });

  it.each([
    'a part 30% larger',
    'in part 5 companies took part',
    'at that point three firms left',
    'chapter and verse',
    'Section 5G',
    'output of CNY 3 billion',
    'Article 20 million',
    'the article covers 3 districts',
  ])('is not read in %s', (text) => {
    expect(findEnglishClauseReferences(text)).toEqual([]);
  });
});
