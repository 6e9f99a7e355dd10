import type { SavedRecord } from '../save-run.ts';
import type { MetricName } from '../tally.ts';
import { type Limit, standingOf, type Target, targets } from '../targets.ts';
import { html } from './html.ts';
import { describeBasis, formatSigned, measure } from './measured.ts';
import type { Cell } from './table.ts';

/** `≥ 0.970`, `≤ 0.020`. */
export function describeLimit(limit: Limit): string {
  return 'atLeast' in limit ? `≥ ${formatSigned(limit.atLeast)}` : `≤ ${formatSigned(limit.atMost)}`;
}

/** Whether records reach a target; `null` where it says nothing of them, or nothing was counted. */
export function reaches(
  target: Target,
  records: readonly SavedRecord[],
  findingAid: boolean,
): boolean | null {
  const { value } = measure(target.metric, records);
  if (value === null || (target.findingAidOnly && !findingAid)) return null;
  return standingOf(value, target.limit).met;
}

/** A cell with the value, its interval, and whether and by how much it meets the target. */
export function standingCell(target: Target, records: readonly SavedRecord[], findingAid: boolean): Cell {
  const measured = measure(target.metric, records);
  if (measured.value === null) return { content: '–', class: 'nothing' };
  const { met, margin } = standingOf(measured.value, target.limit);
  const isHeld = !target.findingAidOnly || findingAid;
  const verdict = met
    ? html`<span class="verdict">✓ met${margin > 0 && ` by ${describeMargin(margin)}`}</span>`
    : html`<span class="verdict">✗ missed by ${describeMargin(-margin)}</span>`;
  return {
    content: html`<b>${formatSigned(measured.value)}</b> ${isHeld ? verdict : html`<span class="verdict">no target</span>`}
<small>${describeBasis(measured)}</small>`,
    class: isHeld ? (met ? 'met' : 'missed') : 'nothing',
  };
}

/** A difference that three places would round away is said to be under a thousandth. */
function describeMargin(margin: number): string {
  return margin < 0.0005 ? 'under 0.001' : margin.toFixed(3);
}

/** Where a metric's target stands on a scale from 0 to 1; `undefined` where it has none. */
export function targetOf(metric: MetricName, findingAid: boolean): number | undefined {
  const target = targets.find((candidate) => candidate.metric === metric);
  if (target === undefined || (target.findingAidOnly && !findingAid)) return undefined;
  return 'atLeast' in target.limit ? target.limit.atLeast : target.limit.atMost;
}
