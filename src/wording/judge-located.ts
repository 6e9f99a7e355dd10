import type { PolicyDocument } from '../corpus/types.ts';
import type { Span } from '../text/span.ts';
import { compareWording, diffWording } from './compare-wording.ts';
import type { Located } from './locate-original.ts';
import { normalise } from './normal-text.ts';
import { quotedParts } from './quoted-parts.ts';
import { nodeAt, type StatementIndex } from './statement-index.ts';
import type { Verdict, WordingChange, WordingMatch, WordingSegment } from './types.ts';

/** What was made of a statement. */
export type Judgement = Pick<WordingSegment, 'verdict' | 'match' | 'diff' | 'changes' | 'isTranslation'>;

/** Judges a statement whose original is known. */
export function judgeLocated(statement: string, located: Located, index: StatementIndex): Judgement {
  const { document, core, hasLeadIn } = located;
  const draft = statement.slice(core.start, core.end);
  const match = matchAt(document, located);
  if (match.quote === draft) return { verdict: hasLeadIn ? 'near' : 'exact', match };
  const { changes, isNear } = compareWording(match.quote, draft);
  const misquoted = misquotations(statement, document, index);
  const verdict = verdictOf(isNear && misquoted.length === 0, changes);
  return { verdict, match, diff: diffWording(match.quote, draft), changes: [...changes, ...misquoted] };
}

function verdictOf(isNear: boolean, changes: readonly WordingChange[]): Verdict {
  if (isNear) return 'near';
  return changes.some(({ kind }) => kind === 'number') ? 'altered_number' : 'altered_wording';
}

/** Quotation marks claim every word: what stands between them must stand in the document, whatever its width and marks. */
function misquotations(statement: string, document: PolicyDocument, index: StatementIndex): WordingChange[] {
  const { text } = index.normalOf(document);
  return quotedParts(statement).flatMap(({ start, end }): WordingChange[] => {
    const quoted = statement.slice(start, end);
    return text.includes(normalise(quoted).text) ? [] : [{ kind: 'quotation', canonical: '', draft: quoted }];
  });
}

/** A stretch of a document with its clause. */
export function matchAt(document: PolicyDocument, { start, end }: Span): WordingMatch {
  const node = nodeAt(document, { start, end });
  return {
    documentId: document.metadata.id,
    sectionId: node?.id ?? '',
    label: node?.label ?? '',
    heading: node?.heading ?? [],
    quote: document.text.slice(start, end),
    start,
    end,
  };
}
