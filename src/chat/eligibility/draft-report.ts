import type { Claim, DraftAnswer } from '../../answer/draft.ts';
import { escapeMarkdown } from '../../answer/render-answer.ts';
import type { Notice } from '../../answer/types.ts';
import type { PolicyDocument } from '../../corpus/types.ts';
import type { Absence } from '../../eligibility/absent.ts';
import { type EligibilityMessages, eligibilityMessages } from '../../eligibility/messages.ts';
import type { DerivedCeiling, EligibilityReport, ReportedMeasure } from '../../eligibility/report-types.ts';
import type { ConditionKind } from '../../eligibility/types.ts';
import { type DerivedFigure, deriveFigure } from '../../evidence/derived-figures.ts';
import type { AnswerLanguage } from '../../text/language.ts';
import type { ReportWithNotices } from './report-for.ts';

/** Most places in the text that an answer shows; the report has all. */
const mostShown = 5;

/** Notices that stand above the measures. */
const warned: ReadonlySet<Notice['code']> = new Set(['outside_area', 'contradiction', 'not_understood']);

/** What a report is put into words with. */
export interface Wording {
  readonly documents: ReadonlyMap<string, PolicyDocument>;
  readonly language: AnswerLanguage;
  /** Names of the documents. */
  readonly names: string;
}

/**
 * A report as an answer: the measures in the text's own words, each with its strength, the state of its conditions and its ceiling; what the
 * text does not give; and, last, the one question that would change most.
 */
export function draftReport(report: ReportWithNotices, wording: Wording): DraftAnswer {
  const messages = eligibilityMessages(wording.language);
  const offered = report.measures.filter(({ status }) => status !== 'excluded');
  const specific = offered.filter(({ scope }) => scope === 'specific');
  const groups = byPlace(specific.length > 0 ? specific : offered);
  const shown = groups.slice(0, mostShown);
  const measures = shown.flat();
  const [question] = report.questions;
  const missing = commonAbsences(measures);
  const warnings = report.notices.filter(({ code }) => warned.has(code)).map(({ text }) => text);
  const isEmpty = report.notices.some(({ code }) => code === 'empty_profile');
  const none = report.notices.find(({ code }) => code === 'no_measures');
  const lead = isEmpty
    ? messages.tellMore
    : measures.length === 0
      ? // Whether the text has nothing for this firm, or for any, is said by the notice.
        (names: string) => none?.text ?? messages.nothing(names)
      : specific.length > 0
        ? messages.concerns
        : messages.onlyGeneral;
  const closing = [
    ...(missing.length > 0 ? [messages.noneGiven(listOf(missing, messages))] : []),
    ...(groups.length > shown.length ? [messages.more] : []),
    ...failedOn(report, messages),
    ...(question === undefined ? [] : [question.text]),
  ];
  return {
    outcome: isEmpty ? 'needs_clarification' : measures.length === 0 ? 'not_in_document' : 'answered',
    frame: [...warnings, lead(wording.names)].map(escapeMarkdown).join('\n\n'),
    claims: shown.map((group) => toClaim(group, missing, messages, wording)),
    ...(closing.length > 0 ? { closing: closing.map(escapeMarkdown).join('\n\n') } : {}),
    nearest: [],
    ...(question?.choices === undefined ? {} : { choices: question.choices }),
  };
}

/** Measures of one place in the text together: three grades of one sentence are one claim. */
function byPlace(measures: readonly ReportedMeasure[]): ReportedMeasure[][] {
  const groups = new Map<string, ReportedMeasure[]>();
  for (const measure of measures) {
    const { start, end } = measure.citation;
    const key = `${measure.documentId} ${start} ${end}`;
    groups.set(key, [...(groups.get(key) ?? []), measure]);
  }
  return [...groups.values()];
}

