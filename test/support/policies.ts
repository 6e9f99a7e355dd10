import { join } from 'node:path';
import { loadCorpus } from '../../src/adapters/folder-corpus.ts';
import type { PolicyDocument } from '../../src/corpus/types.ts';

/** Folder of further official documents; `undefined` where EVAL_DATA is not set. */
export const policyFolder =
  process.env.EVAL_DATA === undefined ? undefined : join(process.env.EVAL_DATA, 'policies');

/** Further official documents, by id; none where EVAL_DATA is not set. */
export async function loadPolicies(): Promise<ReadonlyMap<string, PolicyDocument>> {
  if (policyFolder === undefined) return new Map();
  const { documents } = await loadCorpus(policyFolder);
  return new Map(documents.map((document) => [document.metadata.id, document]));
}
