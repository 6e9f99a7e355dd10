import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binsOf, histogram } from './histogram.ts';
import { intervalChart } from './interval-chart.ts';
import { lineChart } from './line-chart.ts';
import { matrixChart } from './matrix-chart.ts';
import type { Measured } from './measured.ts';

const measured = (value: number | null): Measured => ({ value, interval: null, total: 1 });

describe('an interval chart', () => {
  const chart = (...values: (number | null)[]) =>
    intervalChart({
      id: 'x',
      title: 'accuracy',
      series: ['dev'],
      rows: values.map((value, position) => ({
        label: `row ${position}`,
        points: [measured(value)],
        target: 0.9,
      })),
    }).text;
  const places = (text: string) => [...text.matchAll(/cx="([\d.]+)"/g)].map((match) => Number(match[1]));

  it('puts higher values further right, and none where nothing was measured', () => {
    const [low, middle, high] = places(chart(0, 0.5, null, 1));
    expect(middle).toBe(((low ?? 0) + (high ?? 0)) / 2);
    expect(places(chart(null))).toEqual([]);
  });

  it('draws interval and target', () => {
    const point = { value: 0.5, interval: { low: 0.25, high: 0.75 }, total: 8 };
    const rows = [{ label: '<row>', points: [point], target: 1 }];
    const { text } = intervalChart({ id: 'x', title: 't', series: ['dev'], rows });
    expect(text).toContain('<title>&lt;row&gt;, dev: 0.500 [0.25–0.75] of 8</title>');
    expect(text).toContain('class="target"');
    expect(text).toMatch(/role="img" aria-labelledby="x-title x-desc"/);
  });
});

describe('a line chart', () => {
  it('breaks off where nothing was measured', () => {
    const values = [[0.5, 0.6, null, 0.7]];
    const { text } = lineChart({ id: 'x', title: 't', series: ['dev'], ends: ['a', 'b'], values });
    expect(/ d="(M[^"]*)"/.exec(text)?.[1]?.replace(/[\d. ]+/g, '')).toBe('MLM');
  });

  it('keeps every value within its frame', () => {
    const value = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 50 }), (list) => {
        const { text } = lineChart({
          id: 'x',
          title: 't',
          series: ['dev'],
          ends: ['a', 'b'],
          values: [list],
        });
        expect(text).not.toMatch(/NaN|Infinity|undefined/);
        for (const [, x, y] of text.matchAll(/cx="([-\d.]+)" cy="([-\d.]+)"/g)) {
          expect(Number(x)).toBeGreaterThanOrEqual(0);
          expect(Number(x)).toBeLessThanOrEqual(340);
          expect(Number(y)).toBeGreaterThanOrEqual(0);
          expect(Number(y)).toBeLessThanOrEqual(150);
        }
      }),
    );
  });
});

describe('a histogram', () => {
  it('counts every value once', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e5, noNaN: true })), (values) => {
        expect(binsOf(values).reduce((sum, bin) => sum + bin.count, 0)).toBe(values.length);
      }),
    );
  });

  it('has bins that join, and a picture of nothing', () => {
    const bins = binsOf([1, 3, 40]);
    for (const [position, bin] of bins.slice(1).entries())
      expect(bin.from).toBeCloseTo(bins[position]?.to ?? 0);
    expect(histogram({ id: 'x', title: 't', values: [], marks: [] }).text).not.toMatch(/NaN|Infinity/);
  });
});

describe('a matrix', () => {
  it('tells right cells from wrong ones', () => {
    const { text } = matrixChart({
      id: 'x',
      title: 't',
      rowNames: ['answered'],
      columnNames: ['answered', 'not_in_document'],
      count: (_, column) => (column === 'answered' ? 3 : 1),
      isRight: (row, column) => row === column,
    });
    expect(text).toContain('<g class="right"><title>expected answered, given answered: 3 of 4</title>');
    expect(text).toContain(
      '<g class="wrong"><title>expected answered, given not_in_document: 1 of 4</title>',
    );
  });
});
