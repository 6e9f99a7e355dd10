import { createHash } from 'node:crypto';
import type { EmbeddingModel } from '../../ports.ts';

/** A test double: unit vectors drawn from a text's hash, and a record of the texts it was asked for. */
export class CountingEmbeddings implements EmbeddingModel {
  readonly embedded: string[] = [];
  readonly dimension: number;
  readonly fingerprint: string;

  constructor(dimension = 16, fingerprint = 'counting') {
    this.dimension = dimension;
    this.fingerprint = fingerprint;
  }

  async embedDocuments(texts: string[]): Promise<number[][]> {
    this.embedded.push(...texts);
    return texts.map((text) => this.#vector(text));
  }

  async embedQuery(text: string): Promise<number[]> {
    return this.#vector(text);
  }

  #vector(text: string): number[] {
    const values = Array.from({ length: this.dimension }, (_, i) => {
      const hash = createHash('sha256').update(`${this.fingerprint} ${i} ${text}`).digest();
      return hash.readInt32LE(0) / 2 ** 31;
    });
    const length = Math.hypot(...values);
    return values.map((value) => Math.fround(value / length));
  }
}
