import type { PolicyDocument } from '../../corpus/types.ts';
import { literalPattern } from '../../text/literal-pattern.ts';
import { splitSentences } from '../../text/sentences.ts';
import type { Claim, Passage } from '../draft.ts';

/**
 * The members of something that a question counts, where the text names each in quotation marks before the word for it and never lists
 * them: 十大工程 are the ten names in “强芯”工程, “固链”工程 …, wherever they stand.
 *
 * @param kind the word that is counted, as the text has it
 * @returns one claim per clause with the sentences that name them; empty unless there are just as many names
 */
export function quotedMembers(count: number, kind: string, documents: Iterable<PolicyDocument>): Claim[] {
  const naming = new RegExp(`[“"]([^“”"]{1,8})[”"]${literalPattern(kind)}`, 'g');
  for (const { clauses } of documents) {
    const names = new Set<string>();
    const claims = clauses.flatMap((clause): Claim[] => {
      const passages = splitSentences(clause.text, clause.start).flatMap(({ start, end }): Passage[] => {
        const sentence = clause.text.slice(start - clause.start, end - clause.start);
        const fresh = [...sentence.matchAll(naming)]
          .map((match) => match[1] ?? '')
          .filter((name) => !names.has(name));
        for (const name of fresh) names.add(name);
        return fresh.length > 0 ? [{ clause, start, end }] : [];
      });
      return passages.length > 0 ? [{ lead: '', passages }] : [];
    });
    if (names.size === count) return claims;
  }
  return [];
}
