import type { IndexedClause } from '../corpus/chunks.ts';
import { containsTerm } from '../text/contains-term.ts';

/** Which words stand anywhere in a document. */
export interface Vocabulary {
  has(word: string, documents?: readonly string[]): boolean;
}

/**
 * Looks words up in whole documents, as substrings: a word that the segmenter cuts differently is still there.
 *
 * @param folded texts of the clauses, folded
 * @param headings heading paths of the clauses, folded
 */
export function createVocabulary(
  clauses: readonly IndexedClause[],
  folded: readonly string[],
  headings: readonly string[],
): Vocabulary {
  const parts = new Map<string, string[]>();
  for (const { ordinal, clause } of clauses) {
    const texts = parts.get(clause.documentId) ?? [];
    texts.push(headings[ordinal] ?? '', folded[ordinal] ?? '');
    parts.set(clause.documentId, texts);
  }
  const texts = new Map([...parts].map(([id, own]) => [id, own.join('\n')]));
  const known = new Map<string, ReadonlySet<string>>();
  const documentsWith = (word: string) => {
    let ids = known.get(word);
    if (ids === undefined) {
      ids = new Set([...texts].filter(([, text]) => containsTerm(text, word)).map(([id]) => id));
      // Questions bring arbitrary words; the memory of them must not grow with them.
      if (known.size >= rememberedWords) known.clear();
      known.set(word, ids);
    }
    return ids;
  };
  return {
    has(word, documents) {
      const ids = documentsWith(word);
      return documents === undefined ? ids.size > 0 : documents.some((id) => ids.has(id));
    },
  };
}

const rememberedWords = 20_000;
