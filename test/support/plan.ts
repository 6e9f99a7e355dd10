import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadCorpus } from '../../src/adapters/folder-corpus.ts';
import { type Erratum, erratumSchema } from '../../src/corpus/repair/errata.ts';
import type { Corpus, PolicyDocument } from '../../src/corpus/types.ts';

export const corpusFolder = resolve(import.meta.dirname, '../../corpus');
const planFolder = join(corpusFolder, 'tianjin-it-145');

/** The corpus that ships. */
export async function loadShippedCorpus(): Promise<Corpus> {
  return loadCorpus(corpusFolder);
}

/** The plan that ships. */
export async function loadPlan(): Promise<PolicyDocument> {
  const { documents } = await loadShippedCorpus();
  const plan = documents.find((document) => document.metadata.id === 'tianjin-it-145');
  if (plan === undefined) throw new Error('the corpus has no tianjin-it-145');
  return plan;
}

/** The plan's errata, in the order of the file. */
export async function loadPlanErrata(): Promise<Erratum[]> {
  return z.array(erratumSchema).parse(parse(await readFile(join(planFolder, 'errata.yaml'), 'utf8')));
}
