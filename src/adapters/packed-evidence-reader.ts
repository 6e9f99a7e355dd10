import { createHash } from 'node:crypto';
import { z } from 'zod';
import { readManifest } from '../binary/read-manifest.ts';
import { openSections } from '../binary/sections.ts';
import { AppError } from '../errors.ts';

const manifestSchema = z.object({
  format: z.literal(1),
  /** SHA-256 of the ONNX file whose weights are replaced, hexadecimal. */
  base: z.string(),
  dimension: z.int().positive(),
});

/** An encoder that reads question and passage together, and what its first token's vector is multiplied with. */
export interface EvidenceReaderModel {
  /** An ONNX model with the inputs and outputs of the embedding model. */
  readonly onnx: Uint8Array;
  readonly weights: Float32Array;
  readonly bias: number;
}

/**
 * Opens a packed evidence reader. It is the embedding model's own network with other weights: the file says which bytes of that model's
 * ONNX file are others, so the vocabulary's vectors, nearly half of it, are kept once. `training/evidence_reader/pack.py` writes it.
 *
 * @param base bytes of the embedding model's ONNX file
 * @throws AppError `unavailable` when it was fitted to another embedding model; `internal` for other bytes
 */
export function openEvidenceReader(packed: Uint8Array<ArrayBuffer>, base: Uint8Array): EvidenceReaderModel {
  const sections = openSections(packed);
  const manifest = readManifest(sections, manifestSchema, 'evidence reader');
  if (createHash('sha256').update(base).digest('hex') !== manifest.base) {
    throw new AppError(
      'unavailable',
      'The evidence reader was fitted to another state of the embedding model. Fit it again.',
    );
  }
  const places = sections.u32('places');
  const bytes = sections.u8('bytes');
  const head = sections.f32('head');
  const { dimension } = manifest;
  if (head.length !== dimension + 1) throw damaged('have not as many weights as they name');
  const onnx = base.slice();
  let read = 0;
  for (let at = 0; at + 1 < places.length; at += 2) {
    const [offset = 0, length = 0] = places.subarray(at, at + 2);
    if (read + length > bytes.length || offset + length > onnx.length)
      throw damaged('replace more than there is');
    onnx.set(bytes.subarray(read, read + length), offset);
    read += length;
  }
  // A copy: the sections are views of the whole file.
  return { onnx, weights: head.slice(0, dimension), bias: head[dimension] ?? 0 };
}

function damaged(what: string): AppError {
  return new AppError('internal', `The bytes ${what}.`);
}
