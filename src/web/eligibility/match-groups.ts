import type { MatchedMeasure } from '../api/eligibility-types.ts';

export const groupNames = ['applies', 'depends', 'general', 'excluded'] as const;
export type GroupName = (typeof groupNames)[number];

/**
 * Where a measure stands, as the server says; where it does not, by its conditions: it applies unless one fails,
 * and is open while one is not known.
 */
export function groupOf({ status, scope, conditions }: MatchedMeasure): GroupName {
  if (scope === 'general' && status !== 'excluded') return 'general';
  if (status !== undefined) return status;
  if (conditions.some(({ status }) => status === 'not_met')) return 'excluded';
  return conditions.some(({ status }) => status === 'unknown') ? 'depends' : 'applies';
}
