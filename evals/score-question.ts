import type { Answer, AnswerEvent, Citation, NearestClause } from '../src/answer/types.ts';
import type { Span } from '../src/corpus/types.ts';
import type { RetrievalHit } from '../src/retrieval/types.ts';
import { answerAccuracy, type Fold } from './metrics/answer-accuracy.ts';
import { answerFormProblems } from './metrics/answer-form.ts';
import { citationCoverage, literalnessProblem, rightCitations } from './metrics/citations.ts';
import { unsupportedNumbers } from './metrics/number-fidelity.ts';
import { judgeRanking, ndcgAt10, recallAtK, reciprocalRank } from './metrics/retrieval.ts';
import type { Question } from './question.ts';
import {
  countsAsFalsePremise,
  countsInAccuracyOnly,
  followUpKinds,
  isAnswer,
  isRefusal,
  nearMissKinds,
  offTopicKinds,
  scriptKinds,
} from './question-kinds.ts';
import type { SectionIndex } from './section-index.ts';
import type { Tallies, Tally } from './tally.ts';

/** What the system did with one question. */
export interface Observation {
  /** `null` when the system threw. */
  readonly answer: Answer | null;
  readonly events: readonly AnswerEvent[];
  readonly hits: readonly RetrievalHit[];
}

/** Scores of one question, with a line for everything that was wrong. */
export interface QuestionVerdict {
  readonly scores: Tallies;
  readonly problems: readonly string[];
}

/** Scores one question by every metric that applies to it. */
export function scoreQuestion(
  question: Question,
  seen: Observation,
  index: SectionIndex,
  fold: Fold,
): QuestionVerdict {
  const problems: string[] = [];
  const gold = sections(question.gold, index);
  const acceptable = sections(question.acceptable, index);
  const given = { outcome: seen.answer?.outcome ?? 'error', answer: seen.answer?.answer ?? '' };
  const accuracy = answerAccuracy(question, given, fold);
  if (accuracy.missingFacts.length > 0) problems.push(`missing ${accuracy.missingFacts.join(', ')}`);
  const beyondAccuracy = countsInAccuracyOnly(question.kind, question.outcome)
    ? {}
    : {
        ...scoreRetrieval(seen.hits, gold, acceptable, problems),
        ...scoreCitations(seen.answer?.citations ?? [], gold, acceptable, problems),
        ...scoreRefusal(question, given.outcome),
      };
  const scores: Tallies = {
    ...beyondAccuracy,
    accuracy: once(accuracy.right),
    ...(seen.answer === null ? {} : scorePromise(question, seen.answer, seen.events, index, problems)),
    ...scoreKind(question.kind, accuracy.right),
  };
  if (countsAsFalsePremise(question.kind, question.outcome))
    scores.falsePremise = once(accuracy.right && (scores.citationRecall?.hits ?? 1) === 1);
  return { scores, problems };
}

/** Accuracy once more, under the name of the kinds that have a target of their own. */
function scoreKind(kind: string, right: boolean): Tallies {
  if (followUpKinds.includes(kind)) return { followUps: once(right) };
  const script = scriptKinds.find((candidate) => candidate === kind);
  return script === undefined ? {} : { [script]: once(right) };
}

function scoreRetrieval(
  hits: readonly RetrievalHit[],
  gold: readonly Span[],
  acceptable: readonly Span[],
  problems: string[],
): Tallies {
  if (gold.length === 0) return {};
  const spans = hits.map((hit) => hit.clause);
  const ranking = judgeRanking(spans, gold, acceptable);
  const recallAt5 = recallAtK(ranking, gold.length, 5);
  if (recallAt5 < 1) {
    const ranks = ranking.flatMap((hit, position) => (hit.newGolds.length > 0 ? [position + 1] : []));
    problems.push(`gold ranked ${ranks.length === 0 ? 'nowhere' : ranks.join(', ')}`);
  }
  return {
    recallAt1: share(recallAtK(ranking, gold.length, 1)),
    recallAt5: share(recallAt5),
    mrr: share(reciprocalRank(ranking)),
    ndcgAt10: share(ndcgAt10(ranking, gold.length)),
  };
}

function scoreCitations(
  citations: readonly Citation[],
  gold: readonly Span[],
  acceptable: readonly Span[],
  problems: string[],
): Tallies {
  const scores: Tallies = {};
  if (gold.length > 0) {
    const coverage = citationCoverage(citations, gold);
    scores.citationRecall = once(coverage === 1);
    if (coverage < 1) problems.push(`${Math.round(coverage * gold.length)} of ${gold.length} gold cited`);
  }
  if (citations.length > 0)
    scores.citationPrecision = {
      hits: rightCitations(citations, [...gold, ...acceptable]),
      total: citations.length,
    };
  return scores;
}

/** Literal quotes, supported numbers, well-formed answer: what every answer owes, right or wrong. */
function scorePromise(
  question: Question,
  answer: Answer,
  events: readonly AnswerEvent[],
  index: SectionIndex,
  problems: string[],
): Tallies {
  const quoted: readonly (Citation | NearestClause)[] = [...answer.citations, ...answer.nearest];
  const notLiteral = quoted.flatMap((citation) => literalnessProblem(citation, index) ?? []);
  const unsupported = unsupportedNumbers(answer.answer, numberSources(question, answer, index));
  const malformed = answerFormProblems(events, answer);
  problems.push(...notLiteral, ...malformed);
  if (unsupported.length > 0) problems.push(`unsupported numbers ${unsupported.join(', ')}`);
  return {
    ...(quoted.length > 0 && {
      quoteLiteralness: { hits: quoted.length - notLiteral.length, total: quoted.length },
    }),
    numberFidelity: once(unsupported.length === 0),
    answerForm: once(malformed.length === 0),
  };
}

function numberSources(question: Question, answer: Answer, index: SectionIndex) {
  const { title, period } = index.document.metadata;
  const askedBefore = (question.history ?? []).filter((message) => message.role === 'user');
  return {
    // A quote that is not in the text supports nothing.
    quotes: answer.citations.map((citation) => citation.quote).filter((q) => index.document.text.includes(q)),
    asked: [question.question, ...askedBefore.map((message) => message.content)],
    derived: answer.verification.derived,
    markers: answer.citations.map((citation) => citation.n),
    labels: index.labels,
    structural: [
      title,
      ...(period === null ? [] : [`${period.from} ${period.to}`]),
      ...answer.citations.flatMap((citation) => index.node(citation.sectionId)?.heading ?? []),
    ],
  };
}

/** An error is no refusal: it must not pass for one. */
function scoreRefusal(question: Question, outcome: string): Tallies {
  if (isAnswer(question.outcome)) return { falseRefusal: once(isRefusal(outcome)) };
  if (!isRefusal(question.outcome)) return {};
  if (offTopicKinds.includes(question.kind)) return { refusalOffTopic: once(isRefusal(outcome)) };
  return nearMissKinds.includes(question.kind) ? { refusalNearMiss: once(isRefusal(outcome)) } : {};
}

function sections(ids: readonly string[], index: SectionIndex): readonly Span[] {
  return ids.flatMap((id) => index.node(id) ?? []);
}

function once(right: boolean): Tally {
  return share(right ? 1 : 0);
}

function share(hits: number): Tally {
  return { hits, total: 1 };
}
