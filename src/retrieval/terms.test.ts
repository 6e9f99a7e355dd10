import { describe, expect, it } from 'vitest';
import { createSegmenter } from '../text/segment.ts';
import { noSynonyms, parseSynonyms } from './synonyms.ts';
import { bigramsOf, queryTerms } from './terms.ts';

const words = ['电脑', '计算机', '产业', '有', '什么', '支持', '多少'];
const segment = createSegmenter({
  frequencies: new Map(words.map((word) => [word, 1000])),
  totalCount: words.length * 1000,
});
const terms = (query: string, synonyms = noSynonyms) => queryTerms(query, segment, synonyms, 0.5);

describe('bigramsOf', () => {
  it('takes pairs of Han characters, and runs of letters and digits whole', () => {
    expect(bigramsOf('產業鏈,5G基站2.4万')).toEqual(['产业', '业链', '5g', '基站', '2.4', '万']);
    expect(bigramsOf('增长10.8%')).toEqual(['增长', '10.8%']);
    expect(bigramsOf('。')).toEqual([]);
  });
});

describe('queryTerms', () => {
  it('drops the words that only make it a question', () => {
    const { words, bigrams, content } = terms('电脑产业有什么支持?');
    expect(words.map(({ term }) => term)).toEqual(['电脑', '产业', '支持']);
    expect(content.map(({ word }) => word)).toEqual(['电脑', '产业', '支持']);
    expect(bigrams.map(({ term }) => term)).not.toContain('什么');
  });

  it('keeps them when there are no others', () => {
    expect(terms('有什么?').words.map(({ term }) => term)).toEqual(['有', '什么']);
  });

  it('adds synonyms at a lower weight than the asker’s own words', () => {
    const { words, bigrams, content } = terms('电脑产业', parseSynonyms('电脑 => 计算机产业'));
    expect(words).toEqual([
      { term: '电脑', weight: 1 },
      { term: '产业', weight: 1 },
      { term: '计算机', weight: 0.5 },
    ]);
    expect(bigrams).toContainEqual({ term: '计算', weight: 0.5 });
    expect(bigrams).toContainEqual({ term: '产业', weight: 1 });
    expect(content[0]).toEqual({ word: '电脑', synonyms: ['计算机产业'] });
  });

  it('counts a repeated word once', () => {
    expect(terms('产业产业产业').words).toEqual([{ term: '产业', weight: 1 }]);
  });
});
