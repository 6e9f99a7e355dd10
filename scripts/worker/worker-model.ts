import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledModelId } from '../../src/adapters/embedding-models.ts';
import { createTransformersEmbeddings } from '../../src/adapters/transformers-embeddings.ts';
import type { WorkerModelDescription } from '../../src/runtimes/worker/worker-data.ts';
import { writeOrtModel } from './write-ort-model.ts';

/** The embedding model for the Worker's assets. */
export interface WorkerModel {
  readonly description: WorkerModelDescription;
  /** In the `.ort` form. */
  readonly model: Uint8Array<ArrayBuffer>;
  readonly queryAdapter: Uint8Array<ArrayBuffer>;
  readonly tokenizer: Uint8Array<ArrayBuffer>;
  readonly tokenizerConfiguration: Uint8Array<ArrayBuffer>;
}

/** SHA-256 of the `.ort` form of the bundled model; the same was written by Node 20, 22 and 24. */
export const bundledOrtHash = '4e8c3f11dcc7ef122c4f03030586668a22481818702b078ac76e42febdc6ec8a';

/** Cloudflare takes no larger file. */
const largestAsset = 25 * 1024 * 1024;

/**
 * Makes the bundled model ready for the Worker. It takes some two seconds and is not worth keeping.
 *
 * @throws AppError `unavailable` when the model's files are missing or altered; Error when its `.ort` form is another
 * than before, or too large.
 */
export async function buildWorkerModel(): Promise<WorkerModel> {
  const folder = fileURLToPath(new URL(`../../embeddings/${bundledModelId}`, import.meta.url));
  // It compares the hashes of the committed files.
  const { fingerprint, dimension } = await createTransformersEmbeddings({
    model: bundledModelId,
    modelFolder: folder,
    offline: true,
  });
  const read = async (file: string) => new Uint8Array(await readFile(join(folder, file)));
  const { bytes, sha256 } = await writeOrtModel(await read('onnx/model_quantized.onnx'));
  if (sha256 !== bundledOrtHash) {
    throw new Error(
      `The .ort form of ${bundledModelId} has SHA-256 ${sha256}, and ${bundledOrtHash} was looked for.`,
    );
  }
  if (bytes.byteLength > largestAsset) {
    throw new Error(`The .ort form has ${bytes.byteLength} bytes; an asset may have ${largestAsset}.`);
  }
  return {
    description: { id: bundledModelId, fingerprint, dimension, byteLength: bytes.byteLength, sha256 },
    model: bytes,
    queryAdapter: await read('query-adapter.bin'),
    tokenizer: await read('tokenizer.json'),
    tokenizerConfiguration: await read('tokenizer_config.json'),
  };
}
