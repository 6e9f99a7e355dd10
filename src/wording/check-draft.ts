import type { Corpus, PolicyDocument } from '../corpus/types.ts';
import type { TermTranslator } from '../retrieval/cross-lingual/translate-terms.ts';
import type { Retriever } from '../retrieval/types.ts';
import { detectLanguage } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import { draftStatements } from './draft-statements.ts';
import { isHeadingLine, isTitleLine } from './heading-line.ts';
import { type Judgement, judgeLocated } from './judge-located.ts';
import { judgeParaphrase } from './judge-paraphrase.ts';
import { locateOriginal } from './locate-original.ts';
import { checkNamedClause } from './named-clause.ts';
import { normalise } from './normal-text.ts';
import { createPauses } from './pauses.ts';
import { quotedParts } from './quoted-parts.ts';
import { splitMerged } from './split-merged.ts';
import { indexStatements, type StatementIndex } from './statement-index.ts';
import { judgeTranslation } from './translation/judge-translation.ts';
import { tuning } from './tuning.ts';
import type { Verdict, WordingCheck, WordingSegment, WordingSummary } from './types.ts';

/** Checks drafts against documents. */
export interface WordingChecker {
  /**
   * Cuts a draft into statements and holds each against the documents.
   *
   * @param documents ids; all when absent
   * @throws the signal's reason when it is aborted
   */
  check(draft: string, documents?: readonly string[], signal?: AbortSignal): Promise<WordingCheck>;
}

/** Milliseconds of work after which other requests get a turn. */
const sliceMs = 20;

/**
 * A checker over a corpus. The index of each choice of documents is made at its first check.
 *
 * @param retriever finds what a free paraphrase is of
 * @param translator renders English statements; without it they are not found
 */
export function createWordingChecker(
  corpus: Corpus,
  retriever: Retriever,
  translator?: TermTranslator,
): WordingChecker {
  const indexes = new Map<string, { documents: readonly PolicyDocument[]; index: StatementIndex }>();
  const indexOf = (ids: readonly string[] | undefined) => {
    const documents = corpus.documents.filter(
      ({ metadata }) => ids === undefined || ids.includes(metadata.id),
    );
    const key = documents.map(({ metadata }) => metadata.id).join('\n');
    const known = indexes.get(key) ?? { documents, index: indexStatements(documents) };
    indexes.set(key, known);
    return known;
  };
  return {
    async check(draft, ids, signal) {
      const { documents, index } = indexOf(ids);
      const segments: WordingSegment[] = [];
      const letOthers = createPauses(sliceMs);
      const searches = { left: tuning.searches };
      for (const statement of draftStatements(draft)) {
        await letOthers();
        signal?.throwIfAborted();
        const text = draft.slice(statement.start, statement.end);
        // Of a statement put together from many places few parts are searched for: each search costs what a whole statement does.
        const own = { left: Math.min(searches.left, tuning.searchesOfStatement) };
        const before = own.left;
        for (const part of splitMerged(text, index)) {
          const span = { start: statement.start + part.start, end: statement.start + part.end };
          // A heading is in nobody's other words.
          const isLiteral = isHeadingLine(draft, span);
          const segment = await checkSegment(draft, span, {
            documents,
            index,
            retriever,
            translator,
            ids,
            searches: isLiteral ? { left: 0 } : own,
          });
          if (!isOwnLine(draft, segment)) segments.push(segment);
        }
        searches.left -= before - own.left;
      }
      return { segments, summary: summarise(segments) };
    },
  };
}

/** A heading or title of the draft's own states nothing: it counts only where it is a document's. */
function isOwnLine(draft: string, { start, end, verdict }: WordingSegment): boolean {
  if (verdict === 'exact' || verdict === 'near') return false;
  return (
    isTitleLine(draft, { start, end }) || (verdict === 'not_found' && isHeadingLine(draft, { start, end }))
  );
}

interface Checking {
  readonly documents: readonly PolicyDocument[];
  readonly index: StatementIndex;
  readonly retriever: Retriever;
  readonly translator: TermTranslator | undefined;
  readonly ids: readonly string[] | undefined;
  /** Searches by meaning that this statement may still cost. */
  readonly searches: { left: number };
}

async function checkSegment(draft: string, span: Span, checking: Checking): Promise<WordingSegment> {
  const text = draft.slice(span.start, span.end);
  const { verdict, match, diff, changes = [], isTranslation } = await judge(text, checking);
  const quoted = quotedParts(text);
  const reference = checkNamedClause(text, match ?? null, checking.documents);
  return {
    ...span,
    text,
    verdict,
    ...(match === undefined ? {} : { match }),
    ...(diff === undefined ? {} : { diff }),
    ...(changes.length === 0 ? {} : { changes }),
    quoted: quoted.length > 0,
    ...(reference === null ? {} : { reference }),
    ...(isTranslation === undefined ? {} : { isTranslation }),
  };
}

async function judge(text: string, checking: Checking): Promise<Judgement> {
  const { index, retriever, ids, searches } = checking;
  const alignment = index.locate(normalise(text).text);
  const located = alignment === null ? null : locateOriginal(text, alignment, index);
  if (located !== null && located.share >= tuning.foundShare) return judgeLocated(text, located, index);
  if (detectLanguage(text) === 'en') return judgeForeign(text, checking);
  if (located === null || located.share < tuning.traceShare || searches.left <= 0)
    return { verdict: 'not_found' };
  searches.left -= 1;
  return judgeParaphrase(text, located.share, retriever, ids);
}

/** A statement in English, of which no document has the words. */
async function judgeForeign(
  text: string,
  { documents, retriever, translator, ids, searches }: Checking,
): Promise<Judgement> {
  if (translator === undefined || searches.left <= 0) return { verdict: 'not_found', isTranslation: true };
  searches.left -= 1;
  return judgeTranslation(text, { documents, retriever, translator, ids });
}

function summarise(segments: readonly WordingSegment[]): WordingSummary {
  const count = (verdict: Verdict) => segments.filter((segment) => segment.verdict === verdict).length;
  const translations = count('in_translation');
  return {
    exact: count('exact'),
    near: count('near'),
    ...(translations === 0 ? {} : { in_translation: translations }),
    altered_number: count('altered_number'),
    altered_wording: count('altered_wording'),
    not_found: count('not_found'),
  };
}
