import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../errors.ts';
import { bundledEmbeddings } from './configuration.ts';
import { projectFolder } from './project-folder.ts';

/** The bundled embedding model, with what was fitted to it. */
export const bundledFolder = join(projectFolder, 'embeddings', bundledEmbeddings);

/** Reads a file that ships. @throws AppError `unavailable` when it is missing; the message says what to do */
export async function readBundled(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new AppError(
      'unavailable',
      `${file} cannot be read. Restore it: git checkout -- embeddings, or reinstall the package.`,
      { cause },
    );
  });
  return new Uint8Array(bytes);
}
