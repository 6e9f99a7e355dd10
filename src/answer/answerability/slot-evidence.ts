import type { AskedSlot } from '../../question/slot/asked-slot.ts';
import type { Detail } from '../../question/slot/details.ts';
import { measureGroups } from '../../question/slot/find-asked-slot.ts';
import { containsTerm } from '../../text/contains-term.ts';
import { areCountersAlike } from '../../text/counters.ts';
import { isDuration } from '../../text/durations.ts';
import { literalPattern } from '../../text/literal-pattern.ts';
import { findQuantities, isPartOfWord, type Quantity, type QuantityKind } from '../../text/quantities.ts';
import { enumerationsIn } from './enumerations.ts';
import {
  anyoneCharged,
  anyPlace,
  bodyName,
  doer,
  namesOfKind,
  placesOfKind,
  shownBy,
  signingDate,
  whereabouts,
} from './slot-patterns.ts';
import type { Statement } from './statements.ts';
import { announcesYear, leavesTimeOpen } from './told-times.ts';

/** A place in a statement that shows the thing asked for. Folded. */
export interface Showing {
  readonly statement: Statement;
  /** The part between commas that shows it. */
  readonly part: string;
  /** The part with what stands before it up to the last semicolon: what it says it of. */
  readonly context: string;
  /** The words right around it: where the thing counted or measured is named. */
  readonly window: string;
  /** For lists of names: what the members are called. */
  readonly head: string | null;
  /** How exactly it is of the kind asked for, 0–1: the very unit, the very number of names. */
  readonly fit: number;
  /** Whether what it shows holds for the whole sentence: 到2025年, at its head. */
  readonly isOfAll: boolean;
}

/** Explains a term right behind it. */
const explaining = '["\')]{0,2}(?:\\(|:|,?即|,?是指|指|是|,?包括|-)';
const supportVerb = /奖|补|贴|资助|减免|优惠|给予|激励/;

/** Characters on either side of a number that tell what it counts. */
const windowSize = 14;

type Found = Pick<Showing, 'window' | 'head' | 'fit'> & Partial<Pick<Showing, 'isOfAll'>>;

/** Finds where a statement shows the thing asked for. */
export function showingsIn(slot: AskedSlot, statement: Statement): Showing[] {
  return statement.parts.flatMap((parts) =>
    parts.flatMap((part, at) => {
      const context = parts.slice(0, at + 1).join(',');
      return foundIn(slot, part, context, statement).map(
        (found): Showing => ({ statement, part, context, isOfAll: false, ...found }),
      );
    }),
  );
}

function foundIn(slot: AskedSlot, part: string, context: string, statement: Statement): Found[] {
  const { sentence } = statement;
  switch (slot.name) {
    case 'quantity':
      if (!measures(slot, part, context)) return [];
      if (slot.oneOf.length > 0 && !slot.oneOf.some((number) => containsTerm(part, number))) return [];
      return [
        ...numbersIn(slot, part, sentence),
        ...levelsIn(slot, part),
        ...timesInWords(slot, part),
        ...timeAnnounced(slot, part, statement),
      ];
    case 'support-amount':
      return supportVerb.test(sentence) ? numbersIn(slot, part, sentence) : [];
    case 'members':
      return listsIn(slot, part);
    case 'organisation':
      return whole(bodyName.test(part) || doer.test(part), part);
    case 'place': {
      const kind = placesOfKind.find(([asked]) => slot.of !== null && asked.test(slot.of));
      if (kind !== undefined) return whole(kind[1].test(part), part);
      return whole(anyPlace.test(part) || (slot.of === null && whereabouts.test(part)), part);
    }
    case 'responsible':
      if (shownBy.responsible?.test(part) === true && isOfRank(slot.of, part)) return whole(true, part);
      return whole(slot.asksWho && anyoneCharged.test(part), part);
    case 'penalty':
      return whole(shownBy.penalty?.test(part) === true && hasKinds(slot.quantities, part), part);
    case 'procedure':
      return whole(shownBy.procedure?.test(part) === true && !onlyAnnounced.test(part), part);
    case 'detail':
      return whole(
        slot.details.every((detail) => tells(detail, part, sentence)),
        part,
      );
    case 'meaning':
      return whole(true, part);
    case 'issue-details':
      return whole(shownBy['issue-details']?.test(part) === true || signingDate.test(sentence), part);
    default:
      return whole(shownBy[slot.name]?.test(part) === true, part);
  }
}

