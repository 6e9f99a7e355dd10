import { join } from 'node:path';
import { loadCorpus } from '../../src/adapters/folder-corpus.ts';
import type { PolicyDocument } from '../../src/corpus/types.ts';

const folder = join(import.meta.dirname, '../../evals/eligibility/policies');

/** The made-up policies of a district, a city and a park that give amounts, by id. */
export async function loadGrantPolicies(): Promise<ReadonlyMap<string, PolicyDocument>> {
  const { documents } = await loadCorpus(folder);
  return new Map(documents.map((document) => [document.metadata.id, document]));
}
