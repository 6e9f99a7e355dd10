import type { Clause } from '../corpus/types.ts';
import type { UnderstoodQuestion } from '../question/understand-question.ts';
import { foldForSearch } from '../text/fold.ts';
import { findQuantities } from '../text/quantities.ts';
import { askedFigure } from './asked-figure.ts';
import { withBounds } from './claims/figure-bounds.ts';
import type { Claim, DraftAnswer, Passage } from './draft.ts';
import { messagesFor } from './messages.ts';
import type { EvidenceSentence } from './select-evidence.ts';
import { answerTuning } from './tuning.ts';

/**
 * Composes an extractive answer: the best clause first, and in each the best sentence, then the others in document order.
 *
 * @param ranked sentences, best first; must not be empty
 */
export function composeAnswer(
  question: UnderstoodQuestion,
  ranked: readonly EvidenceSentence[],
): DraftAnswer {
  const claims =
    question.kind === 'wording' ? wordingClaims(question, ranked) : sentenceClaims(question, ranked);
  return { outcome: 'answered', frame: '', claims, nearest: [] };
}

/** The clause itself, whole. */
function wordingClaims(question: UnderstoodQuestion, ranked: readonly EvidenceSentence[]): Claim[] {
  return chosenClauses(question, ranked).map((clause) => wholeClause(clause, question));
}

/** A clause verbatim, as one passage. */
function wholeClause(clause: Clause, question: UnderstoodQuestion): Claim {
  return {
    lead: messagesFor(question.language).wordingIn(clause.label),
    passages: [{ clause, start: clause.start, end: clause.end }],
  };
}

function sentenceClaims(question: UnderstoodQuestion, ranked: readonly EvidenceSentence[]): Claim[] {
  const wantsFigures =
    question.kind === 'figure' || findQuantities(question.claim?.proposition ?? '').length > 0;
  const asksHow = how.test(foldForSearch(question.query));
  return chosenClauses(question, ranked).map((clause, position) => {
    const own = ranked.filter((sentence) => sentence.clause === clause);
    const best = own[0]?.score ?? 0;
    const most = answerTuning.sentencesPerClause[question.kind];
    const fullest = Math.max(...own.map((sentence) => sentence.coverage));
    const areAllAbout = asksHow || own.some((sentence) => namesTopic(sentence, clause, fullest));
    const chosen = own
      .filter((sentence) => sentence.score >= best * answerTuning.withinClause)
      .filter((sentence) => !(sentence.isTitle && own.length > 1))
      .filter((sentence) => !(wantsFigures && isHeadline(sentence.text)))
      .filter(({ coverage }) => areAllAbout || coverage >= leastCoverage(fullest))
      .slice(0, most)
      .sort((a, b) => a.start - b.start);
    const told = withNamed(withNoted(chosen.length > 0 ? chosen : own.slice(0, 1), own), own, question);
    const passages = told.map(({ start, end }): Passage => ({ clause, start, end }));
    const lead = position === 0 ? figureLead(question, own[0]) : '';
    return { lead, passages: bestFirst(passages, own[0]) };
  });
}

