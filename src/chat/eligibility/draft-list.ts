import type { Claim, DraftAnswer } from '../../answer/draft.ts';
import { escapeMarkdown } from '../../answer/render-answer.ts';
import type { PolicyDocument } from '../../corpus/types.ts';
import { mostOf } from '../../eligibility/match/ceiling.ts';
import { eligibilityMessages } from '../../eligibility/messages.ts';
import type { ReportedQuestion } from '../../eligibility/report-types.ts';
import type { Measure } from '../../eligibility/types.ts';
import type { AskedList } from './asks-for-list.ts';
import type { Wording } from './draft-report.ts';

/** Most places in the text that a list shows. */
const mostListed = 12;
/** A text that gives amounts in so many measures is one to be asked for what it gives. */
const fewestGrants = 3;

/** Whether documents give amounts, so that their measures are worth listing to whoever asks. */
export function doGive(measures: readonly Measure[]): boolean {
  return measures.filter(({ grant }) => grant !== null).length >= fewestGrants;
}

export interface ListRequest {
  readonly asked: AskedList;
  /** Whether the largest amounts come first. */
  readonly byAmount: boolean;
  /** The fact that would tell most about what is for the asker. */
  readonly question: ReportedQuestion | undefined;
}

/** The measures of documents in the text's own words, whoever asks: in the order of the text, or by amount. */
export function draftList(
  measures: readonly Measure[],
  { asked, byAmount, question }: ListRequest,
  { documents, language, names }: Wording,
): DraftAnswer {
  const messages = eligibilityMessages(language);
  const places = placesOf(measures.filter((one) => isListed(one, asked)));
  if (byAmount) places.sort((one, other) => amountOf(other) - amountOf(one));
  const shown = places.slice(0, mostListed);
  const isFit = asked === 'fit';
  const closing = [
    ...(places.length > shown.length ? [messages.more] : []),
    ...(question === undefined ? [] : [...(isFit ? [] : [messages.tellMore(names)]), question.text]),
  ];
  return {
    outcome: isFit && question !== undefined ? 'needs_clarification' : 'answered',
    frame: escapeMarkdown(isFit ? messages.listsAndAsks(names) : messages.lists(names)),
    claims: shown.flatMap((place) => toClaim(place, documents)),
    ...(closing.length > 0 ? { closing: closing.map(escapeMarkdown).join('\n\n') } : {}),
    nearest: [],
    ...(question?.choices === undefined ? {} : { choices: question.choices }),
  };
}

/** Of a text that gives, what it only promotes is no answer to what there is. */
function isListed({ grant, strength }: Measure, asked: AskedList): boolean {
  if (asked === 'amounts') return grant !== null;
  return strength.kind !== 'promotion' && strength.kind !== 'exploration';
}

/** Grades of one sentence are one place. */
function placesOf(measures: readonly Measure[]): Measure[][] {
  const places = new Map<string, Measure[]>();
  for (const measure of measures) {
    const key = `${measure.documentId} ${measure.start} ${measure.end}`;
    places.set(key, [...(places.get(key) ?? []), measure]);
  }
  return [...places.values()];
}

function amountOf(place: readonly Measure[]): number {
  return Math.max(0, ...place.map(({ grant }) => (grant === null ? 0 : (mostOf(grant)?.value ?? 0))));
}

function toClaim([first]: readonly Measure[], documents: ReadonlyMap<string, PolicyDocument>): Claim[] {
  const clause = documents.get(first?.documentId ?? '')?.clauses.find(({ id }) => id === first?.sectionId);
  if (first === undefined || clause === undefined) return [];
  return [{ lead: '', passages: [{ clause, start: first.start, end: first.end }] }];
}
