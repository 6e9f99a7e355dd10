import { describe, expect, it } from 'vitest';
import { fitLogistic, rocArea } from './logistic.ts';

describe('fitLogistic', () => {
  it('finds the side of a line that examples lie on', () => {
    const rows = Array.from({ length: 40 }, (_, index) => [index / 40, (index * 7) % 5]);
    const labels = rows.map(([first = 0]) => first > 0.5);
    const model = fitLogistic(rows, labels);
    expect(model.probability([0.95, 2])).toBeGreaterThan(0.9);
    expect(model.probability([0.05, 2])).toBeLessThan(0.1);
    expect(Math.abs(model.weights[0] ?? 0)).toBeGreaterThan(10 * Math.abs(model.weights[1] ?? 0));
  });
});

describe('rocArea', () => {
  it('is 1 for a perfect order, 0 for its reverse and .5 for ties', () => {
    expect(rocArea([0.1, 0.2, 0.8], [false, false, true])).toBe(1);
    expect(rocArea([0.9, 0.2], [false, true])).toBe(0);
    expect(rocArea([0.5, 0.5], [false, true])).toBe(0.5);
  });
});
