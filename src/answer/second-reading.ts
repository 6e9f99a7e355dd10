import { runInTitle } from '../corpus/outline/run-in-title.ts';
import type { EvidenceReader } from '../ports.ts';
import { withoutDocument } from '../question/plain-asking.ts';
import type { AskedSlot } from '../question/slot/asked-slot.ts';
import { findAskedSlot } from '../question/slot/find-asked-slot.ts';
import type { UnderstoodQuestion } from '../question/understand-question.ts';
import type { QuestionTerm, RetrievalHit } from '../retrieval/types.ts';
import { foldForSearch } from '../text/fold.ts';
import { detectLanguage } from '../text/language.ts';
import { findQuantities } from '../text/quantities.ts';
import { quotedPhrases } from '../text/quoted-phrases.ts';
import { notGiven } from './answerability/find-gap.ts';
import { countsNames, givesNumber, listsAsAsked, listsMany } from './answerability/lists-as-asked.ts';
import { measureShowings } from './answerability/measure-slot.ts';
import { type Statement, statementsOf } from './answerability/statements.ts';
import { answerabilityTuning } from './answerability/tuning.ts';
import type { Asking } from './asking.ts';
import { isAboutDocuments, type Judgement } from './judge-evidence.ts';
import { type ReadStatement, readEvidence } from './read-evidence.ts';

/** What a judgement was made from. */
interface Judged {
  readonly question: UnderstoodQuestion;
  readonly terms: readonly QuestionTerm[];
  readonly hits: readonly RetrievalHit[];
}

const { clausesSearched, reading: limits } = answerabilityTuning;

/** A judgement, and what was read for it. */
interface SecondReading {
  readonly judgement: Judgement;
  /** The surest first; empty where nothing was read. */
  readonly readings: readonly ReadStatement[];
}

/**
 * Has the evidence read together with the question, and lets the reader overrule a judgement where it is sure: what it finds in no sentence
 * is not answered after all, and a sentence that it takes for the answer is given though the thing asked for was missed. Silence on a place,
 * a year or a term is a matter of fact and is not overruled, unless the asker put the term in quotation marks; nor is a claim that
 * lacks its particular, unless a sentence read gives a figure of the kind that it gives.
 *
 * Only where the question was moved, which it is in documents without a finding aid: with one, how people ask is known. Not in English,
 * which the reader never learnt.
 */
export async function readAgain(
  judgement: Judgement,
  judged: Judged,
  asking: Asking,
): Promise<SecondReading> {
  const { reader } = asking;
  const { question, hits } = judged;
  const unread = { judgement, readings: [] };
  if (reader === undefined || hits.every(({ adaptedSimilarity }) => adaptedSimilarity === null))
    return unread;
  if (detectLanguage(question.query) === 'en') return unread;
  if (judgement.kind === 'answerable') return confirm(judgement, judged, asking, reader);
  if (judgement.kind === 'no-match') return recognise(judgement, judged, asking, reader);
  if (judgement.gap.kind === 'silence' && !isSpokenOf(judgement.gap.word, question)) return unread;
  return lookAgain(judgement, judged, asking, reader);
}

/** “未来之城”: what an asker puts in quotation marks may be his own way of calling it. */
function isSpokenOf(word: string, { query }: UnderstoodQuestion): boolean {
  return quotedPhrases(foldForSearch(query)).includes(word);
}

/** What is read nowhere is not answered. */
async function confirm(
  judgement: Judgement & { readonly kind: 'answerable' },
  { question, terms, hits }: Judged,
  { retriever, documents: { titles }, ids }: Asking,
  reader: EvidenceReader,
): Promise<SecondReading> {
  const statements = statementsOf(hits, clausesSearched);
  const readings = await readEvidence(withoutDocument(question.query), statements, reader, judgement.shownIn);
  const [surest] = readings;
  const least = leastFor(question);
  if (
    surest === undefined ||
    surest.reading >= least ||
    isInOneSentence(hits) ||
    isQuoted(question, hits) ||
    isHeaded(question, terms, hits)
  )
    return { judgement, readings };
  if (question.slot === null) return { judgement: { kind: 'no-match' }, readings };
  const mentions = (text: string) => retriever.mentions(text, ids);
  const gap = notGiven(question, terms, { titles, mentions }, true);
  return { judgement: { kind: 'gap', gap }, readings };
}

/** 要不要签字, 先在渤海还是先在黄海: whether it is so, or which of two. */
const yesOrNo = /([要能会用可让给算准])不\1|该不该|允不允许|还是/;

/** The reading below which a question is not answered. */
function leastFor(question: UnderstoodQuestion): number {
  const isOfWords = question.kind === 'wording' && findAskedSlot(foldForSearch(question.query)) === null;
  if (isOfWords) return limits.refusesWording;
  return isParticular(question) ? limits.refusesParticular : limits.refuses;
}

