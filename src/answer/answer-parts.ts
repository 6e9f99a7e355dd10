import { splitCompound } from '../question/split-compound.ts';
import { type UnderstoodQuestion, understandQuestion } from '../question/understand-question.ts';
import type { Retriever } from '../retrieval/types.ts';
import { foldForSearch } from '../text/fold.ts';
import { composeAnswer } from './compose.ts';
import type { Claim } from './draft.ts';
import { rankSentences } from './select-evidence.ts';

/** Hits looked at for one part. */
const hitsPerPart = 5;
/** Parts answered beyond the whole. */
const mostParts = 4;

/**
 * Completes the answer to a compound question: for every part whose best clause the answer does not quote yet, that clause's best
 * sentences are added.
 */
export async function withParts(
  question: UnderstoodQuestion,
  claims: readonly Claim[],
  retriever: Retriever,
  documents: readonly string[],
): Promise<readonly Claim[]> {
  if (question.kind === 'wording') return claims;
  const parts = splitCompound(foldForSearch(question.query)).slice(0, mostParts);
  const all = [...claims];
  for (const part of parts) {
    const asked = understandQuestion(part, question.language);
    const hits = await retriever.retrieve({ query: asked.query, limit: hitsPerPart, documents });
    const [first] = composeAnswer(asked, rankSentences(asked, hits)).claims;
    const clause = first?.passages[0]?.clause;
    if (
      first === undefined ||
      clause === undefined ||
      all.some((claim) => quotes(claim, clause.documentId, clause.id))
    )
      continue;
    all.push(first);
  }
  return all;
}

function quotes(claim: Claim, documentId: string, clauseId: string): boolean {
  return claim.passages.some(({ clause }) => clause.documentId === documentId && clause.id === clauseId);
}
