import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createOnnxEvidenceReader } from '../adapters/onnx-evidence-reader.ts';
import { openEvidenceReader } from '../adapters/packed-evidence-reader.ts';
import { AppError } from '../errors.ts';
import type { EvidenceReader } from '../ports.ts';
import { bundledEmbeddings, type Configuration } from './configuration.ts';
import { projectFolder } from './project-folder.ts';

const folder = join(projectFolder, 'embeddings', bundledEmbeddings);
const packedReader = join(folder, 'evidence-reader.bin');

/**
 * The reader that goes with the bundled embedding model; none with another. It is loaded when a passage is first read.
 *
 * @throws AppError `unavailable` when its file is missing
 */
export async function openReader({ embeddings }: Configuration): Promise<EvidenceReader | undefined> {
  if (embeddings !== bundledEmbeddings) return undefined;
  await access(packedReader).catch(unreadable(packedReader));
  return createOnnxEvidenceReader({
    folder,
    openModel: async () => {
      const [packed, base] = await Promise.all([
        readBundled(packedReader),
        readBundled(join(folder, 'onnx', 'model_quantized.onnx')),
      ]);
      return openEvidenceReader(new Uint8Array(packed), base);
    },
  });
}

function readBundled(file: string): Promise<Buffer<ArrayBuffer>> {
  return readFile(file).catch(unreadable(file));
}

function unreadable(file: string) {
  return (cause: unknown): never => {
    throw new AppError(
      'unavailable',
      `${file} cannot be read. Restore it: git checkout -- embeddings, or reinstall the package.`,
      { cause },
    );
  };
}
