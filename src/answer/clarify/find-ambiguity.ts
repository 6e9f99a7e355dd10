import type { UnderstoodQuestion } from '../../question/understand-question.ts';
import type { QuestionTerm, RetrievalHit } from '../../retrieval/types.ts';
import { containsTerm } from '../../text/contains-term.ts';
import { foldForSearch } from '../../text/fold.ts';
import { isOwnPlace } from '../answerability/subject.ts';
import type { ConsultedDocuments } from '../consulted-documents.ts';
import { answerTuning } from '../tuning.ts';

/** One word that means different things in different clauses. */
export interface Ambiguity {
  /** The word, folded. */
  readonly word: string;
  /** The clauses that it may mean, best first; at least two. */
  readonly hits: readonly RetrievalHit[];
}

/** Points at something as if it had been spoken of: 那个创新中心, 之前提的那份目录. */
const pointing =
  /^(?:请问|之前|上次|前面|刚才)?[^,]{0,6}[那这](?:个|份|些|条|家|处|座|项)(?!规划|计划|文件|方案|纲要|通知|办法|意见|报告)/;
/** A longer question has told what it is about. */
const longestQuestion = 24;
const choosing = /哪|几|多少|第/;
/** Asks what is done about something, which all clauses that speak of it tell together. */
const broad = /怎么|如何|怎样|咋(?!回事)|有没有|有无|办法|措施|打算|安排|为什么|为何|为啥|凭什么/;

/**
 * Finds a question that hangs on one word which several clauses use of different things, with nothing else to tell them apart: it would
 * be answered at random. A question that stands in a conversation, asks for a list, or names what a clause is titled by is none.
 */
export function findAmbiguity(
  question: UnderstoodQuestion,
  terms: readonly QuestionTerm[],
  hits: readonly RetrievalHit[],
  { titles }: ConsultedDocuments,
): Ambiguity | null {
  const folded = foldForSearch(question.query);
  if (question.language === 'en' || question.kind !== 'explanation' || folded.length > longestQuestion)
    return null;
  if (question.reference !== null || question.claim !== null || question.slot !== null) return null;
  const nouns = terms.filter((term) => term.known && !term.isVerb && !isOwnPlace(term, titles));
  const isPointing = pointing.test(folded);
  const [noun] = nouns;
  if (noun === undefined || noun.word.length < 2 || nouns.some(({ word }) => titles.has(word))) return null;
  if (nouns.length > (isPointing ? 2 : 1) || (!isPointing && (choosing.test(folded) || broad.test(folded))))
    return null;
  const { closeScores, closeOfMoved, foreseen, mostReadings } = answerTuning.ambiguity;
  if (hits.some((hit) => (hit.askedSimilarity ?? 0) >= foreseen)) return null;
  const isMoved = hits.some((hit) => hit.adaptedSimilarity !== null);
  const least = (hits[0]?.score ?? 0) * (isMoved ? closeOfMoved : closeScores);
  const readings = hits.filter(
    ({ clause, score }) =>
      score >= least && nouns.every(({ word }) => containsTerm(foldForSearch(clause.text), word)),
  );
  return readings.length < 2 ? null : { word: noun.word, hits: readings.slice(0, mostReadings) };
}
