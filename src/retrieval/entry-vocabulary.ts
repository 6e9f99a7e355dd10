import type { IndexedClause } from '../corpus/chunks.ts';
import { foldForSearch } from '../text/fold.ts';
import { toSimplified } from '../text/script.ts';
import { splitTrimmed } from '../text/split-trimmed.ts';

/**
 * A thing that official texts have a name for, and the other words in which people ask about it: 车路协同, 车和红绿灯能联网吗. Librarians
 * call a list of these an entry vocabulary: it leads from the words of those who ask to the words of those who wrote.
 */
export interface Concept {
  /** Folded. */
  readonly terms: readonly string[];
  /** As written. */
  readonly phrases: readonly string[];
}

/** Phrases of the concepts that a corpus speaks of, and the clauses that do. */
export interface EntryPhrases {
  /** Simplified. */
  readonly phrases: readonly string[];
  /** Positions in {@link phrases} of those that lead to a clause, by its ordinal, ascending. */
  readonly ofClause: readonly (readonly number[])[];
}

export const noEntryPhrases: EntryPhrases = { phrases: [], ofClause: [] };

/** Parses lines `term, term: phrase | phrase`; `#` starts a comment line. */
export function parseEntryVocabulary(file: string): Concept[] {
  return file.split('\n').flatMap((line) => {
    const [terms = '', phrases] = line.split(':', 2);
    if (line.startsWith('#') || phrases === undefined) return [];
    return [
      {
        terms: splitTrimmed(terms, ',').map(foldForSearch),
        phrases: splitTrimmed(phrases, '|'),
      },
    ];
  });
}

const noConcepts: ReadonlySet<number> = new Set();

/**
 * Chooses the concepts that clauses have a term of, in their text or their headings. A clause with a finding aid of its own needs none:
 * an editor has said how people ask for it.
 */
export function enterClauses(concepts: readonly Concept[], clauses: readonly IndexedClause[]): EntryPhrases {
  const spot = termSpotter(concepts);
  const spotted = clauses.map(({ clause, aid }) =>
    aid === null ? spot(foldForSearch([...clause.heading, clause.text].join('\n'))) : noConcepts,
  );
  const used = [...new Set(spotted.flatMap((found) => [...found]))].sort((a, b) => a - b);
  const phrases: string[] = [];
  const positions = new Map<number, number[]>();
  for (const concept of used) {
    const own = concepts[concept]?.phrases ?? [];
    positions.set(
      concept,
      own.map((_, index) => phrases.length + index),
    );
    // Only what is used: converting all of the vocabulary would take a good part of a start.
    phrases.push(...own.map(toSimplified));
  }
  const ofClause = spotted.map((found) =>
    [...found].flatMap((concept) => positions.get(concept) ?? []).sort((a, b) => a - b),
  );
  return { phrases, ofClause };
}

/** Terms begin with at least this many characters of their own, by which they are looked up. */
const prefixLength = 2;

/** Finds the concepts of a folded text in one pass over it, however many terms there are. */
function termSpotter(concepts: readonly Concept[]): (text: string) => ReadonlySet<number> {
  const byPrefix = new Map<string, { readonly term: string; readonly concept: number }[]>();
  for (const [concept, { terms }] of concepts.entries()) {
    for (const term of terms) {
      const prefix = term.slice(0, prefixLength);
      byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), { term, concept }]);
    }
  }
  return (text) => {
    const found = new Set<number>();
    for (let at = 0; at + prefixLength <= text.length; at += 1) {
      for (const { term, concept } of byPrefix.get(text.slice(at, at + prefixLength)) ?? []) {
        if (text.startsWith(term, at)) found.add(concept);
      }
    }
    return found;
  };
}
