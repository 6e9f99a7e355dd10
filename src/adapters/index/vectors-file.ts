import { endianness } from 'node:os';
import { createVectorMatrix, type VectorMatrix } from '../vector-matrix.ts';

/** @returns the vectors as 32-bit floats, little endian on every machine. */
export function encodeVectors(matrix: VectorMatrix): Buffer {
  const { buffer, byteOffset, byteLength } = matrix.values;
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  return endianness() === 'LE' ? bytes : Buffer.from(bytes).swap32();
}

/** @throws AppError `internal` when the bytes are not whole vectors of unit length. */
export function decodeVectors(bytes: Uint8Array, dimension: number): VectorMatrix {
  // Copied, since a file's buffer need not begin at a multiple of four.
  const copy = Buffer.from(Uint8Array.from(bytes).buffer);
  if (endianness() !== 'LE' && copy.byteLength % 4 === 0) copy.swap32();
  return createVectorMatrix(new Float32Array(copy.buffer, 0, Math.floor(copy.byteLength / 4)), dimension);
}