/** Announces that conditions exist, without giving them: 加强申报条件、申报程序等宣传. */
const onlyAnnounced = /(?:条件|程序|流程|标准|办法).{0,8}(?:宣传|培训|辅导|解读)/;

/** Whether a part names a body of the rank asked for: a division, a company. */
function isOfRank(kind: string | null, part: string): boolean {
  if (kind === null) return true;
  if (/科室|处室|支队/.test(kind))
    return /[科处室队]/.test(part.replace(/科技|科学|科研|处理|处置|团队|队伍/g, ''));
  return !/企业|公司/.test(kind) || /公司|集团|企业/.test(part);
}

/** 第几梯队 asks for what 第一梯队 says. */
function isAskedWord({ of }: AskedSlot, { end }: Quantity, part: string): boolean {
  return of !== null && part.startsWith(of, end);
}

/** Whether a particular is told: by its word in the sentence, or where it is a figure by both in one part. */
function tells({ shownBy: word, isFigure, kinds = [] }: Detail, part: string, sentence: string): boolean {
  if (isFigure !== true) return word.test(sentence);
  return word.test(part) && findQuantities(part).length > 0 && hasKinds(kinds, part);
}

/** Whether a part has a number of one of the kinds; any part does when none is wanted. */
function hasKinds(kinds: readonly QuantityKind[], part: string): boolean {
  return kinds.length === 0 || findQuantities(part).some(({ kind }) => kinds.includes(kind));
}

/** A part that names no measure takes that of the parts before it: 带宽达到25T,是2017年的4.2倍. */
function measures({ measure }: AskedSlot, part: string, context: string): boolean {
  if (measure === null || measure.test(part)) return true;
  return !measureGroups.some((group) => group.test(part)) && measure.test(context);
}

function whole(isShown: boolean, part: string): Found[] {
  return isShown ? [{ window: part, head: null, fit: 1 }] : [];
}

/** Whether a sentence begins with a date, 到2025年 or 2020年后, which is then that of all it says. */
function headsSentence(upToDate: string, sentence: string): boolean {
  return (
    /^(?:到|至|截至|自|从|力争|争取)?[\d零〇一二三四五六七八九十 ]+年/.test(upToDate) &&
    sentence.startsWith(upToDate)
  );
}

function numbersIn(slot: AskedSlot, part: string, sentence: string): Found[] {
  return findQuantities(part)
    .filter(
      (quantity) =>
        fills(slot, quantity, part) &&
        !slot.stated.some((told) => isSameFigure(quantity, told)) &&
        !isInName(quantity, part) &&
        !(isPartOfWord(quantity, part) && !isAskedWord(slot, quantity, part)),
    )
    .map(({ kind, start, end, unit }) => ({
      window: part.slice(Math.max(0, start - windowSize), end + windowSize),
      head: null,
      fit: fitOf(slot, unit),
      isOfAll: kind === 'date' && headsSentence(part.slice(0, end), sentence),
    }));
}

/** L3级, AAA级: a level by its letters, which is no number. */
const level = /(?<![a-z\d])(?:l\d(?!\d)|[a-z]{1,3}\d?级|\da+级)/g;

function levelsIn({ unit }: AskedSlot, part: string): Found[] {
  if (unit !== '级') return [];
  return [...part.matchAll(level)].map(({ index, 0: found }) => ({
    window: part.slice(Math.max(0, index - windowSize), index + found.length + windowSize),
    head: null,
    fit: 1,
  }));
}

/** 渗透率达到30%以上 under 到2020年,…: the year of what announces the very figure that a question states. */
function timeAnnounced(slot: AskedSlot, part: string, statement: Statement): Found[] {
  const isStated = slot.stated.some(
    (told) => told.kind !== 'date' && findQuantities(part).some((figure) => isSameFigure(figure, told)),
  );
  return isStated && announcesYear(slot, statement)
    ? [{ window: part, head: null, fit: 0.7, isOfAll: true }]
    : [];
}

function timesInWords({ asksWhen, asksDuration, toTheDay, stated }: AskedSlot, part: string): Found[] {
  const isAnyTime = asksWhen && !asksDuration && !toTheDay && stated.length === 0;
  return isAnyTime && leavesTimeOpen(part) ? [{ window: part, head: null, fit: 0.7, isOfAll: true }] : [];
}

