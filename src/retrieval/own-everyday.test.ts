import { describe, expect, it } from 'vitest';
import type { Chunk } from '../corpus/chunks.ts';
import type { VectorStore } from '../ports.ts';
import { discountPerDeviation, discountsOf } from './own-everyday.ts';

/** A store of vectors at the given angles, in degrees. */
function storeOf(angles: readonly number[]): VectorStore {
  return {
    size: angles.length,
    dimension: 2,
    vectorAt: (ordinal) => {
      const angle = ((angles[ordinal] ?? 0) * Math.PI) / 180;
      return Float32Array.of(Math.cos(angle), Math.sin(angle));
    },
    nearest: async () => [],
  };
}

const clause: Chunk = { clauseOrdinal: 0, kind: 'clause', start: 0, end: 1, text: 'x' };
const sentence: Chunk = { ...clause, kind: 'sentence' };

describe('everyday messages of which a corpus speaks itself', () => {
  it('speak less against a question than others', () => {
    const [near = 0, far = 0, further = 0] = discountsOf(storeOf([0, 10, 80, 85]), [clause], 1);
    expect(near).toBeGreaterThan(0);
    expect(near).toBeLessThan(3 * discountPerDeviation);
    expect([far, further]).toEqual([0, 0]);
  });

  it('are told by clauses, not by the sentences in them', () => {
    const chunks = [clause, sentence];
    expect(discountsOf(storeOf([0, 85, 10, 80]), chunks, 2)).toEqual(
      discountsOf(storeOf([0, 40, 10, 80]), chunks, 2),
    );
  });

  it('are none where all are alike, where there is no clause, and where there is no message', () => {
    expect([...discountsOf(storeOf([0, 45, 45]), [clause], 1)]).toEqual([0, 0]);
    expect([...discountsOf(storeOf([45, 10]), [], 0)]).toEqual([0, 0]);
    expect([...discountsOf(storeOf([0]), [clause], 1)]).toEqual([]);
  });
});