function toClaim(
  group: readonly ReportedMeasure[],
  missing: readonly Absence[],
  messages: EligibilityMessages,
  { documents }: Wording,
): Claim {
  const [first] = group;
  const clause = documents
    .get(first?.documentId ?? '')
    ?.clauses.find(({ id }) => id === first?.citation.sectionId);
  if (first === undefined || clause === undefined) return { lead: '', passages: [] };
  const { start, end } = first.citation;
  // A condition that stands elsewhere in the clause is quoted too.
  const beside = group
    .flatMap(({ conditions }) => conditions.map(({ citation }) => citation))
    .filter((one) => one.start < start || one.end > end);
  const own = first.absent.filter((absence) => !missing.includes(absence));
  const parts = [
    ...group.flatMap(({ offers, kind }) =>
      group.indexOf(first) === 0 ? offers.map(({ strength }) => messages.strength(strength, kind)) : [],
    ),
    ...group.flatMap((measure) => [conditionsOf(measure, messages), ...ceilingsOf(measure, messages)]),
    ...(own.length > 0 ? [messages.notGiven(listOf(own, messages))] : []),
  ];
  return {
    lead: '',
    passages: [{ clause, start, end }, ...beside.map((one) => ({ clause, start: one.start, end: one.end }))],
    tail: ` — ${escapeMarkdown([...new Set(parts)].join(messages.part))}`,
    derived: group.flatMap(({ offers }) => offers.flatMap(({ derived }) => stepsOf(derived))),
  };
}

function conditionsOf({ conditions }: ReportedMeasure, messages: EligibilityMessages): string {
  if (conditions.length === 0) return messages.noConditions;
  const said = conditions.map(({ text, status }) => `${messages.quoted(text)}${messages.status[status]}`);
  return messages.conditions([...new Set(said)].join(messages.list));
}

function ceilingsOf({ offers }: ReportedMeasure, messages: EligibilityMessages): string[] {
  return offers.flatMap(({ ceiling, derivation }) =>
    ceiling === undefined
      ? []
      : [messages.ceiling(derivation === undefined ? ceiling : `${ceiling} (${derivation})`)],
  );
}

/** What a ceiling is made of takes steps of their own: the share, what lies above a step, and the cap that is less. */
function stepsOf(derived: DerivedCeiling | undefined): DerivedFigure[] {
  if (derived === undefined) return [];
  const { rule, inputs } = derived;
  const [own = '', , step = ''] = inputs;
  const steps = rule.startsWith('share-in-tiers')
    ? [deriveFigure('above-step', [own, step]), deriveFigure('share-in-tiers', inputs.slice(0, 4))]
    : [deriveFigure(rule.startsWith('sum-') ? 'sum-for-each' : 'share-of-figure', inputs.slice(0, 2))];
  return [...steps.filter((one) => one !== null && one.text !== derived.text), derived].filter(
    (one) => one !== null,
  );
}

/** What the text gives of none of the measures. */
function commonAbsences(measures: readonly ReportedMeasure[]): Absence[] {
  const [first, ...others] = measures;
  return (first?.absent ?? []).filter((absence) => others.every(({ absent }) => absent.includes(absence)));
}

function listOf(absences: readonly Absence[], messages: EligibilityMessages): string {
  return absences.map((absence) => messages.absent[absence]).join(messages.list);
}

/** What a firm is; what it does or makes is told in too many words to name it in passing. */
const restricts: ReadonlySet<ConditionKind> = new Set([
  'district',
  'size',
  'stage',
  'ownership',
  'certification',
]);

/** Conditions on which measures failed that would have concerned the firm. A number in one would need its quote. */
function failedOn({ measures }: EligibilityReport, messages: EligibilityMessages): string[] {
  const failed = measures
    .filter(({ status }) => status === 'excluded')
    .flatMap(({ conditions }) => conditions)
    .filter(({ about, status, text }) => status === 'not_met' && restricts.has(about) && !/\d/.test(text))
    .map(({ text }) => messages.quoted(text).trim());
  const shown = [...new Set(failed)].slice(0, mostShown);
  return shown.length > 0 ? [messages.failedOn(shown.join(messages.list))] : [];
}
