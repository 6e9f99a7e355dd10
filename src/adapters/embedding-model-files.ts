import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import { bundledModelHashes, bundledModelId, type EmbeddingModelChoice } from './embedding-models.ts';

/** A model's files on this machine, complete and, for the bundled model, verified. */
export interface EmbeddingModelFiles {
  /** Absolute path, in transformers.js layout. */
  readonly folder: string;
  /** `onnx/model_quantized.onnx` rather than `onnx/model.onnx`. */
  readonly quantized: boolean;
  /** SHA-256 over the hashes of all files that decide a vector, hexadecimal. */
  readonly sha256: string;
  readonly dimension: number;
}

export interface ModelFileOptions {
  /** The bundled model's folder, when it is not `embeddings/<id>` of this project. */
  readonly modelFolder?: string | undefined;
  /** Address of the hub that ids are fetched from. */
  readonly hubHost?: string | undefined;
  /** Where fetched models are kept. */
  readonly cacheFolder?: string | undefined;
  /** Never open a connection. */
  readonly offline: boolean;
}

export const defaultHubHost = 'https://huggingface.co';
export const defaultModelCacheFolder = '.cewen/models';

const settingFiles = ['config.json', 'tokenizer.json', 'tokenizer_config.json'];
const quantizedWeights = 'onnx/model_quantized.onnx';
const fullWeights = 'onnx/model.onnx';
const modelConfig = z.object({ hidden_size: z.int().positive() });

/**
 * Finds the files of the chosen model, fetching a hub model that is not in the cache folder yet.
 *
 * @throws AppError `unavailable` when a file is missing, was altered or cannot be fetched; the message says what to do.
 */
export async function locateModelFiles(
  choice: EmbeddingModelChoice,
  options: ModelFileOptions,
): Promise<EmbeddingModelFiles> {
  if (choice.kind === 'bundled') {
    const folder = resolve(options.modelFolder ?? bundledFolder());
    await requireFiles(choice.id, folder, [...settingFiles, quantizedWeights], bundledRemedy);
    return describeFiles(choice.id, folder, true, bundledModelHashes);
  }
  if (choice.kind === 'folder') {
    const folder = resolve(choice.id.replace(/^~(?=[\\/])/, homedir()));
    const quantized =
      (await exists(join(folder, quantizedWeights))) || !(await exists(join(folder, fullWeights)));
    const weights = quantized ? quantizedWeights : fullWeights;
    await requireFiles(
      choice.id,
      folder,
      [...settingFiles, weights],
      'Complete the folder or choose another model.',
    );
    return describeFiles(choice.id, folder, quantized, {});
  }
  const folder = resolve(options.cacheFolder ?? defaultModelCacheFolder, choice.id);
  for (const file of [...settingFiles, quantizedWeights]) {
    if (!(await exists(join(folder, file)))) await fetchFile(choice.id, folder, file, options);
  }
  return describeFiles(choice.id, folder, true, {});
}

const bundledRemedy =
  'Restore it with "git checkout -- embeddings" (in an installed copy: reinstall the package), then start again.';

function bundledFolder(): string {
  return fileURLToPath(new URL(`../../embeddings/${bundledModelId}`, import.meta.url));
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function requireFiles(
  id: string,
  folder: string,
  files: readonly string[],
  remedy: string,
): Promise<void> {
  for (const file of files) {
    if (await exists(join(folder, file))) continue;
    throw new AppError('unavailable', `Embedding model ${id}: ${join(folder, file)} is missing. ${remedy}`);
  }
}

async function describeFiles(
  id: string,
  folder: string,
  quantized: boolean,
  expected: Readonly<Record<string, string>>,
): Promise<EmbeddingModelFiles> {
  const combined = createHash('sha256');
  for (const file of [...settingFiles, quantized ? quantizedWeights : fullWeights]) {
    const hash = createHash('sha256')
      .update(await readFile(join(folder, file)))
      .digest('hex');
    if (expected[file] !== undefined && expected[file] !== hash) {
      throw new AppError(
        'unavailable',
        `Embedding model ${id}: ${join(folder, file)} was altered (SHA-256 ${hash}, expected ${expected[file]}). ${bundledRemedy}`,
      );
    }
    combined.update(`${file} ${hash}\n`);
  }
  return { folder, quantized, sha256: combined.digest('hex'), dimension: await readDimension(id, folder) };
}

async function readDimension(id: string, folder: string): Promise<number> {
  try {
    return modelConfig.parse(JSON.parse(await readFile(join(folder, 'config.json'), 'utf8'))).hidden_size;
  } catch (cause) {
    throw new AppError(
      'unavailable',
      `Embedding model ${id}: config.json of ${folder} states no hidden_size.`,
      { cause },
    );
  }
}

/** Written beside its place and renamed, so that an interrupted download never passes for a whole file. */
async function fetchFile(id: string, folder: string, file: string, options: ModelFileOptions): Promise<void> {
  if (options.offline) {
    throw new AppError(
      'unavailable',
      `Embedding model ${id}: ${file} is not in ${folder}, and offline mode fetches nothing. Copy the model there, start once online, or choose ${bundledModelId}.`,
    );
  }
  const host = (options.hubHost ?? defaultHubHost).replace(/\/+$/, '');
  const address = `${host}/${id}/resolve/main/${file}`;
  const target = join(folder, file);
  const part = `${target}.${randomUUID()}.part`;
  await mkdir(dirname(target), { recursive: true });
  try {
    const response = await fetch(address);
    if (!response.ok || response.body === null) throw new Error(`HTTP status ${response.status}`);
    await writeFile(part, response.body);
    await rename(part, target);
  } catch (cause) {
    await rm(part, { force: true });
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError(
      'unavailable',
      `Embedding model ${id}: ${address} could not be fetched (${reason}). Set another hub address, copy the model into ${folder}, or choose ${bundledModelId}.`,
      { cause },
    );
  }
}
