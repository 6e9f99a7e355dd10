import type { Outcome } from '../src/answer/types.ts';

/** Kinds whose questions lie off the document's topic altogether. */
export const offTopicKinds: readonly string[] = ['off-topic', 'attack'];
/** Kinds that ask, on the right topic, for something the document does not give. */
export const nearMissKinds: readonly string[] = ['near-miss'];
/** Kinds whose questions rest on something the document says otherwise. */
export const falsePremiseKinds: readonly string[] = ['false-premise'];
/** Kinds that put a statement to the document: true, false, or not to be found in it. */
export const claimKinds: readonly string[] = ['claim'];
/** Kinds that can be read in more than one way, so that the right thing is to ask back. */
export const clarificationKinds: readonly string[] = ['clarification'];
/** Kinds that are understood only with what was said before. */
export const followUpKinds: readonly string[] = ['follow-up'];
/** Kinds asked in another script or language than the document's. */
export const scriptKinds = ['traditional', 'english'] as const;
/** Kinds in simplified Chinese that ask what the script kinds ask, to measure those against. */
export const simplifiedKinds: readonly string[] = ['figure', 'list', 'wording', 'explanation', 'near-miss'];

/** Whether an outcome declines to answer. Asking back is neither an answer nor a refusal. */
export function isRefusal(outcome: string): boolean {
  return outcome === 'not_in_document' || outcome === 'out_of_scope';
}

/** Whether an outcome answers, wholly or in part. */
export function isAnswer(outcome: string): boolean {
  return outcome === 'answered' || outcome === 'partial';
}

/** Whether a question counts as a false premise: always when it rests on one, a claim when the document settles it. */
export function countsAsFalsePremise(kind: string, expected: Outcome): boolean {
  return falsePremiseKinds.includes(kind) || (claimKinds.includes(kind) && expected === 'answered');
}

/**
 * Whether a question is judged by accuracy alone. What is cited beside a question back, and what
 * was retrieved for it, is neither right nor wrong.
 */
export function countsInAccuracyOnly(kind: string, expected: Outcome): boolean {
  return clarificationKinds.includes(kind) || expected === 'needs_clarification';
}

/**
 * Whether the outcome is the expected one. Off-topic questions that expect a refusal
 * accept both refusals (HTTP contract, table of outcomes).
 */
export function isExpectedOutcome(kind: string, expected: Outcome, given: string): boolean {
  if (offTopicKinds.includes(kind) && isRefusal(expected)) return isRefusal(given);
  return expected === given;
}
