import { clauseUrl } from '../corpus/clause-url.ts';
import type { Clause, PolicyDocument } from '../corpus/types.ts';
import type { AnswerLanguage } from '../text/language.ts';
import { absentFrom, givenForAll } from './absent.ts';
import type { Match } from './create-matcher.ts';
import { type Ceiling, mostOf } from './match/ceiling.ts';
import type { HeldCondition } from './match/concern.ts';
import type { MatchedMeasure } from './match/matched-measure.ts';
import type { ProfileField } from './match/next-questions.ts';
import { eligibilityMessages } from './messages.ts';
import { industryNames } from './profile/read-profile.ts';
import type { Profile } from './profile/types.ts';
import type {
  EligibilityReport,
  MeasureStatus,
  ReportedMeasure,
  ReportedOffer,
  ReportedQuestion,
  Source,
} from './report-types.ts';
import type { ConditionKind, Measure, MeasurePart } from './types.ts';

/** What a report is made with. */
export interface Reporting {
  readonly documents: ReadonlyMap<string, PolicyDocument>;
  readonly language: AnswerLanguage;
}

/** Most questions of a report. */
const mostQuestions = 3;

/** A match as data with words. */
export function reportMatch(
  match: Match,
  profile: Profile,
  isEmpty: boolean,
  reporting: Reporting,
): EligibilityReport {
  const measures = isEmpty ? [] : match.measures.map((one) => reportMeasure(one, reporting));
  return {
    measures: measures.filter((measure) => measure !== null),
    questions: match.questions.slice(0, mostQuestions).map((field) => askFor(field, reporting)),
    profile,
    understood: {
      district: match.firm.places.map(({ name }) => name),
      industry: industryNames(match.firm),
      size: [...match.firm.sizes],
      stage: match.firm.stage,
      ownership: [...match.firm.ownership],
      figures: match.firm.figures.map(({ name, text }) => ({ name, text })),
    },
  };
}

/** A question for a fact, with what may be picked. */
export function askFor(field: ProfileField, { language }: Pick<Reporting, 'language'>): ReportedQuestion {
  const { questions, choices } = eligibilityMessages(language);
  const picked = choices[field];
  return { field, text: questions[field], ...(picked === undefined ? {} : { choices: picked }) };
}

function reportMeasure(matched: MatchedMeasure, { documents }: Reporting): ReportedMeasure | null {
  const { measure, state, conditions, ceiling } = matched;
  const clause = documents
    .get(measure.documentId)
    ?.clauses.find((candidate) => candidate.id === measure.sectionId);
  if (clause === undefined) return null;
  const met = conditions.filter(({ status }) => status === 'met');
  return {
    id: measure.id,
    documentId: measure.documentId,
    title: measure.heading.at(-1) ?? measure.label,
    kind: measure.strength.kind,
    status: statusOf(matched),
    scope: state === 'general' ? 'general' : 'specific',
    beneficiary: measure.beneficiary?.text ?? null,
    // 天津 inside 天津北辰经济技术开发区 is no condition to a reader.
    conditions: conditions
      .filter((one) => !isPart(one, conditions))
      .map(({ condition, status }) => ({
        about: condition.about,
        text: condition.text,
        status,
        citation: sourceOf(condition, clause),
      })),
    offers: [
      {
        strength: measure.strength.text,
        text: measure.text,
        ...reportCeiling(measure, ceiling),
      },
    ],
    needs: matched.needs,
    absent: absentFrom(measure, clause.text, givenForAll(documents.get(measure.documentId)?.clauses ?? [])),
    links: met.map(({ condition: { about, text } }) => ({ about, text })),
    citation: sourceOf(measure, clause),
  };
}

function isPart({ condition: own }: HeldCondition, all: readonly HeldCondition[]): boolean {
  return all.some(
    ({ condition: other }) =>
      other.about === own.about &&
      other.start <= own.start &&
      own.end <= other.end &&
      other.text.length > own.text.length,
  );
}

/** An amount is given as it stands; where it is written otherwise, or reckoned, with what it was made from. */
function reportCeiling(
  { text, grant }: Measure,
  ceiling: Ceiling | null,
): Pick<ReportedOffer, 'ceiling' | 'derivation' | 'derived'> {
  if (ceiling === null) return {};
  const { derivation } = ceiling;
  if (derivation !== null) {
    const { inputs, rule } = derivation;
    return {
      ceiling: ceiling.text,
      derivation: derivation.text,
      derived: { text: ceiling.text, inputs, rule },
    };
  }
  // What is given for each is no ceiling of the whole: the quote says it.
  if (grant?.perItem !== undefined && grant.cap === null) return {};
  const written = grant === null ? undefined : mostOf(grant)?.text;
  if (written === undefined || text.includes(ceiling.text)) return { ceiling: ceiling.text };
  return {
    ceiling: ceiling.text,
    derivation: `${written} = ${ceiling.text}`,
    derived: { text: ceiling.text, inputs: [written], rule: 'same-amount' },
  };
}

/** What firms are everywhere and always does not make an amount theirs. */
const ofEverybody = new Set<ConditionKind>(['district', 'time']);

function statusOf({ measure, state, conditions }: MatchedMeasure): MeasureStatus {
  if (state === 'failed') return 'excluded';
  // An amount of which no condition was read is no promise to everybody.
  if (measure.grant !== null && conditions.every(({ condition }) => ofEverybody.has(condition.about)))
    return 'depends';
  return conditions.some(({ status }) => status === 'unknown') ? 'depends' : 'applies';
}

/** Words of a clause as a citation. */
export function sourceOf({ text, start, end }: MeasurePart, clause: Clause): Source {
  return {
    documentId: clause.documentId,
    sectionId: clause.id,
    label: clause.label,
    heading: clause.heading,
    quote: text,
    start,
    end,
    url: clauseUrl(clause),
  };
}
