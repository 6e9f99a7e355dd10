import type { QuestionTerm } from '../../retrieval/types.ts';
import { containsTerm } from '../../text/contains-term.ts';
import { foldForSearch } from '../../text/fold.ts';
import { relativeYearsIn, yearsStated } from '../../text/years.ts';
import type { Gap } from '../answerability/find-gap.ts';
import type { Asking } from '../asking.ts';
import { holds, isAnswered, type Passage, quoteOf } from '../draft.ts';
import { refuseGap } from '../refuse.ts';
import { areOfSeveralTimes } from './merge.ts';
import { isMissing } from './missing.ts';
import type { ToldPart } from './told-part.ts';

/** A part shorter than this names nothing of its own: 出多少. */
const longestBare = 7;

/** 政府给钱吗,给多少: of what is not given, nobody can tell how much it is. */
export function isOfUntold({ part, asked }: ToldPart, before: ToldPart): boolean {
  return (
    before.asked.slot?.name === 'detail' &&
    isMissing(before) &&
    part.carried !== '' &&
    part.asked.length < longestBare &&
    asked.slot?.name === 'quantity'
  );
}

/** Whether a part has only the sentence that told the one before of another year; one that names a year may tell both. */
export function isOfYearBefore(told: ToldPart, before: ToldPart): boolean {
  if (!areOfSeveralTimes([before, told])) return false;
  if (!isAnswered(told.one.draft) || !isAnswered(before.one.draft)) return false;
  const [first] = told.one.draft.claims[0]?.passages ?? [];
  const [other] = before.one.draft.claims[0]?.passages ?? [];
  return first !== undefined && other !== undefined && holds(other, first) && !namesYear(quoteOf(first));
}

function namesYear(text: string): boolean {
  return relativeYearsIn(text).length > 0 || yearsStated(text).length > 0;
}

/**
 * Whether a part has only what is said of the thing beside it: of 国家级和市级技术中心 the text may give the number of the first alone, and
 * of 2025年和2030年 the figure of one.
 */
export function isOfPartner(told: ToldPart, subjects: readonly string[], asking: Asking): boolean {
  const { subject } = told.part;
  const passages = told.one.draft.claims[0]?.passages ?? [];
  if (subject === null || !isAnswered(told.one.draft) || passages.length === 0) return false;
  const quoted = foldForSearch(passages.map(quoteOf).join('\n'));
  const partners = subjects.filter((other) => other !== subject);
  const isOfOther = partners.some((other) => quoted.includes(apart(other, subject)));
  const own = partners.map((other) => apart(subject, other));
  return isOfOther && !own.some((word) => speaksOf(passages, word, asking));
}

/** What tells a name from another that ends alike: 国家 and 市级 of 国家级企业 and 市级企业. */
function apart(name: string, other: string): string {
  const level = levelOf(name);
  if (level !== undefined && levelOf(other) !== undefined) return level;
  let alike = 0;
  while (alike < Math.min(name.length, other.length) && name.at(-1 - alike) === other.at(-1 - alike))
    alike += 1;
  return name.slice(0, Math.max(2, name.length - alike));
}

/** 国家级 of 国家级和市级企业技术中心, whose first name is no more than that. */
function levelOf(name: string): string | undefined {
  return /^[^,;]{1,4}级/.exec(name)?.[0];
}

/** Whether passages, or the headings above them, have a word or what it is called officially. */
function speaksOf(passages: readonly Passage[], word: string, { retriever, ids }: Asking): boolean {
  const text = textWithHeadings(passages);
  return text.includes(word) || retriever.analyse(word, ids).some((term) => isSaid(term, text));
}

function isSaid({ word, synonyms }: QuestionTerm, text: string): boolean {
  return [word, ...synonyms].some((form) => containsTerm(text, form));
}

function textWithHeadings(passages: readonly Passage[]): string {
  return foldForSearch(passages.map((one) => `${one.clause.heading.join('\n')}\n${quoteOf(one)}`).join('\n'));
}

/** Counts or pays, and names no thing. */
const counted = /^[家个项条人名户次天年月日间套座块钱元]$/;

/**
 * Whether a part that asks for a number is answered with the sentence of the part before, which says nothing of what it asks besides:
 * 打造几家企业,其中民企占几家, where the text counts the firms alone.
 */
export function isOfSentenceBefore(
  { part, asked, one }: ToldPart,
  before: ToldPart,
  asking: Asking,
): boolean {
  if (asked.slot?.name !== 'quantity') return false;
  if (!isAnswered(one.draft) || !isAnswered(before.one.draft)) return false;
  const passages = one.draft.claims[0]?.passages ?? [];
  const [first] = passages;
  const [other] = before.one.draft.claims[0]?.passages ?? [];
  if (first === undefined || other === undefined || !(holds(other, first) || holds(first, other)))
    return false;
  const { retriever, ids } = asking;
  const own = retriever
    .analyse(part.asked, ids)
    .filter(({ word, isVerb }) => !isVerb && !counted.test(word) && !before.part.asked.includes(word));
  const text = textWithHeadings(passages);
  return own.length > 0 && !own.some((term) => isSaid(term, text));
}

/** A part without what was found of something else. */
export function untoldToo(told: ToldPart, asking: Asking): ToldPart {
  const gap: Gap = { kind: 'not-given', subject: null, isDoubtful: true };
  return { ...told, one: { draft: refuseGap(told.asked, gap, asking.names, []), gap } };
}
