import type { Clause, PolicyDocument } from '../../corpus/types.ts';
import type { Measure, MeasureCondition } from '../types.ts';
import { mayHoldMeasures } from './measure-clauses.ts';
import { readActivity, readBeneficiary } from './read-beneficiary.ts';
import { type ConditionContext, readConditions } from './read-conditions.ts';
import { type GradedGrant, readGrants } from './read-grant.ts';
import { type MeasureSpan, splitMeasures } from './split-measures.ts';

/** Reads what a document offers, clause by clause, in document order. */
export function readMeasures(document: PolicyDocument, context: ConditionContext): Measure[] {
  return document.clauses.filter(mayHoldMeasures).flatMap((clause) =>
    splitMeasures(clause)
      .flatMap((span) => measuresOf(clause, span, context))
      .map(withBeneficiaryBefore)
      .map((measure, at) => ({ ...measure, id: `${clause.id}#${at + 1}` })),
  );
}

/** 对其上一年度…: it is for those whom the sentence before names. */
function withBeneficiaryBefore(measure: Unnumbered, at: number, all: readonly Unnumbered[]): Unnumbered {
  const before = all[at - 1];
  if (before === undefined || !/^对其/.test(measure.text)) return measure;
  const inherited = before.conditions.filter(({ about }) => about === 'industry' || about === 'size');
  return { ...measure, beneficiary: before.beneficiary, conditions: [...inherited, ...measure.conditions] };
}

type Unnumbered = Omit<Measure, 'id'>;

function measuresOf(clause: Clause, span: MeasureSpan, context: ConditionContext): Unnumbered[] {
  const text = clause.text.slice(span.start, span.end);
  const base = clause.start + span.start;
  const { word, strength, at } = span.action;
  const wordStart = clause.start + at;
  const beneficiary = readBeneficiary(text, base);
  const activity = readActivity(text, base, beneficiary);
  const read = readConditions(text, base, context);
  const conditions =
    activity === null
      ? read
      : [...read.filter((one) => one.about !== 'industry' || !isPartOfDoing(one, activity)), activity];
  const measure: Unnumbered = {
    documentId: clause.documentId,
    sectionId: clause.id,
    label: clause.label,
    heading: clause.heading,
    text,
    start: base,
    end: base + text.length,
    strength: { text: word, start: wordStart, end: wordStart + word.length, kind: strength },
    beneficiary,
    conditions,
    grant: null,
  };
  const grants = strength === 'grant' ? readGrants(text, base) : [];
  return grants.length === 0 ? [measure] : grants.map((grant) => withGrant(measure, grant));
}

/** What firms do with a trade is no trade of theirs; a field that they do it in is: 在集成电路、工业软件领域加强知识产权布局. */
function isPartOfDoing(one: MeasureCondition, doing: MeasureCondition): boolean {
  const isInside = doing.start <= one.start && one.end <= doing.end;
  return isInside && !/^[在面围针](?!线)[^,，。;；]{2,40}(?:领域|行业|产业|方面)/.test(doing.text);
}

/** Of several grades each measure has its own as a condition, and not those of the others. */
function withGrant(measure: Unnumbered, { grant, grade }: GradedGrant): Unnumbered {
  if (grade === null) return { ...measure, grant };
  const own: MeasureCondition = { about: 'certification', ...grade };
  const others = measure.conditions.filter(
    ({ about, text }) => about !== 'certification' && !(about === 'industry' && text.includes(grade.text)),
  );
  return { ...measure, grant, conditions: [...others, own].sort((one, other) => one.start - other.start) };
}
