import type { KnownFirm } from '../profile/types.ts';
import { tuning } from '../tuning.ts';
import type { ConditionKind } from '../types.ts';
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

/**
 * The facts that are missing, the one that would change the result most first: each counts the conditions that it would decide, of
 * measures that concern the firm, and half for the others.
 */
export function nextQuestions(
  firm: KnownFirm,
  matched: readonly { readonly held: readonly HeldCondition[]; readonly concern: number }[],
): ProfileField[] {
  const weights = new Map<ProfileField, number>();
  for (const { held, concern } of matched) {
    if (held.some(({ status }) => status === 'not_met')) continue;
    for (const { condition, status } of held) {
      if (status !== 'unknown') continue;
      const field = fieldOf[condition.about];
      if (isKnown(field, firm)) continue;
      const weight = tuning.weights[condition.about] * (concern >= tuning.concern ? 1 : 0.5);
      weights.set(field, (weights.get(field) ?? 0) + weight);
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
  return false;
}
