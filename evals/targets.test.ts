import { describe, expect, it } from 'vitest';
import { standingOf, targets } from './targets.ts';

describe('a target', () => {
  it('is met at its limit, whatever binary fractions make of it', () => {
    expect(standingOf(0.97, { atLeast: 0.97 })).toEqual({ met: true, margin: 0 });
    expect(standingOf(0.1 + 0.2 - 0.32, { atLeast: -0.02 }).met).toBe(true);
    expect(standingOf(0.02, { atMost: 0.02 })).toEqual({ met: true, margin: 0 });
  });

  it('is missed by how much its value stands on the wrong side', () => {
    expect(standingOf(0.9, { atLeast: 0.97 }).margin).toBeCloseTo(-0.07);
    expect(standingOf(0.05, { atMost: 0.02 }).margin).toBeCloseTo(-0.03);
    expect(standingOf(0.01, { atMost: 0.02 })).toEqual({ met: true, margin: 0.01 });
  });

  it('is set once for each metric', () => {
    const names = targets.map((target) => target.metric);
    expect(new Set(names).size).toBe(names.length);
  });
});
