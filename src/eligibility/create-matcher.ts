import type { Corpus, PolicyDocument } from '../corpus/types.ts';
import type { Retriever } from '../retrieval/types.ts';
import type { Industry } from './industries.ts';
import { type Ceiling, ceilingOf } from './match/ceiling.ts';
import { concernOf, type HeldCondition, isWholeArea, sentencesForNeeds } from './match/concern.ts';
import { type Holding, statusOf } from './match/condition-status.ts';
import { nextQuestions, type ProfileField } from './match/next-questions.ts';
import { readMeasures } from './measures/read-measures.ts';
import { type Place, provinceLetters } from './places.ts';
import { type ProfileContext, readProfile } from './profile/read-profile.ts';
import type { KnownFirm, Profile } from './profile/types.ts';
import { tuning } from './tuning.ts';
import type { ConditionKind, Measure } from './types.ts';

/** `applies`: no condition failed and some are met; `general`: for all; `failed`: a condition is not met. */
export type MatchState = 'applies' | 'general' | 'failed';

/** A measure held against a firm. */
export interface MatchedMeasure {
  readonly measure: Measure;
  readonly state: MatchState;
  readonly conditions: readonly HeldCondition[];
  /** `null` where the text gives no amount, and where a condition failed. */
  readonly ceiling: Ceiling | null;
  /** How much it concerns the firm. */
  readonly concern: number;
}

/** What the documents hold for a firm. */
export interface Match {
  readonly firm: KnownFirm;
  /** Those that concern the firm most first, then those for all, then those that failed. */
  readonly measures: readonly MatchedMeasure[];
  /** Missing facts, the one that would change most first. */
  readonly questions: readonly ProfileField[];
  /** The firm is in none of the places that the documents are of. */
  readonly isOutside: boolean;
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
  const areaOf = ({ metadata }: PolicyDocument) =>
    context.places.mentions(`${metadata.issuer ?? ''} ${metadata.title}`)[0]?.place ?? null;
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
    areaOf,
    districtsOf: (document) => {
      const area = areaOf(document);
      if (area === null) return null;
      return { name: area.name, districts: context.places.within(area).map(({ name }) => name) };
    },
    async match(profile, ids) {
      const firm = readProfile(profile, context);
      const needed = await sentencesForNeeds(firm.needs, retriever, ids);
      const documents = corpus.documents.filter(
        ({ metadata }) => ids === undefined || ids.includes(metadata.id),
      );
      const all = documents.flatMap((document) => {
        const holding: Holding = {
          firm,
          area: areaOf(document),
          context: ofDocuments(),
          subjects: subjectsOf(document, ofDocuments()),
        };
        return measuresOf(document).map((measure) => hold(measure, holding, needed));
      });
      const areas = documents.map(areaOf).filter((area) => area !== null);
      return {
        firm,
        measures: choose(isOutside(firm, areas) && !firm.isMoving ? all.filter(invites) : all),
        // To who is elsewhere, and stays there, no fact would make a difference.
        questions: isOutside(firm, areas) && !firm.isMoving ? [] : nextQuestions(firm, all),
        isOutside: isOutside(firm, areas),
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

function hold(measure: Measure, holding: Holding, needed: Parameters<typeof concernOf>[2]): MatchedMeasure {
  const held = measure.conditions.map((condition) => ({ condition, status: statusOf(condition, holding) }));
  const conditions = asAlternatives(held, holding);
  const ceiling = ceilingOf(measure, holding.firm);
  // A share of a figure that the firm told is meant for it.
  const concern =
    concernOf(measure, conditions, needed, holding) +
    (ceiling?.derivation == null ? 0 : tuning.weights.figure);
  const hasFailed = conditions.some(({ status }) => status === 'not_met');
  const state = hasFailed ? 'failed' : concern >= tuning.concern ? 'applies' : 'general';
  return {
    measure,
    state,
    conditions,
    ceiling: hasFailed ? null : ceiling,
    concern,
  };
}

/** Several places, trades or sizes that a measure names are alternatives: one that is met takes the others their force. */
function asAlternatives(held: readonly HeldCondition[], { area, context }: Holding): HeldCondition[] {
  const met = new Set(
    held.flatMap(({ condition, status }) =>
      status === 'met' && !(condition.about === 'district' && isWholeArea(condition, area, context))
        ? [condition.about]
        : [],
    ),
  );
  return held.filter(
    ({ condition, status }) =>
      status !== 'not_met' || !alternatives.has(condition.about) || !met.has(condition.about),
  );
}

const alternatives = new Set<ConditionKind>(['district', 'industry', 'size', 'ownership', 'stage']);

const told = new Set<ConditionKind>(['figure', 'certification', 'activity', 'time']);

function choose(all: readonly MatchedMeasure[]): MatchedMeasure[] {
  const of = (state: MatchState) =>
    all.filter((one) => one.state === state).sort((one, other) => other.concern - one.concern);
  // What failed is only of interest where something else spoke for it, or where it failed on something that the firm told.
  const failed = of('failed').filter(
    ({ concern, conditions }) =>
      concern >= tuning.concern ||
      conditions.some(({ condition, status }) => status === 'not_met' && told.has(condition.about)),
  );
  const applies = of('applies');
  const general = of('general').filter(({ concern, measure }) => concern > 0 || measure.grant !== null);
  const room = Math.max(0, tuning.general - applies.length);
  // Money that enterprises are given for the asking is worth knowing of, whatever else was found.
  const grants = general.filter(
    ({ measure: { grant, beneficiary } }) => grant !== null && /企业|公司/.test(beneficiary?.text ?? ''),
  );
  const others = general.filter((one) => !grants.includes(one));
  return [...applies, ...grants, ...others.slice(0, room), ...failed.slice(0, tuning.failed)];
}

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

function isOutside({ places }: KnownFirm, areas: readonly Place[]): boolean {
  if (places.length === 0 || areas.length === 0) return false;
  return !places.some((place) =>
    areas.some((area) => place === area || place.province === area || area.province === place),
  );
}
