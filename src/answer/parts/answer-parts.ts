import type { Clause } from '../../corpus/types.ts';
import {
  isWhether,
  type QuestionPart,
  splitCompound,
  withoutPartner,
} from '../../question/split-compound.ts';
import { type UnderstoodQuestion, understandQuestion } from '../../question/understand-question.ts';
import type { QuestionTerm } from '../../retrieval/types.ts';
import { containsTerm } from '../../text/contains-term.ts';
import { foldForSearch } from '../../text/fold.ts';
import { answerOne, type OneAnswer } from '../answer-one.ts';
import { answerabilityTuning } from '../answerability/tuning.ts';
import { asAsked } from '../as-asked.ts';
import type { Asking } from '../asking.ts';
import { type DraftAnswer, isAnswered } from '../draft.ts';
import { messagesFor } from '../messages.ts';
import { describeGap } from '../refuse.ts';
import { withStatements } from './claims.ts';
import { largerFigure } from './larger.ts';
import { mergeClaims } from './merge.ts';
import { describeMissing, isMissing, isToldByWhole, tellsLittle } from './missing.ts';
import { comparisonRows, quotedOfEach } from './rows.ts';
import type { ToldPart } from './told-part.ts';
import { isOfPartner, isOfSentenceBefore, isOfUntold, isOfYearBefore, untoldToo } from './untold.ts';
import { withSurest } from './with-surest.ts';

/** Hits looked at for one part. */
const hitsPerPart = 5;
/** Share of a part's subject, by rarity, that the clause of its number must speak of; a first choice. */
const leastOfSubject = 0.4;
/** A word of this weight or more (inverse document frequency) tells what a question is about; a first choice. */
const leastTelling = 2;
/** Parts answered beyond the whole: two things, each asked about twice, and one more. */
const mostParts = 5;

/**
 * Completes the answer to a compound question: each part is answered by itself, and what the answer to the whole does not quote yet is
 * added. Where things are compared, each gets a row of its own. What the documents do not say of a part is said below.
 */
export async function withParts(
  question: UnderstoodQuestion,
  whole: OneAnswer,
  asking: Asking,
): Promise<DraftAnswer> {
  if (whole.isIndivisible === true) return whole.draft;
  const parts = splitCompound(foldForSearch(question.query)).slice(0, mostParts);
  const areCompared = parts.length > 0 && parts.every(({ subject }) => subject !== null);
  if (question.kind === 'wording' && !areCompared) return whole.draft;
  if (parts.length === 0)
    return (
      (await withStatements(question, whole, asking)) ??
      (await withoutSilent(question, whole, asking)) ??
      whole.draft
    );
  const subjects = [...new Set(parts.flatMap(({ subject }) => subject ?? []))];
  const told: ToldPart[] = [];
  for (const part of parts) {
    const quoted = [whole, ...told.map(({ one }) => one)].flatMap(({ draft }) => clausesOf(draft));
    const one = await tellPart(part, question, quoted, asking);
    const before = told.at(-1);
    const isOfBefore =
      before !== undefined &&
      (isOfUntold(one, before) || isOfYearBefore(one, before) || isOfSentenceBefore(one, before, asking));
    const isUntold = isOfBefore || isOfPartner(one, subjects, asking);
    told.push(isUntold ? untoldToo(one, asking) : one);
  }
  const answered = told.filter(({ one }) => isAnswered(one.draft));
  // What is left of a refused question without 有没有 is that question.
  const areSeveral = parts.filter(({ asked }) => !isWhether(asked)).length > 1;
  if (!isAnswered(whole.draft) && !(areSeveral && told.some(saves))) return whole.draft;
  const [first] = told;
  if (first !== undefined && isMerelyNamed(parts, answered, whole)) return first.one.draft;
  const { separator } = messagesFor(question.language);
  const compared = quotedOfEach(answered);
  const isTable = compared.length > 0 && areCompared;
  const claims = withSurest(
    isTable ? comparisonRows(question, compared) : mergeClaims(whole, told),
    whole,
    subjects.map((subject) => asAsked(question, subject)).join(separator),
  );
  const isToldOf = (subject: string | null) => compared.some((one) => one.subject === subject);
  const untold = (one: ToldPart) =>
    isTable &&
    !compared.some(({ told }) => told === one) &&
    (one.part.time !== null || !isToldOf(one.part.subject));
  const missing = told.filter(
    (one) => (isMissing(one) && !isToldByWhole(one, question, whole)) || untold(one),
  );
  const refused = missing.find(({ one }) => !isAnswered(one.draft));
  if (refused !== undefined && [whole, ...told.map(({ one }) => one)].every(tellsLittle))
    return refused.one.draft;
  const larger = isTable ? largerFigure(question, compared) : null;
  const closing = `${larger ?? ''}${describeMissing(question, missing, asking.names)}`;
  return {
    outcome: missing.length === 0 ? 'answered' : 'partial',
    frame: '',
    claims,
    ...(closing === '' ? {} : { closing }),
    nearest: [],
  };
}

/** Answers one part by itself. */
async function tellPart(
  part: QuestionPart,
  question: UnderstoodQuestion,
  quoted: readonly Clause[],
  asking: Asking,
): Promise<ToldPart> {
  const isAlone = part.carried !== '' && needsNothing(part, asking);
  if (isAlone) return { ...(await ask(part, asAsked(question, part.asked), question, asking)), isAlone };
  const told = await ask(part, part.query, question, asking);
  return { ...ofItsSubject(told, quoted, asking), opening: openingOf(part, asking) };
}

