import { splitSentences } from '../../text/sentences.ts';
import type { Claim, DraftAnswer, Passage } from '../draft.ts';

/** 主要是：, 具体包括：: only says what the sentence before it means. */
const continuing =
  /^\s*(?:主要|具体|分别)(?:是|为|有|包括|包含|表现|体现|分为)(?:如下|以下|在|为)?(?:几[个点]?方面)?\s*[：:]/;

/** Quotes with a sentence the next one where that goes on with it: 还存在不少问题和不足。主要是：… */
export function withContinuation(draft: DraftAnswer): DraftAnswer {
  const claims = draft.claims.map((claim): Claim => {
    const passages = claim.passages.map(goingOn);
    return passages.every((passage, at) => passage === claim.passages[at]) ? claim : { ...claim, passages };
  });
  return claims.every((claim, at) => claim === draft.claims[at]) ? draft : { ...draft, claims };
}

function goingOn(passage: Passage, _at: number, all: readonly Passage[]): Passage {
  const { clause, end } = passage;
  const next = splitSentences(clause.text, clause.start).find(({ start }) => start >= end);
  if (next === undefined || !continuing.test(clause.text.slice(next.start - clause.start))) return passage;
  const isQuoted = all.some(
    (other) => other.clause === clause && other.start <= next.start && other.end > next.start,
  );
  return isQuoted ? passage : { ...passage, end: next.end };
}
