import type { IndexedClause } from '../corpus/chunks.ts';
import { type Concept, type EntryPhrases, enterClauses, noEntryPhrases } from './entry-vocabulary.ts';

/** Sentences of nobody's document that every question is compared with; their vectors stand behind those of the chunks. */
export interface Exemplars {
  /** Messages that no policy answers: what is out of scope. */
  readonly everyday: readonly string[];
  /** How people ask about what the documents speak of. */
  readonly entry: EntryPhrases;
}

export const noExemplars: Exemplars = { everyday: [], entry: noEntryPhrases };

/** The exemplars of a corpus. */
export function chooseExemplars(
  everyday: readonly string[],
  concepts: readonly Concept[],
  clauses: readonly IndexedClause[],
): Exemplars {
  return { everyday, entry: enterClauses(concepts, clauses) };
}

/** What is embedded, in the order of the vector store. */
export function exemplarTexts({ everyday, entry }: Exemplars): string[] {
  return [...everyday, ...entry.phrases];
}
