import { setImmediate } from 'node:timers/promises';
import {
  type EmbeddingModelFiles,
  locateModelFiles,
  type ModelFileOptions,
} from './embedding-model-files.ts';
import { chooseEmbeddingModel, type EmbeddingModelChoice } from './embedding-models.ts';
import { EncoderEmbeddings } from './encoder-embeddings.ts';
import { loadEncoder } from './transformers-encoder.ts';

export interface TransformersEmbeddingsOptions extends ModelFileOptions {
  /** `bge-small-zh-v1.5`, a folder, or a hub id; see embedding-models.ts. */
  readonly model: string;
}

/**
 * Finds, fetches or verifies the chosen model's files and describes the model; its weights are loaded on the
 * first text, or by {@link TransformersEmbeddings.load}.
 *
 * @throws AppError `unavailable` when the model cannot be used; the message says what to do.
 */
export async function createTransformersEmbeddings(
  options: TransformersEmbeddingsOptions,
): Promise<TransformersEmbeddings> {
  const choice = chooseEmbeddingModel(options.model);
  return new TransformersEmbeddings(choice, await locateModelFiles(choice, options));
}

/** LangChain embeddings on transformers.js: unit-length vectors whose values are exact in 32 bits. */
export class TransformersEmbeddings extends EncoderEmbeddings {
  constructor(choice: EmbeddingModelChoice, files: EmbeddingModelFiles) {
    super({
      id: choice.id,
      profile: choice.profile,
      fingerprint: fingerprintOf(choice, files),
      dimension: files.dimension,
      loadEncoder: () => loadEncoder(files),
      giveWay: () => setImmediate(),
    });
  }
}

function fingerprintOf(choice: EmbeddingModelChoice, files: EmbeddingModelFiles): string {
  const { pooling, queryPrefix, documentPrefix, lowercase } = choice.profile;
  // A folder's path says nothing about its vectors, and the index may be moved to another machine.
  const id = choice.kind === 'folder' ? 'folder' : choice.id;
  const casing = lowercase ? 'lower' : 'kept';
  return `${id} sha256=${files.sha256} pooling=${pooling} query=${JSON.stringify(queryPrefix)} document=${JSON.stringify(documentPrefix)} casing=${casing}`;
}
