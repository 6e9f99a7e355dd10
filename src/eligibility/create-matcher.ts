import type { Corpus, PolicyDocument } from '../corpus/types.ts';
import type { Retriever } from '../retrieval/types.ts';
import { areaOf, isOutside, withAreas } from './areas.ts';
import type { Industry } from './industries.ts';
import { ceilingOf } from './match/ceiling.ts';
import { chooseMeasures } from './match/choose-measures.ts';
import {
  concernOf,
  type HeldCondition,
  isWholeArea,
  type NeededSentence,
  sentencesForNeeds,
} from './match/concern.ts';
import { type Holding, statusOf } from './match/condition-status.ts';
import { decideGrades } from './match/grades.ts';
import type { MatchedMeasure } from './match/matched-measure.ts';
import { needsOf, offersNeed } from './match/needs.ts';
import { nextQuestions, type ProfileField } from './match/next-questions.ts';
import { isForFirms } from './measures/for-firms.ts';
import { readMeasures } from './measures/read-measures.ts';
import { type Place, provinceLetters } from './places.ts';
import { type ProfileContext, readProfile } from './profile/read-profile.ts';
import type { KnownFirm, Profile } from './profile/types.ts';
import { tuning } from './tuning.ts';
import type { ConditionKind, Measure } from './types.ts';

/** What the documents hold for a firm. */
export interface Match {
  readonly firm: KnownFirm;
  /** In the order of `chooseMeasures`. */
  readonly measures: readonly MatchedMeasure[];
  /** Missing facts, the one that would change most first. */
  readonly questions: readonly ProfileField[];
  /** The firm is in none of the places that the documents are of. */
  readonly isOutside: boolean;
  /** The documents offer nothing to firms, whoever asks. */
  readonly offersNothing: boolean;
}

/** A place with the names of what lies in it. */
export interface Area {
  readonly name: string;
  readonly districts: readonly string[];
}

/** Holds firms against what documents offer. */
export interface Matcher {
  /** What a document offers, whoever asks. */
  measuresOf(document: PolicyDocument): readonly Measure[];
  /** The place that a document is of; `null` where its title names none. */
  areaOf(document: PolicyDocument): Place | null;
  /** The same with the names of what lies in it. */
  districtsOf(document: PolicyDocument): Area | null;
  /** @param documents ids; all when absent */
  match(profile: Profile, documents?: readonly string[]): Promise<Match>;
}

/** A matcher over a corpus; a document's measures are read at its first match. */
export function createMatcher(corpus: Corpus, retriever: Retriever, context: ProfileContext): Matcher {
  const measures = new Map<PolicyDocument, readonly Measure[]>();
  const measuresOf = (document: PolicyDocument) => {
    const known = measures.get(document) ?? readMeasures(document, context);
    measures.set(document, known);
    return known;
  };
  const placeOf = (document: PolicyDocument) => areaOf(document, context.places);
  let remembering: ProfileContext | null = null;
  /** For words of documents, which are as many as they are; a firm's words would pile up. */
  const ofDocuments = () => {
    remembering ??= {
      industries: { ...context.industries, mentions: remembered(context.industries.mentions) },
      places: { ...context.places, mentions: remembered(context.places.mentions) },
    };
    return remembering;
  };
  return {
    measuresOf,
    areaOf: placeOf,
    districtsOf: (document) => {
      const area = placeOf(document);
      if (area === null || area.isUnlisted) return null;
      return { name: area.name, districts: context.places.within(area).map(({ name }) => name) };
    },
    async match(profile, ids) {
      const documents = corpus.documents.filter(
        ({ metadata }) => ids === undefined || ids.includes(metadata.id),
      );
      const areas = documents.map(placeOf).filter((area) => area !== null);
      const offersNothing =
        documents.length > 0 && !documents.some((document) => measuresOf(document).some(isForFirms));
      const firm = withAreas(readProfile(profile, context), profile.district, areas);
      if (offersNothing) return { firm, measures: [], questions: [], isOutside: false, offersNothing };
      const needed = await sentencesForNeeds(firm.needs, retriever, ids);
      const needs = needsOf(firm, profile.needs ?? []);
      const all = documents.flatMap((document) => {
        const holding: Holding = {
          firm,
          area: placeOf(document),
          context: ofDocuments(),
          subjects: subjectsOf(document, ofDocuments()),
        };
        const held = measuresOf(document).map((measure) => hold(measure, holding, { needed, needs }));
        return decideGrades(held, (one, conditions) => judged({ ...one, conditions }, firm));
      });
      const isElsewhere = isOutside(firm, areas) && !firm.isMoving;
      return {
        firm,
        measures: chooseMeasures(isElsewhere ? all.filter(invites) : all),
        // To who is elsewhere, and stays there, no fact would make a difference.
        questions: isElsewhere ? [] : nextQuestions(firm, all),
        isOutside: isOutside(firm, areas),
        offersNothing,
      };
    },
  };
}

