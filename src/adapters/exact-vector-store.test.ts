import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { ExactVectorStore } from './exact-vector-store.ts';
import { createVectorMatrix } from './vector-matrix.ts';
import { describeVectorStore, describeVectorsInMemory } from './vector-store.contract.ts';

describeVectorStore('exact search', async (vectors) => new ExactVectorStore(vectors));
describeVectorsInMemory('exact search', async (vectors) => new ExactVectorStore(vectors));

describe('exact search on Workers', () => {
  it('imports nothing from Node and no package', async () => {
    for (const file of ['exact-vector-store.ts', 'vector-matrix.ts']) {
      const source = await readFile(new URL(file, import.meta.url), 'utf8');
      const imports = [...source.matchAll(/from '([^']+)'/g)].map((match) => match[1]);
      expect(imports.filter((specifier) => !specifier?.startsWith('.'))).toEqual([]);
    }
  });
});

describe('the vectors of a store', () => {
  it.each([
    ['not whole rows', [1, 0, 0], 2],
    ['not of unit length', [1, 1], 2],
    ['not a number', [Number.NaN, 1], 2],
    ['without a dimension', [], 0],
  ])('are refused when %s', (_reason, values, dimension) => {
    expect(() => createVectorMatrix(Float32Array.from(values), dimension)).toThrow(
      /whole vectors|unit length/,
    );
  });
});
