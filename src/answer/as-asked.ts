import type { UnderstoodQuestion } from '../question/understand-question.ts';
import { foldForSearch } from '../text/fold.ts';

/** A folded word as the asker wrote it; folding keeps offsets. */
export function asAsked(question: UnderstoodQuestion, word: string): string {
  const at = foldForSearch(question.query).indexOf(word);
  return at < 0 ? word : question.query.slice(at, at + word.length);
}
