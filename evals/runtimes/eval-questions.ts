import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { questionSchema } from '../question.ts';
import type { AskedQuestion } from './ask-both.ts';

const datasets = resolve(import.meta.dirname, '../datasets');

/** Every question of some documents, of both splits. */
export async function evalQuestions(documentIds: readonly string[]): Promise<AskedQuestion[]> {
  const ofDocuments = documentIds.map(async (documentId) => {
    const folder = resolve(datasets, documentId);
    const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
    const files = await Promise.all(names.map((name) => readFile(resolve(folder, name), 'utf8')));
    return files
      .flatMap((file) => file.split('\n').filter((line) => line.trim() !== ''))
      .map((line) => ({ ...questionSchema.parse(JSON.parse(line)), documentId }));
  });
  return (await Promise.all(ofDocuments)).flat();
}
