import { toSimplified } from '../text/script.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import type { Clause, Corpus, FindingAidEntry } from './types.ts';

/** Changes whenever chunks are cut or worded differently: an index built with other chunks is stale. */
export const chunkingFingerprint = 'clause+sentence+asked/1';

/** A piece of text that gets a vector: a whole clause or one of its sentences; never more than one clause. */
export interface Chunk extends Span {
  /** Position of the clause in the corpus-wide list of clauses. */
  readonly clauseOrdinal: number;
  /** `asked`: a phrase of the finding aid; it points at the clause and has no place in the text. */
  readonly kind: 'clause' | 'sentence' | 'asked';
  /** What is embedded: a clause carries its heading path. */
  readonly text: string;
}

/** A clause with its place in the corpus and its sentences (canonical offsets). */
export interface IndexedClause {
  readonly ordinal: number;
  readonly clause: Clause;
  readonly sentences: readonly Span[];
  readonly aid: FindingAidEntry | null;
}

/** All clauses of a corpus in document order, each with its sentences. */
export function indexClauses(corpus: Corpus): IndexedClause[] {
  return corpus.documents
    .flatMap((document) =>
      document.clauses.map((clause) => ({ clause, aid: document.findingAid.get(clause.id) ?? null })),
    )
    .map(({ clause, aid }, ordinal) => ({
      ordinal,
      clause,
      sentences: splitSentences(clause.text, clause.start),
      aid,
    }));
}

/**
 * Chunks of the clauses: first every clause, then the sentences of clauses that have more than one, then the phrases of finding aids. The order is fixed, so a
 * chunk's position identifies it.
 */
export function cutChunks(clauses: readonly IndexedClause[]): Chunk[] {
  const whole: Chunk[] = clauses.map(({ ordinal, clause }) => ({
    clauseOrdinal: ordinal,
    kind: 'clause',
    start: clause.start,
    end: clause.end,
    text: withHeading(clause),
  }));
  const sentences: Chunk[] = clauses.flatMap(({ ordinal, clause, sentences: spans }) =>
    spans.length < 2
      ? []
      : spans.map((span) => ({
          clauseOrdinal: ordinal,
          kind: 'sentence' as const,
          ...span,
          text: clause.text.slice(span.start - clause.start, span.end - clause.start),
        })),
  );
  const asked: Chunk[] = clauses.flatMap(({ ordinal, clause, aid }) =>
    (aid?.asked ?? []).map((text) => ({
      clauseOrdinal: ordinal,
      kind: 'asked' as const,
      start: clause.start,
      end: clause.end,
      text: toSimplified(text),
    })),
  );
  return [...whole, ...sentences, ...asked];
}

function withHeading(clause: Clause): string {
  // A clause that opens with its own title does not need it twice.
  const above = clause.title === '' ? clause.heading : clause.heading.slice(0, -1);
  return above.length === 0 ? clause.text : `${above.join(' ')}\n${clause.text}`;
}
