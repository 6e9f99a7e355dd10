import type { MatchedMeasure } from '../api/eligibility-types.ts';

export const groupNames = ['applies', 'depends', 'excluded'] as const;
export type GroupName = (typeof groupNames)[number];

/** Where a measure stands: it applies unless a condition fails, and is open while one is not known. */
export function groupOf({ conditions }: MatchedMeasure): GroupName {
  if (conditions.some(({ status }) => status === 'not_met')) return 'excluded';
  return conditions.some(({ status }) => status === 'unknown') ? 'depends' : 'applies';
}