/** A reading that is done once for each text. */
function remembered<Result>(read: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const result = known.get(text) ?? read(text);
    known.set(text, result);
    return result;
  };
}

/** What a firm wants: sentences that were found for it, and its needs by name. */
interface Wanted {
  readonly needed: readonly NeededSentence[];
  readonly needs: readonly string[];
}

function hold(measure: Measure, holding: Holding, wanted: Wanted): MatchedMeasure {
  const held = measure.conditions.map((condition) => ({ condition, status: statusOf(condition, holding) }));
  const conditions = asAlternatives(held, holding);
  const needs = wanted.needs.filter((need) => offersNeed(measure, need));
  const concern =
    concernOf(measure, conditions, wanted.needed, holding) +
    // A share of a figure that the firm told is meant for it.
    (ceilingOf(measure, holding.firm)?.derivation == null ? 0 : tuning.weights.figure) +
    (needs.length > 0 ? tuning.offered : 0);
  return judged({ measure, conditions, concern, needs }, holding.firm);
}

/** A measure with its state and its ceiling, which follow from its conditions. */
function judged(held: Omit<MatchedMeasure, 'state' | 'ceiling'>, firm: KnownFirm): MatchedMeasure {
  const hasFailed = held.conditions.some(({ status }) => status === 'not_met');
  const state = hasFailed ? 'failed' : held.concern >= tuning.concern ? 'applies' : 'general';
  return { ...held, state, ceiling: hasFailed ? null : ceilingOf(held.measure, firm) };
}

/** Several places, trades or sizes that a measure names are alternatives: one that is met takes the others their force. */
function asAlternatives(held: readonly HeldCondition[], { area, context }: Holding): HeldCondition[] {
  const met = new Set(
    held.flatMap(({ condition, status }) =>
      status === 'met' &&
      condition.isException !== true &&
      !(condition.about === 'district' && isWholeArea(condition, area, context))
        ? [condition.about]
        : [],
    ),
  );
  return held.filter(
    ({ condition, status }) =>
      status !== 'not_met' ||
      condition.isException === true ||
      !alternatives.has(condition.about) ||
      !met.has(condition.about),
  );
}

const alternatives = new Set<ConditionKind>(['district', 'industry', 'size', 'ownership', 'stage']);

/** Industries that a document's title names, or the title of one of its parts. */
function subjectsOf(
  { metadata, outline }: PolicyDocument,
  { industries }: ProfileContext,
): ReadonlySet<Industry> {
  const titles = [
    metadata.title,
    ...outline.flatMap(({ id, title }) => (/^[a-z]+$/.test(id) ? [title] : [])),
  ];
  return new Set(titles.flatMap((title) => industries.mentions(title).map(({ industry }) => industry)));
}

const inviting = new RegExp(`来(?:${provinceLetters}|省|市)|落户|落地|引进|招商|吸引|入驻`);

/** Whether a measure is for those who are not there yet. */
function invites({ measure: { text } }: MatchedMeasure): boolean {
  return inviting.test(text);
}
