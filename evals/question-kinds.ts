import type { Outcome } from '../src/answer/types.ts';

/** Kinds whose questions lie off the document's topic altogether. */
export const offTopicKinds: readonly string[] = ['off-topic', 'attack'];
/** Kinds that ask, on the right topic, for something the document does not give. */
export const nearMissKinds: readonly string[] = ['near-miss'];
/** Kinds whose questions rest on something the document says otherwise. */
export const falsePremiseKinds: readonly string[] = ['false-premise'];

/** Whether an outcome declines to answer. Asking back is neither an answer nor a refusal. */
export function isRefusal(outcome: string): boolean {
  return outcome === 'not_in_document' || outcome === 'out_of_scope';
}

/** Whether an outcome answers, wholly or in part. */
export function isAnswer(outcome: string): boolean {
  return outcome === 'answered' || outcome === 'partial';
}

/**
 * Whether the outcome is the expected one. Off-topic questions that expect a refusal
 * accept both refusals (HTTP contract, table of outcomes).
 */
export function isExpectedOutcome(kind: string, expected: Outcome, given: string): boolean {
  if (offTopicKinds.includes(kind) && isRefusal(expected)) return isRefusal(given);
  return expected === given;
}
