import type { Match } from '../../src/eligibility/create-matcher.ts';
import type { MatchedMeasure } from '../../src/eligibility/match/matched-measure.ts';
import type { Span } from '../../src/text/span.ts';
import type { GoldMeasure, GoldProfile } from './profiles.ts';

/** How a match did on one profile, as counts. */
export interface MatchScore {
  /** Expected measures, and those that were offered. */
  readonly expected: number;
  readonly recalled: number;
  /** Offered measures, and those that are expected or acceptable. */
  readonly offered: number;
  readonly right: number;
  /** Conditions of expected and excluded measures that were read, and those whose state is right. */
  readonly conditions: number;
  readonly states: number;
  /** Ceilings expected (also that there is none), and those that are right. */
  readonly ceilings: number;
  readonly ceilingsRight: number;
  /** Excluded measures, and those that were offered all the same. */
  readonly excluded: number;
  readonly excludedOffered: number;
  /** Whether something was to be asked, and whether the first question asks for it. */
  readonly asks: number;
  readonly asksRight: number;
}

/** Least share of the shorter of two stretches that they have in common to be the same. */
const sameStretch = 0.5;

export function overlap(one: Span, other: Span): number {
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return Math.max(0, common) / Math.max(1, Math.min(one.end - one.start, other.end - other.start));
}

/** Where an author's measure stands in the document. */
export type Located = GoldMeasure & Span;

export function locateGold(measures: readonly GoldMeasure[], text: string): Located[] {
  return measures.map((measure) => {
    const start = text.indexOf(measure.quote);
    if (start < 0) throw new Error(`${measure.id}: its quote does not stand in the document`);
    return { ...measure, start, end: start + measure.quote.length };
  });
}

/** Of several measures in the same words (grades of one sentence) the one whose ceiling or condition is the gold's. */
function find(gold: Located, offered: readonly MatchedMeasure[]): MatchedMeasure | null {
  const same = offered.filter(({ measure }) => overlap(gold, measure) >= sameStretch);
  const ceiling = gold.ceiling?.text.replace(/^\D*/, '');
  const grade = gold.conditions.map(({ text }) => text);
  return (
    same.find(
      ({ measure }) =>
        ceiling !== undefined &&
        measure.grant?.fixed?.text === ceiling &&
        measure.conditions.some(({ text }) => grade.some((one) => one.includes(text) || text.includes(one))),
    ) ??
    same.find(
      ({ measure }) =>
        ceiling !== undefined && (measure.grant?.fixed ?? measure.grant?.cap)?.text.endsWith(ceiling),
    ) ??
    same.sort((one, other) => overlap(gold, other.measure) - overlap(gold, one.measure))[0] ??
    null
  );
}

/**
 * Holds a match against the gold.
 *
 * @param text the document's canonical text
 */
export function scoreMatch(
  profile: GoldProfile,
  gold: ReadonlyMap<string, Located>,
  match: Match,
): MatchScore {
  const offered = match.measures.filter(({ state }) => state !== 'failed');
  const of = (id: string) => {
    const measure = gold.get(id);
    if (measure === undefined) throw new Error(`${profile.id} names ${id}, which is no measure`);
    return measure;
  };
  const expected = profile.expected.map((one) => ({ ...one, found: find(of(one.measure), offered) }));
  const fair = [...profile.expected.map(({ measure }) => measure), ...profile.acceptable].map(of);
  const excluded = profile.excluded.map((one) => ({
    ...one,
    found: find(of(one.measure), match.measures),
    isOffered: isOfferedAlone(of(one.measure), offered, fair),
  }));
  const states = [...expected, ...excluded].flatMap(({ conditions, found, measure }) =>
    conditions.map(({ text, status }) => stateOf(of(measure), text, found) === status),
  );
  const found = expected.filter((one) => one.found !== null);
  return {
    expected: expected.length,
    recalled: found.length,
    offered: offered.length,
    right: offered.filter(({ measure }) => fair.some((one) => overlap(one, measure) >= sameStretch)).length,
    conditions: states.length,
    states: states.filter(Boolean).length,
    ceilings: found.length,
    ceilingsRight: found.filter((one) => (one.found?.ceiling?.text ?? null) === one.ceiling).length,
    excluded: excluded.length,
    excludedOffered: excluded.filter(({ isOffered }) => isOffered).length,
    asks: profile.asks.length > 0 ? 1 : 0,
    asksRight: profile.asks.length > 0 && profile.asks.includes(match.questions[0] ?? '') ? 1 : 0,
  };
}

/** A stretch may hold an excluded measure and a fair one. */
function isOfferedAlone(
  gold: Located,
  offered: readonly MatchedMeasure[],
  fair: readonly Located[],
): boolean {
  return offered.some(
    ({ measure }) =>
      overlap(gold, measure) >= sameStretch && !fair.some((one) => overlap(one, measure) >= sameStretch),
  );
}

/** The state that was given to a gold condition; a condition that was not read has none. */
function stateOf(gold: Located, text: string, found: MatchedMeasure | null): string | null {
  if (found === null) return null;
  const at = gold.quote.indexOf(text);
  const span = at < 0 ? null : { start: gold.start + at, end: gold.start + at + text.length };
  const same = found.conditions
    .filter(({ condition }) =>
      span === null ? condition.text.includes(text) : overlap(span, condition) >= sameStretch,
    )
    .map(({ status }) => status);
  return same.includes('not_met') ? 'not_met' : same.includes('unknown') ? 'unknown' : (same[0] ?? null);
}

/** Counts of several profiles together. */
export function addScores(scores: readonly MatchScore[]): MatchScore {
  const sum = (key: keyof MatchScore) => scores.reduce((total, score) => total + score[key], 0);
  return {
    expected: sum('expected'),
    recalled: sum('recalled'),
    offered: sum('offered'),
    right: sum('right'),
    conditions: sum('conditions'),
    states: sum('states'),
    ceilings: sum('ceilings'),
    ceilingsRight: sum('ceilingsRight'),
    excluded: sum('excluded'),
    excludedOffered: sum('excludedOffered'),
    asks: sum('asks'),
    asksRight: sum('asksRight'),
  };
}

/** How many of the measures that an author found were read, and how many of those read the author found. */
export interface InventoryScore {
  readonly found: number;
  readonly of: number;
  readonly right: number;
  readonly read: number;
}

/** Holds the measures that were read against those an author found. */
export function scoreInventory(gold: readonly Located[], read: readonly Span[]): InventoryScore {
  return {
    found: gold.filter((one) => read.some((measure) => overlap(one, measure) >= sameStretch)).length,
    of: gold.length,
    right: read.filter((measure) => gold.some((one) => overlap(one, measure) >= sameStretch)).length,
    read: read.length,
  };
}
