import { runInTitle } from '../corpus/outline/run-in-title.ts';
import type { Clause } from '../corpus/types.ts';
import type { UnderstoodQuestion } from '../question/understand-question.ts';
import type { QuestionTerm, RetrievalHit, SentenceMatch } from '../retrieval/types.ts';
import { containsTerm } from '../text/contains-term.ts';
import { foldForSearch } from '../text/fold.ts';
import { findQuantities } from '../text/quantities.ts';
import { isOfOtherRelativeYear, isOfYears, yearsIn } from '../text/years.ts';
import { fills } from './answerability/slot-evidence.ts';
import { areOpposed, outlookAsked, outlookOf } from './answerability/tense.ts';
import { claimFit } from './claims/claim-fit.ts';
import type { ReadStatement } from './read-evidence.ts';
import { answerTuning } from './tuning.ts';

/** A sentence that may answer, with what speaks for it. */
export interface EvidenceSentence extends SentenceMatch {
  readonly clause: Clause;
  readonly text: string;
  /** Rank of the clause, 0 is the best. */
  readonly rank: number;
  /** Clause score relative to the best clause, and the sentence's own match, combined; comparable within one question. */
  readonly score: number;
  /** Whether it only repeats the clause's title. */
  readonly isTitle: boolean;
  /** Whether the clause's headings name what the question is mainly about: then all of its sentences are about it. */
  readonly isUnderTopic: boolean;
}

/**
 * Scores every sentence of the hits, best first; ties in document order.
 *
 * @param readings sentences that were read together with the question
 */
export function rankSentences(
  question: UnderstoodQuestion,
  terms: readonly QuestionTerm[],
  hits: readonly RetrievalHit[],
  readings: readonly ReadStatement[] = [],
): EvidenceSentence[] {
  const best = hits[0]?.score ?? 1;
  const topic = mainTopic(terms);
  const folded = foldForSearch(question.query);
  const years = yearsIn(folded);
  const isOfTimeAsked = (text: string, heading: string, { yearBefore }: Clause) =>
    isOfYears(text, years, yearBefore) && !isOfOtherRelativeYear(text, folded, heading);
  // The figures of a question for a figure are told apart by their own tense.
  const outlook = question.kind === 'figure' ? null : outlookAsked(folded);
  const { clausesConsidered, clausesForClaim } = answerTuning;
  const nearest = Math.max(0, ...hits.flatMap((hit) => hit.sentences.map(({ similarity }) => similarity)));
  const decides = claimFit(question, nearest);
  const considered = outlook === 'now' ? hits.length : decides === null ? clausesConsidered : clausesForClaim;
  const sentences = hits.slice(0, considered).flatMap((hit, rank) => {
    const nearnesses = hit.sentences.map(({ nearness }) => nearness);
    const floor = Math.min(...nearnesses);
    const ceiling = Math.max(...nearnesses);
    const heading = foldForSearch(hit.clause.heading.join('\n'));
    const isNamed = opensWithNamed(hit.clause, folded);
    const isUnderTopic = topic.some((word) => containsTerm(heading, word));
    return hit.sentences.map((sentence): EvidenceSentence => {
      const text = hit.clause.text.slice(sentence.start - hit.clause.start, sentence.end - hit.clause.start);
      const { slot } = question;
      const hasFigure = findQuantities(text).some((quantity) => slot === null || fills(slot, quantity, text));
      const isTitle = sentence.start === hit.clause.start && isTitleSentence(hit, text);
      const { nearness } = sentence;
      const closeness = ceiling > floor ? (nearness - floor) / (ceiling - floor) : 0;
      const { weights } = answerTuning;
      const told =
        outlook === null ? null : outlookOf(foldForSearch(text), hit.clause.heading.map(foldForSearch));
      const score =
        (decides === null ? 0 : decides(text, sentence.similarity)) +
        weights.clause * (hit.score / best) +
        weights.coverage * sentence.coverage +
        weights.similarity * (closeness * 0.5 + nearness * 0.5) +
        weights.reading * sureness(readings, rank, sentence.start) +
        (question.kind === 'figure' && hasFigure ? weights.quantity : 0) +
        (isNamed ? weights.named : 0) -
        (isTitle ? weights.title : 0) -
        (areOpposed(outlook, told) ? weights.otherOutlook : 0) -
        (isOfTimeAsked(foldForSearch(text), heading, hit.clause) ? 0 : weights.otherYear);
      return { ...sentence, clause: hit.clause, text, rank, score, isTitle, isUnderTopic };
    });
  });
  return sentences.sort((a, b) => b.score - a.score || a.rank - b.rank || a.start - b.start);
}

/**
 * Whether a clause opens with a name that a question asks about: 青岛。打造…
 *
 * @param folded the question, folded for search
 */
function opensWithNamed(clause: Clause, folded: string): boolean {
  const name = runInTitle(clause);
  return name !== null && folded.includes(foldForSearch(name));
}

/** How surely a sentence was read as the answer, 0–1; 0 for one that was not read. */
function sureness(readings: readonly ReadStatement[], rank: number, start: number): number {
  const read = readings.find(({ statement }) => statement.rank === rank && statement.start === start);
  return read === undefined ? 0 : 1 / (1 + Math.exp(-read.reading));
}

/** Nouns that tell this much of what the most telling one does are of the topic, too. */
const topicShare = 0.6;

/** The most telling nouns of a question that the documents know, and their synonyms. */
function mainTopic(terms: readonly QuestionTerm[]): readonly string[] {
  const nouns = terms.filter((term) => term.known && !term.isVerb).sort((a, b) => b.weight - a.weight);
  const least = (nouns[0]?.weight ?? 0) * topicShare;
  return nouns.filter(({ weight }) => weight >= least).flatMap(({ word, synonyms }) => [word, ...synonyms]);
}

/** A longer title is a sentence that says something: （一）考评以日常监测、实地调研、民意调查、第三方评估等方式进行。 (UTF-16 units) */
const longestTitle = 24;

/** Whether a sentence only repeats the clause's title; where nothing but notes in brackets follows, it is all that the clause says. */
function isTitleSentence({ clause, sentences }: RetrievalHit, sentence: string): boolean {
  const saysMore = sentences
    .slice(1)
    .some(({ start }) => !/[（(]/.test(clause.text[start - clause.start] ?? ''));
  return (
    saysMore &&
    clause.title !== '' &&
    clause.title.length <= longestTitle &&
    sentence.length <= clause.title.length + 8 &&
    sentence.includes(clause.title)
  );
}
