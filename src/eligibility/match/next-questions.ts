import type { KnownFirm } from '../profile/types.ts';
import { tuning } from '../tuning.ts';
import type { ConditionKind, Measure } from '../types.ts';
import type { Ceiling } from './ceiling.ts';
import type { HeldCondition } from './concern.ts';

/** Fields of a profile that a question may ask for. */
export const profileFields = [
  'district',
  'industry',
  'size',
  'stage',
  'ownership',
  'certifications',
  'figures',
  'needs',
] as const;
export type ProfileField = (typeof profileFields)[number];

const fieldOf: Readonly<Record<ConditionKind, ProfileField>> = {
  district: 'district',
  industry: 'industry',
  size: 'size',
  stage: 'stage',
  ownership: 'ownership',
  certification: 'certifications',
  figure: 'figures',
  activity: 'needs',
  time: 'figures',
};

/** What of a match tells what is missing. */
interface Matched {
  readonly measure: Measure;
  readonly conditions: readonly HeldCondition[];
  readonly concern: number;
  readonly ceiling: Ceiling | null;
}

/**
 * The facts that are missing, the one that would change the result most first: each counts the conditions that it would decide, of
 * measures that concern the firm, and half for the others.
 */
export function nextQuestions(firm: KnownFirm, matched: readonly Matched[]): ProfileField[] {
  const weights = new Map<ProfileField, number>();
  const add = (field: ProfileField, weight: number) => weights.set(field, (weights.get(field) ?? 0) + weight);
  for (const { measure, conditions, concern, ceiling } of matched) {
    if (conditions.some(({ status }) => status === 'not_met')) continue;
    const share = measure.grant?.rate ?? null;
    if (share !== null && concern >= tuning.concern && ceiling?.derivation == null)
      add('figures', tuning.missingFigure);
    for (const { condition, status } of conditions) {
      if (status !== 'unknown') continue;
      const field = fieldOf[condition.about];
      if (isKnown(field, firm)) continue;
      add(field, tuning.asking[condition.about] * (concern >= tuning.concern ? 1 : tuning.askedOfOthers));
    }
  }
  return [...weights].sort(([, one], [, other]) => other - one).map(([field]) => field);
}

function isKnown(field: ProfileField, firm: KnownFirm): boolean {
  if (field === 'district') return firm.places.length > 0;
  if (field === 'industry') return firm.industries.length > 0;
  if (field === 'size') return firm.sizes.size > 0;
  if (field === 'stage') return firm.stage !== null;
  if (field === 'ownership') return firm.ownership.size > 0;
  if (field === 'needs') return firm.needs.length > 0;
  // A share or a number of things is no amount.
  return field === 'figures' && firm.figures.some(({ kind }) => kind === 'money' || kind === 'years');
}
