import { z } from 'zod';
import { readManifest } from '../binary/read-manifest.ts';
import { openSections, packSections } from '../binary/sections.ts';
import { AppError } from '../errors.ts';
import type { EmbeddingModel } from '../ports.ts';
import { type AdapterNetwork, createQueryAdapter, type Layer, type QueryAdapter } from './query-adapter.ts';

const manifestSchema = z.object({
  format: z.literal(1),
  /** Fingerprint of the embedding model that it was fitted to. */
  model: z.string(),
  dimension: z.int().positive(),
  hiddenUnits: z.int().positive(),
});

/** Steps on either side of zero that a weight has. */
const steps = 127;

/** Packs a network into one file. Weights lose precision: those of a row become multiples of one step. */
export function packQueryAdapter(
  { hidden, output }: AdapterNetwork,
  { fingerprint }: Pick<EmbeddingModel, 'fingerprint'>,
): Uint8Array<ArrayBuffer> {
  const manifest: z.infer<typeof manifestSchema> = {
    format: 1,
    model: fingerprint,
    dimension: hidden.inputs,
    hiddenUnits: hidden.outputs,
  };
  return packSections({
    manifest: JSON.stringify(manifest),
    ...layerSections('hidden', hidden),
    ...layerSections('output', output),
  });
}

/**
 * Opens what {@link packQueryAdapter} wrote.
 *
 * @throws AppError `unavailable` when it was fitted to another embedding model; `internal` for other bytes
 */
export function openQueryAdapter(
  packed: Uint8Array<ArrayBuffer>,
  embeddings: Pick<EmbeddingModel, 'fingerprint' | 'dimension'>,
): QueryAdapter {
  const sections = openSections(packed);
  const manifest = readManifest(sections, manifestSchema, 'query adapter');
  if (manifest.model !== embeddings.fingerprint || manifest.dimension !== embeddings.dimension) {
    throw new AppError(
      'unavailable',
      `The query adapter was fitted to the embedding model "${manifest.model}" (${manifest.dimension} numbers), questions would be embedded by "${embeddings.fingerprint}" (${embeddings.dimension} numbers). Fit it again.`,
    );
  }
  const layer = (name: LayerName, inputs: number, outputs: number): Layer => {
    const bytes = sections.u8(`${name}-weights`);
    const scales = sections.f32(`${name}-steps`);
    const biases = sections.f32(`${name}-biases`);
    if (bytes.length !== inputs * outputs || scales.length !== outputs || biases.length !== outputs)
      throw new AppError(
        'internal',
        `The layer ${name} of the query adapter has not the size that it names.`,
      );
    const signed = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
    const weights = Float32Array.from(signed, (value, i) => value * (scales[Math.floor(i / inputs)] ?? 0));
    return { inputs, outputs, weights, biases };
  };
  return createQueryAdapter({
    hidden: layer('hidden', manifest.dimension, manifest.hiddenUnits),
    output: layer('output', manifest.hiddenUnits, manifest.dimension),
  });
}

type LayerName = keyof AdapterNetwork;

function layerSections(name: LayerName, { inputs, outputs, weights, biases }: Layer) {
  const packed = new Int8Array(weights.length);
  const scales = new Float32Array(outputs);
  for (let row = 0; row < outputs; row += 1) {
    const own = weights.subarray(row * inputs, (row + 1) * inputs);
    const step = own.reduce((greatest, value) => Math.max(greatest, Math.abs(value)), 0) / steps || 1;
    scales[row] = step;
    for (const [i, value] of own.entries()) packed[row * inputs + i] = Math.round(value / step);
  }
  return {
    [`${name}-weights`]: new Uint8Array(packed.buffer),
    [`${name}-steps`]: scales,
    [`${name}-biases`]: biases,
  };
}
