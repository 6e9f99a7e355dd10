import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { loadEvidenceReader } from '../adapters/onnx-evidence-reader.ts';
import { openEvidenceReader } from '../adapters/packed-evidence-reader.ts';
import type { IndexedClause } from '../corpus/chunks.ts';
import { AppError } from '../errors.ts';
import type { EvidenceReader } from '../ports.ts';
import { bundledEmbeddings, type Configuration } from './configuration.ts';
import { bundledFolder, readBundled } from './read-bundled.ts';

const packedReader = join(bundledFolder, 'evidence-reader.bin');
/** SHA-256 of that file. Damaged weights would judge wrongly and say nothing. */
const packedReaderHash = '2b2c68a51e6254f777da27bc6167d553b3fc514f8849ccdd89b0b228e3f505d9';

/**
 * Loads the reader that goes with the bundled embedding model; none with another, and none where every clause has a finding aid, for
 * which it is not asked.
 *
 * @throws AppError `unavailable` when a file is missing or altered, or was fitted to another state of the model
 */
export async function openReader(
  { embeddings }: Pick<Configuration, 'embeddings'>,
  clauses: readonly Pick<IndexedClause, 'aid'>[],
): Promise<EvidenceReader | undefined> {
  if (embeddings !== bundledEmbeddings || clauses.every(({ aid }) => aid !== null)) return undefined;
  const [packed, base] = await Promise.all([
    readBundled(packedReader),
    readBundled(join(bundledFolder, 'onnx', 'model_quantized.onnx')),
  ]);
  if (createHash('sha256').update(packed).digest('hex') !== packedReaderHash)
    throw new AppError(
      'unavailable',
      `${packedReader} was altered. Restore it: git checkout -- embeddings, or reinstall the package.`,
    );
  return loadEvidenceReader(bundledFolder, openEvidenceReader(packed, base));
}
