import type { ConversationMessage } from '../ports.ts';
import type { RetrievalHit } from '../retrieval/types.ts';
import { foldForComparison, foldForSearch } from '../text/fold.ts';

/** 还有吗, anything else: more of the same, but not the same again. */
const asksForMore = /还有|其他|其它|别的|更多|\bmore\b|\belse\b/;
/** A clause that scores less than this part of the best adds nothing to the matter. */
const leastOfBest = 0.5;

/** Whether a message that continues a conversation asks for what has not been said yet. */
export function asksForRest(message: string): boolean {
  return asksForMore.test(foldForSearch(message));
}

/**
 * Hits of whose clauses no answer of the conversation has quoted a sentence.
 *
 * @param hits best first
 * @param history the conversation so far
 */
export function notYetSaid(
  hits: readonly RetrievalHit[],
  history: readonly ConversationMessage[],
): readonly RetrievalHit[] {
  const said = foldForComparison(
    history
      .filter(({ role }) => role === 'assistant')
      .map(({ content }) => content)
      .join('\n'),
  );
  const best = hits[0]?.score ?? 0;
  return hits.filter(({ clause, sentences, score }) => {
    if (score < best * leastOfBest) return false;
    return !sentences.some(({ start, end }) =>
      said.includes(foldForComparison(clause.text.slice(start - clause.start, end - clause.start))),
    );
  });
}
