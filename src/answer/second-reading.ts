import type { EvidenceReader } from '../ports.ts';
import { withoutDocument } from '../question/plain-asking.ts';
import type { QuestionKind } from '../question/question-kind.ts';
import type { AskedSlot } from '../question/slot/asked-slot.ts';
import type { UnderstoodQuestion } from '../question/understand-question.ts';
import type { QuestionTerm, RetrievalHit } from '../retrieval/types.ts';
import { foldForSearch } from '../text/fold.ts';
import { detectLanguage } from '../text/language.ts';
import { findQuantities } from '../text/quantities.ts';
import { quotedPhrases } from '../text/quoted-phrases.ts';
import { enumerationsIn } from './answerability/enumerations.ts';
import { notGiven } from './answerability/find-gap.ts';
import { measureShowings } from './answerability/measure-slot.ts';
import { areOfKind, fills } from './answerability/slot-evidence.ts';
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
 * lacks its figure or its particular.
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
  const isOpen =
    judgement.kind === 'gap' &&
    question.claim === null &&
    (judgement.gap.kind === 'not-given' || isSpokenOf(judgement.gap.word, question));
  return isOpen ? lookAgain(judgement, judged, asking, reader) : unread;
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
  if (surest === undefined || surest.reading >= least || isInOneSentence(hits) || isQuoted(question, hits))
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
  if (question.kind === 'wording') return limits.refusesWording;
  return isParticular(question) ? limits.refusesParticular : limits.refuses;
}

/** 专栏1中“车载传感器”一条原文: whether the words that are wanted stand in the clause found. */
function isQuoted({ kind, query }: UnderstoodQuestion, [best]: readonly RetrievalHit[]): boolean {
  if (kind !== 'wording' || best === undefined) return false;
  const quoted = quotedPhrases(foldForSearch(query));
  const text = foldForSearch(best.clause.text);
  return quoted.length > 0 && quoted.every((phrase) => text.includes(phrase));
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
  const { slot } = question;
  const shown = slot === null ? [] : measureShowings(question, slot, terms, hits, titles);
  const showing = new Map(shown.map(({ statement }) => [placeOf(statement), statement]));
  const readings = await readEvidence(
    withoutDocument(question.query),
    statementsOf(hits, clausesSearched),
    reader,
    [...showing.values()],
  );
  const surest = readings.find(
    ({ statement, reading }) =>
      reading >=
        (slot !== null && listsAsAsked(slot, question.kind, statement) ? limits.lists : limits.gives) &&
      (slot === null ||
        listsAsAsked(slot, question.kind, statement) ||
        toldInAnyWords.has(slot.name) ||
        showing.has(placeOf(statement)) ||
        (reading >= limits.settles && hasNumber(slot, statement))),
  );
  if (surest === undefined || !(await isAboutDocuments(question, hits, retriever, surest.reading)))
    return { judgement, readings };
  return { judgement: { kind: 'answerable', shownIn: [surest.statement] }, readings };
}

/** From so many names on a list is no chance: 上海、重庆、无锡. */
const manyNames = 3;
/** 类, 层, 几大门类: the list of what is counted tells how many there are. */
const kindsCounted = /^[类级层档大]$/;

/** Whether a sentence lists as many names as are asked for, or several where several are: 哪五个行业, 哪些城市, 分几大类. */
function listsAsAsked(
  { name, count, of, unit }: AskedSlot,
  kind: QuestionKind,
  { parts, sentence }: Statement,
): boolean {
  const isOfNames = name === 'place' || name === 'members';
  const isOfKinds = name === 'quantity' && unit !== null && kindsCounted.test(unit);
  const isOfSeveral = isOfKinds || (count === null && kind === 'list');
  if (!(isOfNames && (isOfSeveral || count !== null)) && !isOfKinds) return false;
  const lists = parts.flat().flatMap((part) => enumerationsIn(part));
  return lists.some(
    ({ items }) =>
      items.length >= manyNames &&
      (isOfSeveral || (items.length === count && !isCounted(sentence, count))) &&
      (name === 'place' || of === null || areOfKind(of, items)),
  );
}

/** 新增5家二级公司: what a sentence counts without naming is not what it lists besides. */
function isCounted(sentence: string, count: number): boolean {
  return sentence
    .split(/[,;]/)
    .some(
      (part) =>
        !part.includes('、') &&
        findQuantities(part).some(({ kind, value }) => kind === 'count' && value === count),
    );
}

/** Whether a number of the kind asked for is there, though it seemed to be another thing's. */
function hasNumber(slot: AskedSlot, { sentence }: Statement): boolean {
  return slot.name === 'quantity' && findQuantities(sentence).some((number) => fills(slot, number, sentence));
}

function placeOf({ rank, start }: Statement): string {
  return `${rank}.${start}`;
}
