import type { DocumentMetadata, DocumentStatus } from './types.ts';

/** Plans are dated in China Standard Time, which has had no daylight saving since 1991. */
const chinaOffsetMs = 8 * 60 * 60 * 1000;

/**
 * The status of a document at a moment: what a person stated, and otherwise `ended` once the last
 * year of its period is over (in China Standard Time), else `in_force`.
 */
export function documentStatus(
  metadata: Pick<DocumentMetadata, 'statedStatus' | 'period'>,
  now: Date,
): DocumentStatus {
  if (metadata.statedStatus) return metadata.statedStatus;
  if (!metadata.period) return 'in_force';
  const year = new Date(now.getTime() + chinaOffsetMs).getUTCFullYear();
  return metadata.period.to < year ? 'ended' : 'in_force';
}