/** 4600个 in a question that wants to know of those 4600个 something else. */
function isSameFigure(one: Quantity, told: Quantity): boolean {
  if (one.kind !== told.kind || one.unit !== told.unit || one.value === null || told.value === null)
    return false;
  // 两万多种 are 2.6万种.
  const step = /[多余]/.test(told.text) ? 10 ** (/0*$/.exec(String(told.value))?.[0].length ?? 0) : 0;
  return one.value === told.value || (one.value > told.value && one.value < told.value + step);
}

function fitOf({ unit, asksDuration }: AskedSlot, found: string): number {
  // 提前几天 is answered by 五日: of its kind is all that a length of time need be.
  if (asksDuration) return 1;
  return unit === null ? 0.7 : unit === found ? 1 : 0.4;
}

/** “十大工程” and “117项目” are names: their numbers count nothing anew. */
function isInName({ start, end }: Quantity, part: string): boolean {
  return /["'][^"']{0,3}$/.test(part.slice(0, start)) && /^[^"'\d]{0,6}["']/.test(part.slice(end));
}

/** Lists, and single names in quotation marks. */
function listsIn(slot: AskedSlot, part: string): Found[] {
  const lists = enumerationsIn(part)
    .filter(({ items }) => slot.count === null || items.length === slot.count)
    .filter(({ items }) => slot.of === null || areOfKind(slot.of, items))
    .map(({ head }) => ({
      window: part,
      head,
      fit: slot.count === null ? 0.5 : 1,
    }));
  const quoted = slot.count === null ? [...part.matchAll(/["'<][^"'<>]{2,16}["'>]/g)] : [];
  return [...lists, ...quoted.map(() => ({ window: part, head: null, fit: 0.3 }))];
}

/** Whether any of the names is of a kind: 哪几所大学. What kinds tell nothing of their names fits everything. */
export function areOfKind(kind: string, items: readonly string[]): boolean {
  const names = namesOfKind.find(([asked]) => asked.test(kind))?.[1];
  return names === undefined || items.some((item) => names.test(item));
}

/** Whether a sentence defines a term in so many words: 所称X,是指…, 统称为X. */
export function defines(sentence: string, term: string): boolean {
  const literal = literalPattern(term);
  const meant = `${literal}["')]{0,2},?(?:是指|系指|指的是|,即)`;
  const called = `(?:统称|合称|简称|以下称)(?:为|作)?["'(]{0,2}${literal}(?![\\u4e00-\\u9fff])`;
  return new RegExp(`${meant}|${called}`).test(sentence);
}

/** Whether a sentence explains a term: 1+N(…), 三首是指…, or a list that is called so. */
export function explains(sentence: string, term: string): boolean {
  const literal = literalPattern(term);
  if (defines(sentence, term)) return true;
  if (new RegExp(`${literal}${explaining}|[\\u4e00-\\u9fff]\\(${literal}\\)`).test(sentence)) return true;
  return sentence
    .split(/[,;]/)
    .some((part) => enumerationsIn(part).some(({ head, items }) => head.includes(term) && items.length > 1));
}

/** Whether a sentence is but a name, which the next one explains: 住房保障。是指…, ——存量优先,带动增量。优先解决… */
export function isNamedBy(sentence: string, name: string): boolean {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  return name !== '' && letters(sentence) === letters(name);
}

/**
 * Whether a number is of the kind asked for.
 *
 * @param text in which it was found
 */
export function fills(slot: AskedSlot, quantity: Quantity, text: string): boolean {
  if (slot.asksDuration) return isDuration(quantity, text);
  if (slot.name === 'support-amount') {
    // 打几折, 补几个点 ask for a share alone.
    const [only, ...others] = slot.quantities;
    return (
      quantity.kind === 'percentage' ||
      (quantity.kind === 'amount' && !(only === 'percentage' && others.length === 0))
    );
  }
  if (slot.quantities.includes('date') && quantity.kind === 'date')
    return !slot.toTheDay || /[月日]/.test(quantity.text);
  if (slot.quantities.length > 0 && !slot.quantities.includes('count'))
    return slot.quantities.includes(quantity.kind);
  if (quantity.kind === 'date') return false;
  return slot.unit === null || unitFits(slot.unit, quantity);
}

function unitFits(unit: string, quantity: Quantity): boolean {
  const areOfPeople = quantity.unit !== '' && '人名位'.includes(quantity.unit);
  if ('人名位'.includes(unit)) return areOfPeople;
  // 引进几个高端人才: people are spoken of as 个, too.
  if (unit === '个' && areOfPeople) return true;
  return areCountersAlike(unit, quantity.unit) || (unit === '寸' && quantity.unit === '英寸');
}
