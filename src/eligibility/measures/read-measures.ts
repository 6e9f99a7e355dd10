import type { Clause, PolicyDocument } from '../../corpus/types.ts';
import type { ConditionKind, Measure, MeasureCondition } from '../types.ts';
import { isSharedBound } from './continuations.ts';
import { dutyLists, isDutyItem } from './duties.ts';
import { mayHoldMeasures } from './measure-clauses.ts';
import { readActivity, readBeneficiary } from './read-beneficiary.ts';
import { readCircumstances } from './read-circumstances.ts';
import { type ConditionContext, readConditions } from './read-conditions.ts';
import { readExceptions } from './read-exceptions.ts';
import { type GradedGrant, readGrants } from './read-grant.ts';
import { type MeasureSpan, splitMeasures } from './split-measures.ts';

/** Reads what a document offers, clause by clause, in document order. */
export function readMeasures(document: PolicyDocument, context: ConditionContext): Measure[] {
  const lists = dutyLists(document.clauses);
  const held = document.clauses.filter((clause) => mayHoldMeasures(clause) && !isDutyItem(clause, lists));
  return held.flatMap((clause) =>
    splitMeasures(clause)
      .flatMap((span) => measuresOf(clause, span, context))
      .map((measure, at, all) => withBeneficiaryBefore(measure, all[at - 1], clause))
      .map((measure, at, all) => withSharedBound(measure, all.slice(at + 1)))
      .map((measure, at) => ({ ...measure, id: `${clause.id}#${at + 1}` })),
  );
}

/**
 * 对其上一年度…: it is for those whom the sentence before names; and so is what goes on behind a semicolon and names nobody: …的企业,奖励50万元;
 * 达到1亿元的,奖励200万元.
 */
function withBeneficiaryBefore(
  measure: Unnumbered,
  before: Unnumbered | undefined,
  clause: Clause,
): Unnumbered {
  if (before === undefined || !goesOn(measure, before, clause)) return measure;
  const known = new Set(measure.conditions.map(({ about }) => about));
  const inherited = before.conditions.filter(({ about }) => inheritable.has(about) && !known.has(about));
  const own = measure.conditions.map((one) => withThingBefore(one, before));
  return { ...measure, beneficiary: before.beneficiary, conditions: [...inherited, ...own] };
}

/** 主持修订行业标准的…;参与修订的…: the part is taken in the same thing. */
function withThingBefore(one: MeasureCondition, { conditions }: Unnumbered): MeasureCondition {
  const thing = conditions.find(({ about }) => about === one.about)?.text.replace(/^(?:主持|主导|牵头)/, '');
  const isPart = one.about === 'activity' && /^(?:参与|参加|协助|主持|主导|牵头)[^,，]{0,4}$/.test(one.text);
  return isPart && thing !== undefined ? { ...one, subject: thing } : one;
}

/** …按8%;…按10%;单个企业最高150万元: a bound behind several measures is that of each. */
function withSharedBound(measure: Unnumbered, later: readonly Unnumbered[]): Unnumbered {
  if (measure.grant === null) return measure;
  const shared = later.flatMap(({ text, start, grant }) => {
    const cap = start === measure.start ? null : (grant?.cap ?? null);
    if (cap === null) return [];
    return isSharedBound(text.slice(0, cap.start - start)) ? [cap.value] : [];
  });
  if (shared.length === 0) return measure;
  const bound = Math.min(...shared, measure.grant.bound ?? Number.POSITIVE_INFINITY);
  return { ...measure, grant: { ...measure.grant, bound } };
}

const inheritable = new Set<ConditionKind>(['industry', 'size']);

function goesOn(measure: Unnumbered, before: Unnumbered, clause: Clause): boolean {
  if (/^对其/.test(measure.text)) return true;
  const between = clause.text.slice(before.end - clause.start, measure.start - clause.start);
  return /^[；;]\s*$/.test(between) && measure.beneficiary === null && measure.strength.kind === 'grant';
}

type Unnumbered = Omit<Measure, 'id'>;

function measuresOf(clause: Clause, span: MeasureSpan, context: ConditionContext): Unnumbered[] {
  const whole = clause.text.slice(span.start, span.end);
  const base = clause.start + span.start;
  const isTrade = (words: string) => context.industries.mentions(words).length > 0;
  const excepted = readExceptions(whole, base, isTrade);
  const text = excepted.spans.reduce(
    (words, { start, end }) => words.slice(0, start) + '　'.repeat(end - start) + words.slice(end),
    whole,
  );
  const { word, strength, at } = span.action;
  const wordStart = clause.start + at;
  const beneficiary = readBeneficiary(text, base);
  const activity = readActivity(text, base, beneficiary);
  const isGiving = strength === 'grant';
  const read = readConditions(text, base, context, isGiving ? at - span.start : null);
  const named =
    activity === null
      ? read
      : [...read.filter((one) => one.about !== 'industry' || !isPartOfDoing(one, activity)), activity];
  const conditions = isGiving
    ? [...named, ...readCircumstances(text, base, at - span.start, named)].sort(
        (one, other) => one.start - other.start,
      )
    : named;
  const measure: Unnumbered = {
    documentId: clause.documentId,
    sectionId: clause.id,
    label: clause.label,
    heading: clause.heading,
    text: whole,
    start: base,
    end: base + whole.length,
    strength: { text: word, start: wordStart, end: wordStart + word.length, kind: strength },
    beneficiary,
    conditions: [...conditions, ...excepted.conditions].sort((one, other) => one.start - other.start),
    grant: null,
  };
  const grants = isGiving ? readGrants(text, base) : [];
  return grants.length === 0 ? [measure] : grants.map((grant) => withGrant(measure, grant, grants));
}

/** What firms do with a trade is no trade of theirs; a field that they do it in is: 在集成电路、工业软件领域加强知识产权布局. */
function isPartOfDoing(one: MeasureCondition, doing: MeasureCondition): boolean {
  const isInside = doing.start <= one.start && one.end <= doing.end;
  return isInside && !/^[在面围针](?!线)[^,，。;；]{2,40}(?:领域|行业|产业|方面)/.test(doing.text);
}

/** Of several grades each measure has its own as a condition, and not those of the others. */
function withGrant(
  measure: Unnumbered,
  { grant, grade, subject }: GradedGrant,
  all: readonly GradedGrant[],
): Unnumbered {
  if (grade === null) return { ...measure, grant };
  const own: MeasureCondition = {
    about: subject === '' ? 'certification' : 'figure',
    ...grade,
    isGrade: true,
    ...(subject === '' ? {} : { subject }),
  };
  // A condition that one of the grades is a part of is that of the whole list.
  const others = measure.conditions.filter(
    ({ about, start, end, text }) =>
      !(about === 'industry' && text.includes(grade.text)) &&
      !all.some((one) => one.grade !== null && one.grade.start < end && start < one.grade.end),
  );
  return { ...measure, grant, conditions: [...others, own].sort((one, other) => one.start - other.start) };
}