/** 麒麟 of 麒麟软件是做什么的: a rare word of the documents that a part opens with, or what its name begins with. */
function openingOf({ asked, carried }: QuestionPart, { retriever, ids }: Asking): string | undefined {
  if (carried !== '') return undefined;
  const opening = (text: string) =>
    retriever
      .analyse(text, ids)
      .find(
        ({ start, known, isVerb, isPlace, weight }) =>
          start === 0 && known && !isVerb && !isPlace && weight >= leastTelling,
      )?.word;
  const word = opening(asked);
  return word === undefined || word.length < 4 ? word : (opening(word.slice(0, 2)) ?? word);
}

/**
 * Whether a part is better asked without what it would take along: PM2.5降了几成 opens with a name of its own; that 天津经济 is spoken of
 * tells nothing in a report on it.
 */
function needsNothing({ asked, carried }: QuestionPart, asking: Asking): boolean {
  const opens = asking.retriever
    .analyse(asked, asking.ids)
    .some((term) => term.start === 0 && term.known && !term.isVerb && (term.isName || term.isProper));
  const about = telling(carried, asking);
  return (
    opens ||
    (asksFigure.test(asked) &&
      about.length > 0 &&
      about.every(({ weight, known }) => known && weight < leastTelling))
  );
}

const asksFigure = /多少|几|how (?:many|much|large|big)/;

/** Words that say what something is about: no verbs, nor the place that the document is of. */
function telling(text: string, { retriever, ids, names }: Asking): QuestionTerm[] {
  return retriever
    .analyse(text, ids)
    .filter(
      ({ word, isPlace, isVerb }) => !isVerb && !(isPlace && names.includes(word.replace(/[市省区县]$/, ''))),
    );
}

/** A number from a clause of its own that does not speak of what the part is about is another thing's. */
function ofItsSubject(told: ToldPart, quoted: readonly Clause[], asking: Asking): ToldPart {
  const { part, asked, one } = told;
  const about = part.subject ?? part.carried;
  const clause = one.draft.claims[0]?.passages[0]?.clause;
  if (asked.slot?.name !== 'quantity' || about === '' || clause === undefined) return told;
  // Only what is carried over from another question may have lost its number on the way.
  if (quoted.includes(clause) || (part.subject === null && quoted.length === 0)) return told;
  const terms = telling(about, asking).filter(({ word }) => asked.slot?.measure?.test(word) !== true);
  const text = foldForSearch(`${clause.heading.join('\n')}\n${clause.text}`);
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  const said = terms.filter(({ word, synonyms }) =>
    [word, ...synonyms].some((form) => containsTerm(text, form)),
  );
  const share = total === 0 ? 1 : said.reduce((sum, { weight }) => sum + weight, 0) / total;
  if (share >= leastOfSubject) return told;
  return untoldToo(told, asking);
}

/** Of several things compared none is told by itself: the whole only names them together, unless it reads as the answer. */
function isMerelyNamed(
  parts: readonly QuestionPart[],
  answered: readonly ToldPart[],
  { reading }: OneAnswer,
): boolean {
  const isUnsure = reading !== undefined && reading < answerabilityTuning.reading.gives;
  return isUnsure && answered.length === 0 && parts.every(({ subject }) => subject !== null);
}

function clausesOf(draft: DraftAnswer): Clause[] {
  return draft.claims.flatMap(({ passages }) => passages.map(({ clause }) => clause));
}

async function ask(
  part: QuestionPart,
  query: string,
  { language }: UnderstoodQuestion,
  asking: Asking,
): Promise<ToldPart> {
  const asked = understandQuestion(query, language);
  const hits = await asking.retriever.retrieve({
    query: asked.query,
    limit: hitsPerPart,
    documents: asking.ids,
  });
  return { part, asked, one: await answerOne(asked, hits, asking) };
}

/**
 * Whether a part saves a whole that lacks something: one of the things compared, a part whose figure is plain or that, asked by itself, surely
 * reads as answered, or a first part that asks for words or is told its figure.
 */
function saves({ part, asked, one, isAlone }: ToldPart, at: number): boolean {
  if (!isAnswered(one.draft)) return false;
  if (part.subject !== null || isAlone === true) return true;
  // Whether there is a subsidy is not told by what is said of subsidies.
  if (isWhether(part.asked)) return false;
  const isSure = one.reading !== undefined && one.reading >= answerabilityTuning.reading.gives;
  if (isSure && part.carried === '') return true;
  const isToldFirst = at === 0 && (asked.slot === null || asked.slot.name === 'quantity' || isShown(one));
  if (isToldFirst && !tellsLittle(one)) return true;
  return asked.slot !== null && one.draft.claims[0]?.lead !== '';
}

function isShown({ shownIn }: OneAnswer): boolean {
  return shownIn !== undefined && shownIn.length > 0;
}

/** Of two things asked about, the documents may be silent on one only: the other is answered. */
async function withoutSilent(
  question: UnderstoodQuestion,
  { gap }: OneAnswer,
  asking: Asking,
): Promise<DraftAnswer | null> {
  if (gap?.kind !== 'silence') return null;
  const rest = withoutPartner(question.query, asAsked(question, gap.word));
  if (rest === null) return null;
  const asked = understandQuestion(rest, question.language);
  const hits = await asking.retriever.retrieve({ query: rest, limit: hitsPerPart, documents: asking.ids });
  const { draft } = await answerOne(asked, hits, asking);
  return isAnswered(draft)
    ? { ...draft, outcome: 'partial', closing: describeGap(question, gap, asking.names) }
    : null;
}
