import { describe, expect, it } from 'vitest';
import { type AdapterNetwork, createQueryAdapter, gelu, type Layer, standardise } from './query-adapter.ts';

const layer = (inputs: number, outputs: number, weight: (row: number, column: number) => number): Layer => ({
  inputs,
  outputs,
  weights: Float32Array.from({ length: inputs * outputs }, (_, i) =>
    weight(Math.floor(i / inputs), i % inputs),
  ),
  biases: new Float32Array(outputs),
});
const lengthOf = (vector: readonly number[]) => Math.hypot(...vector);

describe('createQueryAdapter', () => {
  it('leaves a question where it is when nothing was learnt', () => {
    const network: AdapterNetwork = { hidden: layer(3, 2, () => 1), output: layer(2, 3, () => 0) };
    const adapted = createQueryAdapter(network).adapt([0.6, 0.8, 0]);
    expect(adapted).toEqual([expect.closeTo(0.6), expect.closeTo(0.8), expect.closeTo(0)]);
  });

  it('goes half of the way to where the network leads', () => {
    const network: AdapterNetwork = {
      hidden: layer(2, 1, (_, column) => (column === 0 ? 10 : 0)),
      // 10 times the standardised 1 is what the unit gives; it adds as much to the second number.
      output: layer(1, 2, (row) => (row === 1 ? 1000 : 0)),
    };
    const adapted = createQueryAdapter(network).adapt([1, 0]);
    expect(lengthOf(adapted)).toBeCloseTo(1);
    expect(adapted[0]).toBeCloseTo(Math.SQRT1_2, 2);
    expect(adapted[1]).toBeCloseTo(Math.SQRT1_2, 2);
  });
});

describe('standardise', () => {
  it('gives mean 0 and variance 1, and no division by zero', () => {
    expect([...standardise([1, 3])]).toEqual([-1, 1]);
    expect([...standardise([2, 2])]).toEqual([0, 0]);
  });
});

describe('gelu', () => {
  it('keeps what is large, drops what is far below zero', () => {
    expect(gelu(10)).toBeCloseTo(10);
    expect(gelu(-10)).toBeCloseTo(0);
    expect(gelu(1)).toBeCloseTo(0.8412, 3);
  });
});