/** 专栏1中“车载传感器”一条原文: whether the words that are wanted stand in the clause found. */
function isQuoted({ kind, query }: UnderstoodQuestion, [best]: readonly RetrievalHit[]): boolean {
  if (kind !== 'wording' || best === undefined) return false;
  const quoted = quotedPhrases(foldForSearch(query));
  const text = foldForSearch(best.clause.text);
  return quoted.length > 0 && quoted.every((phrase) => text.includes(phrase));
}

/** Whether a clause found is headed by what is asked about, where what it says of it is asked for: 青岛主打什么. */
function isHeaded(
  { slot, claim }: UnderstoodQuestion,
  terms: readonly QuestionTerm[],
  hits: readonly RetrievalHit[],
): boolean {
  if (slot !== null || claim !== null) return false;
  const names = terms.filter(({ isPlace, isName }) => isPlace || isName).map(({ word }) => word);
  return hits
    .slice(0, clausesSearched)
    .some(({ clause }) => names.includes(foldForSearch(runInTitle(clause) ?? '')));
}

/**
 * A claim, a question of yes or no, or a particular thing, which a sentence tells or does not; a number among other numbers and what an
 * abbreviation stands for are hard to read.
 */
function isParticular({ slot, claim, query }: UnderstoodQuestion): boolean {
  if (slot !== null) return !['quantity', 'support-amount', 'meaning'].includes(slot.name);
  return claim !== null || yesOrNo.test(foldForSearch(query));
}

/** Whether one sentence has so many of the question's words that they are believed. */
function isInOneSentence(hits: readonly RetrievalHit[]): boolean {
  const sentences = hits.slice(0, clausesSearched).flatMap((hit) => hit.sentences);
  return sentences.some(({ coverage }) => coverage >= limits.believed);
}

/** What has hardly a word of the documents is answered all the same where it reads so. */
async function recognise(
  judgement: Judgement,
  { question, hits }: Judged,
  { retriever }: Asking,
  reader: EvidenceReader,
): Promise<SecondReading> {
  const statements = statementsOf(hits, clausesSearched);
  const readings = await readEvidence(withoutDocument(question.query), statements, reader);
  const [surest] = readings;
  if (surest === undefined || !(await isAboutDocuments(question, hits, retriever, surest.reading)))
    return { judgement, readings };
  return { judgement: { kind: 'answerable', shownIn: [] }, readings };
}

/**
 * What may be told in words of which none is foreseen: 充分发挥专委会的作用 says who is in charge. All else a sentence shows or does not,
 * however like an answer it reads: a number, a telephone, a procedure.
 */
const toldInAnyWords: ReadonlySet<AskedSlot['name']> = new Set(['responsible', 'place', 'issue-details']);

/** What is read as the answer is the answer, where the thing asked for may be told in many ways or is shown. */
async function lookAgain(
  judgement: Judgement,
  { question, terms, hits }: Judged,
  { retriever, documents: { titles } }: Asking,
  reader: EvidenceReader,
): Promise<SecondReading> {
  const { slot, claim } = question;
  const shown = slot === null ? [] : measureShowings(question, slot, terms, hits, titles);
  const showing = new Map(shown.map(({ statement }) => [placeOf(statement), statement]));
  const readings = await readEvidence(
    withoutDocument(question.query),
    statementsOf(hits, clausesSearched),
    reader,
    [...showing.values()],
  );
  const surest = readings.find(({ statement, reading }) => {
    if (claim !== null) return reading >= limits.gives && setsRight(claim.proposition, statement);
    if (slot === null) return reading >= limits.gives;
    if (listsAsAsked(slot, question.kind, statement)) return reading >= limits.lists;
    const isListed = countsNames(slot) && listsMany(statement);
    // 何时发布 is told by a time, not by what is published.
    const isInAnyWords = toldInAnyWords.has(slot.name) && !slot.asksWhen;
    const isTold = isInAnyWords || showing.has(placeOf(statement)) || isListed;
    return reading >= (isTold ? limits.gives : limits.settles) && (isTold || givesNumber(slot, statement));
  });
  if (surest === undefined || !(await isAboutDocuments(question, hits, retriever, surest.reading)))
    return { judgement, readings };
  return { judgement: { kind: 'answerable', shownIn: [surest.statement] }, readings };
}

/** Whether a sentence gives a figure of the kind that a claim gives. */
function setsRight(proposition: string, { sentence }: Statement): boolean {
  const kinds = findQuantities(proposition).map(({ kind }) => kind);
  return findQuantities(sentence).some(({ kind }) => kind !== 'date' && kinds.includes(kind));
}

function placeOf({ rank, start }: Statement): string {
  return `${rank}.${start}`;
}
