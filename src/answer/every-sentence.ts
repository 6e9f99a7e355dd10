import { splitSentences } from '../text/sentences.ts';
import type { ConsultedDocuments } from './consulted-documents.ts';
import type { Passage } from './draft.ts';

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
