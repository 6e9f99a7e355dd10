import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { buildCorpus, type DocumentSource } from '../corpus/build-document.ts';
import { documentDescriptionSchema } from '../corpus/document-description.ts';
import { findingAidSchema } from '../corpus/finding-aid.ts';
import { erratumSchema } from '../corpus/repair/errata.ts';
import type { Corpus } from '../corpus/types.ts';
import { AppError } from '../errors.ts';

const textEndings = ['.txt', '.md'];
/** Files of the corpus folder that are not documents. */
const notDocuments = ['synonyms.txt', 'README.md'];

/**
 * Reads a corpus folder and builds its documents.
 *
 * @returns documents ordered by id
 * @throws AppError as {@link readCorpusSources}, and `unprocessable_document` where a document cannot be built
 */
export async function loadCorpus(folder: string): Promise<Corpus> {
  return buildCorpus(await readCorpusSources(folder));
}

/**
 * Reads a corpus folder. A document is a folder with `source.txt` (or `source.md`), optionally `document.yaml` and `errata.yaml`;
 * or a bare `.txt` or `.md` file, which tells of itself what its first lines tell.
 *
 * @returns what documents are built from, ordered by id
 * @throws AppError `unprocessable_document` naming the document and what is wrong with it; `unavailable` when there is no such
 *   folder
 */
export async function readCorpusSources(folder: string): Promise<DocumentSource[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: NodeJS.ErrnoException) => {
    throw new AppError('unavailable', `the corpus folder ${folder} cannot be read (${cause.code})`, {
      cause,
    });
  });
  const sources: DocumentSource[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.') || notDocuments.includes(entry.name)) continue;
    if (entry.isDirectory()) {
      const source = await readFolder(folder, entry.name);
      if (source !== null) sources.push(source);
    } else if (textEndings.includes(extname(entry.name))) {
      sources.push({
        id: entry.name.slice(0, -extname(entry.name).length),
        fileName: entry.name,
        text: await readText(join(folder, entry.name)),
        description: null,
        errata: [],
        findingAid: {},
      });
    }
  }
  const ids = new Set(sources.map((source) => source.id));
  if (ids.size !== sources.length) {
    throw new AppError('unprocessable_document', `two documents in ${folder} have the same id`);
  }
  return sources.sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function readFolder(folder: string, id: string): Promise<DocumentSource | null> {
  const files = await readdir(join(folder, id)).catch((cause: NodeJS.ErrnoException) => {
    throw new AppError('unprocessable_document', `${id} cannot be read (${cause.code})`, { cause });
  });
  const fileName = textEndings.map((ending) => `source${ending}`).find((name) => files.includes(name));
  if (fileName === undefined) return null;
  const yaml = async (name: string) =>
    files.includes(name) ? parseYaml(await readText(join(folder, id, name)), `${id}/${name}`) : undefined;
  return {
    id,
    fileName,
    text: await readText(join(folder, id, fileName)),
    description: validate(
      documentDescriptionSchema.nullable(),
      (await yaml('document.yaml')) ?? null,
      id,
      'document.yaml',
    ),
    findingAid: validate(findingAidSchema, (await yaml('asked-as.yaml')) ?? {}, id, 'asked-as.yaml'),
    errata: validate(z.array(erratumSchema), (await yaml('errata.yaml')) ?? [], id, 'errata.yaml'),
  };
}

function parseYaml(text: string, name: string): unknown {
  try {
    return parse(text);
  } catch (cause) {
    throw new AppError('unprocessable_document', `${name} is not YAML: ${(cause as Error).message}`, {
      cause,
    });
  }
}

function validate<T>(schema: z.ZodType<T>, value: unknown, id: string, file: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new AppError('unprocessable_document', `${id}/${file}: ${z.prettifyError(result.error)}`);
}

async function readText(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
  } catch (cause) {
    throw new AppError('unprocessable_document', `${path} is not UTF-8 text`, { cause });
  }
}
