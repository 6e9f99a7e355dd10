import type { PolicyDocument, Span } from '../../corpus/types.ts';
import type { UnderstoodQuestion } from '../../question/understand-question.ts';
import type { QuestionTerm, RetrievalHit } from '../../retrieval/types.ts';
import { foldForSearch } from '../../text/fold.ts';
import { areOfOneClause, type Passage } from '../draft.ts';
import { nearbyClauses } from './nearby-clauses.ts';
import { proposeFigures } from './propose-figures.ts';
import { proposeLists } from './propose-lists.ts';
import { proposeResponsible, proposeTitle } from './propose-titles.ts';
import type { Asked, Proposal } from './suggestion.ts';
import { wordSuggestion } from './suggestion-words.ts';

/** What has just been asked and answered. */
export interface JustAnswered {
  readonly question: UnderstoodQuestion;
  /** The question's content words. */
  readonly terms: readonly QuestionTerm[];
  /** What was asked in this conversation, this question included. */
  readonly said: readonly string[];
  /** What the answer quotes. */
  readonly quoted: readonly Passage[];
  readonly hits: readonly RetrievalHit[];
  readonly documents: ReadonlyMap<string, PolicyDocument>;
}

/** Passages that answer a question; `null` when it is not answered. */
export type Answering = (question: string) => Promise<readonly Passage[] | null>;

const mostSuggestions = 3;
/** Every try is a question answered. */
const mostTries = 6;
const mostOfClause = 2;
/** Share of a source that may have been quoted; beyond it the question has been answered. */
const mostQuoted = 0.4;
/** How much the question's own words count in what a suggestion is of, and in what answers it, against how near its clause is (0–1). */
const wordsCount = { of: 2, source: 0.5 };
/** Who asks for a figure, or for what a place is to develop, mostly goes on to another. */
const sameKindCounts = 0.4;

/**
 * Questions to go on with: on the same subject, or from the clauses around it, and such as the documents do answer. Each is answered
 * before it is suggested, from the place that it was made of, and with something that has not been quoted yet.
 */
export async function suggest(just: JustAnswered, answering: Answering): Promise<string[]> {
  const asked = new Set(just.said.map(plain));
  const found: { readonly text: string; readonly proposal: Proposal }[] = [];
  let tries = 0;
  for (const { proposal, text } of ranked(just)) {
    if (found.length === mostSuggestions || tries === mostTries) break;
    const ofClause = found.filter((one) => one.proposal.clause === proposal.clause);
    if (asked.has(plain(text)) || ofClause.length === mostOfClause) continue;
    asked.add(plain(text));
    tries += 1;
    const passages = await answering(text);
    if (passages !== null && isAnsweredBy(proposal, passages, just.quoted)) found.push({ text, proposal });
  }
  return found.map(({ text }) => text);
}

function ranked({ question, terms, quoted, hits, documents }: JustAnswered) {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const shared = (text: string) => {
    const folded = foldForSearch(text);
    const names = ({ word, synonyms }: QuestionTerm) =>
      [word, ...synonyms].some((one) => folded.includes(one));
    return terms.filter(names).reduce((sum, { weight }) => sum + weight, 0) / total;
  };
  return nearbyClauses(quoted, hits, documents)
    .flatMap(({ clause, nearness }) =>
      [
        ...proposeFigures(clause),
        ...proposeLists(clause),
        ...proposeTitle(clause),
        // Who is in charge of another thing is far from what was asked.
        ...(quoted.some((passage) => areOfOneClause(passage, { clause })) ? proposeResponsible(clause) : []),
      ].map((proposal) => {
        const text = wordSuggestion(proposal, question.language);
        const { asked, source } = proposal;
        const answer = clause.text.slice(source.start - clause.start, source.end - clause.start);
        const words = wordsCount.of * shared(asked.of) + wordsCount.source * shared(answer);
        const score = nearness + words + (isOfSameKind(asked, question) ? sameKindCounts : 0);
        return { proposal, text, score };
      }),
    )
    .filter(({ proposal }) => quotedShare(proposal, quoted) <= mostQuoted)
    .sort((a, b) => b.score - a.score);
}

function isOfSameKind({ kind }: Asked, { slot, query }: UnderstoodQuestion): boolean {
  switch (kind) {
    case 'figure':
    case 'count':
    case 'support':
      return slot?.name === 'quantity' || slot?.name === 'support-amount';
    case 'focus':
      return slot === null && /发展|發展|布局|重点|重點/.test(query);
    case 'members':
      return slot?.name === 'members';
    case 'responsible':
      return slot?.name === 'responsible';
    default:
      return slot === null && !/发展|發展/.test(query);
  }
}

function quotedShare({ clause, source }: Proposal, quoted: readonly Passage[]): number {
  const characters = quoted
    .filter((passage) => areOfOneClause(passage, { clause }))
    .map(({ start, end }) => Math.max(0, Math.min(end, source.end) - Math.max(start, source.start)));
  return characters.reduce((sum, count) => sum + count, 0) / (source.end - source.start);
}

/** Whether a question is answered by what it was made of first of all, and says something new. */
function isAnsweredBy(
  { clause, source }: Proposal,
  passages: readonly Passage[],
  quoted: readonly Passage[],
): boolean {
  const [first] = passages;
  if (first === undefined || !areOfOneClause(first, { clause })) return false;
  const isOfSource = passages.some((one) => areOfOneClause(one, { clause }) && overlaps(one, source));
  return (
    isOfSource &&
    passages.some((one) => !quoted.some((old) => areOfOneClause(old, one) && overlaps(old, one)))
  );
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** A question without what two that ask the same may differ in. */
function plain(question: string): string {
  return foldForSearch(question).replace(/[\s?"'「」,.的]/g, '');
}
