import { LRUCache } from 'lru-cache';
import type { Retriever } from '../../retrieval/types.ts';
import type { Passage } from '../draft.ts';

/** Suggestions are made of documents, and documents have few clauses: the same are tried again and again. */
const mostRemembered = 500;

interface Tried {
  readonly passages: readonly Passage[] | null;
}

const remembered = new WeakMap<Retriever, LRUCache<string, Tried>>();

/**
 * Answers a question that was tried before from memory.
 *
 * @param retriever of the documents; with them goes what was remembered
 * @param key everything on which the answer depends
 */
export async function rememberTry(
  retriever: Retriever,
  key: string,
  answer: () => Promise<readonly Passage[] | null>,
): Promise<readonly Passage[] | null> {
  let tries = remembered.get(retriever);
  if (tries === undefined) {
    tries = new LRUCache<string, Tried>({ max: mostRemembered });
    remembered.set(retriever, tries);
  }
  const known = tries.get(key);
  if (known !== undefined) return known.passages;
  const passages = await answer();
  tries.set(key, { passages });
  return passages;
}
