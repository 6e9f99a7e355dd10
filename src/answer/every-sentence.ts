import { splitSentences } from '../text/sentences.ts';
import type { ConsultedDocuments } from './consulted-documents.ts';
import { answeredWith, type Claim, type DraftAnswer, type Passage } from './draft.ts';

/** Every sentence of the documents consulted, in their order. */
export function everySentence({ byId }: ConsultedDocuments): Passage[] {
  return [...byId.values()].flatMap(({ clauses }) =>
    clauses.flatMap((clause) =>
      splitSentences(clause.text).map(
        ({ start, end }): Passage => ({ clause, start: clause.start + start, end: clause.start + end }),
      ),
    ),
  );
}

/** What stands in more sentences is said everywhere: none of them is the answer. */
export const fewSentences = 4;

/** An answer of some sentences, each by itself; `null` where there are none or many. */
export function answerOfFew(passages: readonly Passage[], most = fewSentences): DraftAnswer | null {
  if (passages.length === 0 || passages.length > most) return null;
  return answeredWith(passages.map((passage): Claim => ({ lead: '', passages: [passage] })));
}
