import { describe, expect, it } from 'vitest';
import { parseInline } from '../../text/answer-markdown.ts';
import type { Citation } from '../api/types.ts';
import { citationsBehind, tieFigures } from './tie-figures.ts';

function citation(n: number, quote: string, start = 100): Citation {
  return {
    n,
    quote,
    start,
    end: start + quote.length,
    documentId: 'plan',
    sectionId: '1.1',
    label: '一、1',
    heading: [],
    url: '/documents/plan#1.1',
  };
}

const target = citation(1, '产值突破3000亿元,平均增速超过9%');

function figures(text: string, citations = [target], derived: Parameters<typeof tieFigures>[2] = []) {
  return tieFigures(text, citations, derived).flatMap((piece) =>
    piece.type === 'figure' ? [[piece.text, piece.start, piece.end]] : [],
  );
}

describe('figures of an answer', () => {
  it('are tied to their place in the quote', () => {
    expect(figures('突破3000亿元,增速9%。')).toEqual([
      ['3000亿元', 104, 110],
      ['9%', 117, 119],
    ]);
  });

  it('keep the text whole', () => {
    const text = '到2025年,突破3000亿元(约4.7%),5G和1+N。';
    expect(
      tieFigures(text, [target])
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });

  it('are tied only where the quote holds the whole number', () => {
    expect(figures('突破300亿元、增速9.5%、000亿元')).toEqual([]);
  });

  it('are no letters or names: 5G, 1+N, PCB2', () => {
    expect(figures('5G和1+N,PCB2', [citation(1, '5G和1+N,PCB2,有5家')])).toEqual([]);
  });

  it('are tied only with their unit and scale: 5万个 is neither 5G nor 5家', () => {
    const quote = citation(1, '5G基站2.4万余个,AR8、AR-8,5家,50万个,3.5万个,1,005万个');
    expect(figures('不对。原文为2.4万余个,不是5万个、8个、5、05万个:', [quote])).toEqual([
      ['2.4万余个', 104, 110],
    ]);
    expect(figures('3000 billion')).toEqual([]);
  });

  it('without a known unit are tied by what follows them', () => {
    const quote = citation(1, '5代,5所高校,共7。');
    expect(figures('5所,7', [quote])).toEqual([
      ['5', 103, 104],
      ['7', 109, 110],
    ]);
  });

  it('that were computed lead to what they were computed from', () => {
    const derived = [{ text: 'CNY 300 billion', inputs: ['3000亿元'], rule: 'currency-gloss' }];
    expect(figures('exceeds CNY 300 billion', [target], derived)).toEqual([['CNY 300 billion', 104, 110]]);
  });
});

describe('citations behind a stretch', () => {
  it('are those of the next run of markers', () => {
    const inlines = parseInline('甲。[1][2]乙**丙**。[3]丁');
    const byNumber = new Map([1, 2, 3].map((n) => [n, citation(n, '')]));
    expect(citationsBehind(inlines, byNumber).map((behind) => behind.map(({ n }) => n))).toEqual([
      [1, 2],
      [],
      [],
      [3],
      [3],
      [3],
      [],
      [],
    ]);
  });
});