/** (12月底完成,牵头单位:市财政局): says nothing without the sentence that it is on. */
const note = /^\s*[（(][^（(]*[)）][。；;]?\s*$/;

/** Puts before a note the sentence that it is on; in the order of the text. */
function withNoted(
  chosen: readonly EvidenceSentence[],
  own: readonly EvidenceSentence[],
): readonly EvidenceSentence[] {
  const told = new Set(chosen);
  // From the end: a note may be on a note.
  const inOrder = [...own].sort((a, b) => a.start - b.start);
  for (const [at, sentence] of [...inOrder.entries()].reverse()) {
    const before = inOrder[at - 1];
    if (before !== undefined && told.has(sentence) && note.test(sentence.text)) told.add(before);
  }
  return inOrder.filter((sentence) => told.has(sentence));
}

/** 烟台。 at the head of a clause: what all the rest of it is about; in characters, with its stop. */
const longestName = 10;

/**
 * Puts the name that a clause opens with before what is quoted of it, where the question names it or wants to know of a place, and what
 * follows behind a name that would stand alone; in the order of the text.
 */
function withNamed(
  chosen: readonly EvidenceSentence[],
  own: readonly EvidenceSentence[],
  { query, claim, slot }: UnderstoodQuestion,
): readonly EvidenceSentence[] {
  const inOrder = [...own].sort((a, b) => a.start - b.start);
  const [name, next] = inOrder;
  if (name === undefined || next === undefined || name.start !== name.clause.start || !isName(name.text))
    return chosen;
  if (chosen.every((sentence) => sentence === name)) return [name, next];
  const isMeant = foldForSearch(query).includes(bare(name.text)) || claim !== null || slot?.name === 'place';
  return isMeant && !chosen.includes(name) ? [name, ...chosen] : chosen;
}

function isName(sentence: string): boolean {
  return sentence.length <= longestName && /[。：:]\s*$/.test(sentence) && bare(sentence) !== '';
}

function bare(sentence: string): string {
  return foldForSearch(sentence).replace(/[^\p{L}\p{N}]/gu, '');
}

/** How something is done is told by the sentences around the one that names it. */
const how = /怎么|怎样|如何|咋|\bhow (?!many|much|large|big|long|fast)/;

/** Whether a clause is about what is asked as a whole: by its headings, or by an opening such as 济南。 */
function namesTopic(
  { isUnderTopic, text, start, coverage }: EvidenceSentence,
  clause: Clause,
  fullest: number,
) {
  return isUnderTopic || (start === clause.start && text.length <= longestHeadline && coverage >= fullest);
}

/**
 * Share of the question's words that a sentence must have to be quoted beside the one that has the most: where that has nearly all,
 * neighbours with few speak of something else (another district); where it has some, those with none do.
 */
function leastCoverage(fullest: number): number {
  const { full, some } = answerTuning.beside;
  const rule = fullest >= full.from ? full : some;
  return fullest >= rule.from ? fullest * rule.share : 0;
}

/** 产业规模持续扩大。 opens a paragraph of figures and gives none. */
function isHeadline(sentence: string): boolean {
  return sentence.length <= longestHeadline && findQuantities(sentence).length === 0;
}

const longestHeadline = 16;

/**
 * The sentence that answers best, then the others in the order of the text: on the development questions .80 of the answers then begin with
 * one that gives a fact looked for, instead of .55.
 */
function bestFirst(passages: readonly Passage[], best: EvidenceSentence | undefined): Passage[] {
  if (best !== undefined && note.test(best.text)) return [...passages];
  const isBest = (passage: Passage) => passage.start === best?.start;
  return [...passages.filter(isBest), ...passages.filter((passage) => !isBest(passage))];
}

/** The figure asked for, in bold; empty when the best sentence does not plainly give one. */
function figureLead(question: UnderstoodQuestion, best: EvidenceSentence | undefined): string {
  const figure = best === undefined ? null : askedFigure(question, best.text);
  return figure === null ? '' : `**${withBounds(figure.stretch, figure.quantity)}**:`;
}

/** Asks for more than one thing, which may stand in more than one clause. */
const several =
  /分别|各自?(?!类|种|项|地|方|位)|对比|比较|区别|不同|一样|差别|哪个更|两(?:处|边|块|件)|都(?:算上|说说|列)|还是|以及|又(?:是|有|要|怎)|\bboth\b|\bcompare|difference|versus|\bvs\b/;

/**
 * Clauses worth quoting, best first: the one with the best sentence, others that come near, and the one that ranks first as a whole
 * even when its best sentence comes less near.
 */
function chosenClauses(question: UnderstoodQuestion, ranked: readonly EvidenceSentence[]): Clause[] {
  const { firstRanked, narrow, stated, wide } = answerTuning;
  const asksSeveral = question.kind === 'wording' || several.test(foldForSearch(question.query));
  const { otherClauses, mostClauses } = asksSeveral ? wide : question.claim === null ? narrow : stated;
  const best = ranked[0]?.score ?? 0;
  const worth = ranked.filter(({ rank, score }) => score >= best * (rank === 0 ? firstRanked : otherClauses));
  const clauses = [...new Set(worth.map((sentence) => sentence.clause))];
  const first = worth.find((sentence) => sentence.rank === 0)?.clause;
  const chosen = clauses.slice(0, mostClauses);
  return first === undefined || chosen.includes(first) ? chosen : [...chosen.slice(0, -1), first];
}
