import { describe, expect, it } from 'vitest';
import { CountingEmbeddings } from './index/counting-embeddings.ts';
import { requireModel } from './require-model.ts';

describe('an index of another model', () => {
  const embeddings = new CountingEmbeddings(16, 'new');

  it('is refused, and both models are named', () => {
    expect(() => requireModel({ model: 'new', dimension: 16 }, embeddings)).not.toThrow();
    expect(() => requireModel({ model: 'old', dimension: 16 }, embeddings)).toThrow(/"old" \(16.*"new" \(16/);
    expect(() => requireModel({ model: 'new', dimension: 8 }, embeddings)).toThrow(/8 numbers.*16 numbers/);
  });
});
