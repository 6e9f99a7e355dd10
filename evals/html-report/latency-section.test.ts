import { describe, expect, it } from 'vitest';
import { percentile } from './latency-section.ts';

describe('percentile', () => {
  it('is the nearest rank', () => {
    const values = [5, 1, 4, 2, 3];
    expect([50, 90, 99, 100, 1].map((percent) => percentile(values, percent))).toEqual([3, 5, 5, 5, 1]);
    expect(percentile([], 50)).toBe(0);
  });
});
