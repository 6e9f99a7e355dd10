import { AppError } from '../errors.ts';
import type { EmbeddingModel } from '../ports.ts';

/**
 * Keeps models from being mixed where an index is not built anew, as in a Worker: vectors of one model say nothing of a question that
 * another has embedded.
 *
 * @param manifest of the index build
 * @throws AppError `unavailable` that names both models
 */
export function requireModel(
  manifest: { readonly model: string; readonly dimension: number },
  embeddings: EmbeddingModel,
): void {
  const { fingerprint, dimension } = embeddings;
  if (manifest.model === fingerprint && manifest.dimension === dimension) return;
  throw new AppError(
    'unavailable',
    `The index was built with the embedding model "${manifest.model}" (${manifest.dimension} numbers), questions would be embedded by "${fingerprint}" (${dimension} numbers). Choose the model of the index, or build the Worker again.`,
  );
}
