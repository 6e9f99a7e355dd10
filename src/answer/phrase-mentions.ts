import { askedMentions } from '../question/asks-of-mentions.ts';
import type { UnderstoodQuestion } from '../question/understand-question.ts';
import { foldForSearch } from '../text/fold.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Asking } from './asking.ts';
import { answeredWith, type Claim, type DraftAnswer, type Passage } from './draft.ts';

/** Words said more often are said everywhere. */
const mostMentions = 4;
/** UTF-16 units of the words that the question shares with the sentences, without marks. */
const shortestPhrase = 3;
const longestPhrase = 16;

/** A sentence of the documents, and its words without marks, folded. */
interface Sentence {
  readonly passage: Passage;
  readonly words: string;
}

/**
 * The sentences that say again what a question quotes or names: 多种传感器集成模块化设计怎么写了两遍, “第一梯队”看见两回. `null` for any other
 * question, and where nothing that it says stands in two sentences.
 */
export function phraseMentions(
  { query }: UnderstoodQuestion,
  { documents, retriever, ids }: Asking,
): DraftAnswer | null {
  const asked = askedMentions(foldForSearch(query));
  if (asked === null) return null;
  const sentences = [...documents.byId.values()].flatMap(({ clauses }) =>
    clauses.flatMap((clause) =>
      splitSentences(clause.text).map(({ start, end }): Sentence => {
        const passage = { clause, start: clause.start + start, end: clause.start + end };
        return { passage, words: wordsOf(clause.text.slice(start, end)) };
      }),
    ),
  );
  const isTelling = (phrase: string) =>
    retriever.analyse(phrase, ids).some(({ known, isVerb, isPlace }) => known && !isVerb && !isPlace);
  const shared =
    asked.quoted.length > 0
      ? asked.quoted.map(wordsOf)
      : [longestShared(wordsOf(asked.text), sentences, isTelling)];
  const said = sentences.filter(({ words }) =>
    shared.some((phrase) => phrase !== null && phrase !== '' && words.includes(phrase)),
  );
  if (said.length < 2 || said.length > mostMentions) return null;
  return answeredWith(said.map(({ passage }): Claim => ({ lead: '', passages: [passage] })));
}

/** The longest words of a question that stand in at least two sentences, and no more than can be told. */
function longestShared(
  question: string,
  sentences: readonly Sentence[],
  isTelling: (phrase: string) => boolean,
): string | null {
  for (let length = Math.min(longestPhrase, question.length); length >= shortestPhrase; length -= 1) {
    for (let start = 0; start + length <= question.length; start += 1) {
      const phrase = question.slice(start, start + length);
      const count = sentences.filter(({ words }) => words.includes(phrase)).length;
      if (count >= 2 && count <= mostMentions && isTelling(phrase)) return phrase;
    }
  }
  return null;
}

function wordsOf(text: string): string {
  return foldForSearch(text).replace(/[^\p{L}\p{N}]/gu, '');
}
