import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadEvidenceReader } from '../adapters/onnx-evidence-reader.ts';
import { openEvidenceReader } from '../adapters/packed-evidence-reader.ts';
import type { IndexedClause } from '../corpus/chunks.ts';
import { AppError } from '../errors.ts';
import type { EvidenceReader } from '../ports.ts';
import { bundledEmbeddings, type Configuration } from './configuration.ts';
import { projectFolder } from './project-folder.ts';

const folder = join(projectFolder, 'embeddings', bundledEmbeddings);

/**
 * Loads the reader that goes with the bundled embedding model; none with another, and none where every clause has a finding aid, for
 * which it is not asked.
 *
 * @throws AppError `unavailable` when a file is missing, or was fitted to another state of the model; `internal` when one is damaged
 */
export async function openReader(
  { embeddings }: Pick<Configuration, 'embeddings'>,
  clauses: readonly Pick<IndexedClause, 'aid'>[],
): Promise<EvidenceReader | undefined> {
  if (embeddings !== bundledEmbeddings || clauses.every(({ aid }) => aid !== null)) return undefined;
  const [packed, base] = await Promise.all([
    readBundled('evidence-reader.bin'),
    readBundled('onnx/model_quantized.onnx'),
  ]);
  return loadEvidenceReader(folder, openEvidenceReader(new Uint8Array(packed), base));
}

function readBundled(name: string): Promise<Buffer<ArrayBuffer>> {
  const file = join(folder, name);
  return readFile(file).catch((cause: unknown) => {
    throw new AppError(
      'unavailable',
      `${file} cannot be read. Restore it: git checkout -- embeddings, or reinstall the package.`,
      { cause },
    );
  });
}
