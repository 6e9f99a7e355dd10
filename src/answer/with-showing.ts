import type { Clause } from '../corpus/types.ts';
import type { Statement } from './answerability/statements.ts';
import { answeredWith, areOfOneClause, type Claim, type DraftAnswer, holds, type Passage } from './draft.ts';

/**
 * Sees to it that an answer quotes what was found to give the particular thing asked for: the sentences most like the question may all
 * be others (a title, the neighbours of the figure).
 *
 * @param shownIn sentences that give it, the surest first; empty where no particular thing is asked for
 * @returns the draft, completed where the clause that it quotes gives the thing in another sentence; or replaced by what the
 *   best clause of all gives; `null` when only lesser clauses give something of the kind. A thing that stands apart from all that speaks of the subject is mostly another subject's
 *   (docs/decisions/2026-11-25-unprepared-documents.md).
 */
export function withShowing(draft: DraftAnswer, shownIn: readonly Statement[]): DraftAnswer | null {
  const passages = draft.claims.flatMap((claim) => claim.passages);
  if (shownIn.length === 0 || shownIn.some((statement) => passages.some((one) => holds(one, statement))))
    return draft;
  const inQuoted = shownIn.find(({ clause }) =>
    passages.some((passage) => areOfOneClause(passage, { clause })),
  );
  if (inQuoted === undefined) {
    const [surest] = shownIn;
    // A penalty is told with what it punishes.
    if (surest?.broken !== undefined)
      return answeredWith(
        [wholeOf(surest.broken), passageOf(surest)].map(
          (passage): Claim => ({ lead: '', passages: [passage] }),
        ),
      );
    // The best clause of all gives it: what was chosen from others was merely more like the question.
    return surest?.rank === 0 ? showingAlone(shownIn) : null;
  }
  return { ...draft, claims: draft.claims.map((claim) => completed(claim, passageOf(inQuoted))) };
}

/** The sentence that gives the thing most surely, and nothing else; `null` where none does. */
export function showingAlone([surest]: readonly Statement[]): DraftAnswer | null {
  return surest === undefined ? null : answeredWith([{ lead: '', passages: [passageOf(surest)] }]);
}

function wholeOf(clause: Clause): Passage {
  return { clause, start: clause.start, end: clause.end };
}

/** Where a statement stands. */
export function passageOf({ clause, start, end }: Statement): Passage {
  return { clause, start, end };
}

/** A claim about the clause of a passage, with it; in the order of the text. */
function completed(claim: Claim, passage: Passage): Claim {
  if (!claim.passages.some((one) => areOfOneClause(one, passage))) return claim;
  const passages = [...claim.passages, passage].sort((a, b) => a.start - b.start);
  return { ...claim, lead: '', passages };
}
