import { describe, expect, it } from 'vitest';
import { cite, planIndex } from '../test-fixtures.ts';
import { citationCoverage, literalnessProblem, rightCitations } from './citations.ts';

const gold = (id: string) => {
  const node = planIndex.node(id);
  if (node === undefined) throw new Error(id);
  return node;
};

describe('citations', () => {
  it('cover the share of gold sections in which a quote stands', () => {
    const citations = [cite(1, '产值突破3000亿元'), cite(2, '平均增速超过9%')];
    expect(citationCoverage(citations, [gold('1.1')])).toBe(1);
    expect(citationCoverage(citations, [gold('1.1'), gold('1.2')])).toBe(0.5);
    expect(citationCoverage([], [gold('1.1')])).toBe(0);
  });

  it('cover a gold chapter by any of its clauses, and no clause by the whole chapter', () => {
    expect(citationCoverage([cite(1, '打造4家')], [gold('1')])).toBe(1);
    expect(citationCoverage([gold('1')], [gold('1.1')])).toBe(0);
  });

  it('are right by where the quote stands, not by what the citation says', () => {
    const lying = cite(1, '打造4家', { sectionId: '1.1', label: '一、1' });
    expect(rightCitations([lying, cite(2, '平均增速超过9%')], [gold('1.1')])).toBe(1);
  });
});

describe('literalness', () => {
  it('holds for a quote at its place', () => {
    expect(literalnessProblem(cite(1, '产值突破3000亿元'), planIndex)).toBeNull();
  });

  it.each([
    ['an offset that is one off', { start: 1 }],
    ['a quote that was touched up', { quote: '产值突破3500亿元' }],
    ['an empty quote', { quote: '', start: 0, end: 0 }],
    ['another clause', { sectionId: '1.2', label: '一、2', heading: ['发展目标', '企业培育'] }],
    ['the chapter instead of the clause', { sectionId: '1', label: '一', heading: ['发展目标'] }],
    ['an unknown section', { sectionId: '9.9' }],
    ['another label', { label: '一、2' }],
    ['another heading', { heading: ['发展目标'] }],
    ['another document', { documentId: 'other' }],
  ])('is broken by %s', (_, change) => {
    const citation = cite(1, '产值突破3000亿元');
    const wrong = 'start' in change && change.start === 1 ? { start: citation.start + 1 } : change;
    expect(literalnessProblem({ ...citation, ...wrong }, planIndex)).not.toBeNull();
  });
});
