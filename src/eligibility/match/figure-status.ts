import { findQuantities, type Quantity } from '../../text/quantities.ts';
import { asWritten } from '../profile/as-written.ts';
import type { KnownFigure, KnownFirm } from '../profile/types.ts';
import { boundOf, boundWords } from '../thresholds.ts';
import type { ConditionStatus } from './condition-state.ts';
import { likeness, sameThing } from './likeness.ts';

/** The firm's figure that speaks of something; `null` where none does. */
export function figureOf(
  what: string,
  figures: readonly KnownFigure[],
  kind: KnownFigure['kind'],
): KnownFigure | null {
  let best: KnownFigure | null = null;
  let most = 0;
  for (const figure of figures) {
    if (figure.kind !== kind) continue;
    const alike = likeness(asWritten(figure.name), what);
    if (alike > most && alike >= sameThing) [best, most] = [figure, alike];
  }
  return best;
}

/**
 * Whether a firm reaches a threshold: its figure of the same thing, reckoned in the same unit.
 *
 * @param words the threshold, folded
 * @param subject what it is of, where the words do not say
 */
export function figureStatus(words: string, subject: string | undefined, firm: KnownFirm): ConditionStatus {
  const threshold = findQuantities(words).find(({ value, kind }) => value !== null && kind !== 'rank');
  if (threshold?.value == null) return 'unknown';
  const rest = words.slice(0, threshold.start) + words.slice(threshold.end);
  const what = `${subject ?? ''}${rest}`.replace(boundWords, '');
  const own = ownValue(what, threshold, firm);
  if (own === null) return 'unknown';
  const { isMost, isStrict } = boundOf(`${subject ?? ''}${words}`);
  const wanted = inYears(threshold) ?? threshold.value;
  const isMet = isMost ? own <= wanted : own >= wanted;
  return isMet && !(isStrict && own === wanted) ? 'met' : 'not_met';
}

/** Units that measure one thing only: whatever is told in them is that. */
const telling = /^(?:平方米|平米|亩)$/;
const people = /^[人名]$/;

function ownValue(what: string, threshold: Quantity, { figures, headcount }: KnownFirm): number | null {
  if (people.test(threshold.unit) && /职工|员工|人员|从业|用工|社保|社会保险/.test(what)) return headcount;
  const kind = kindOf(threshold);
  const named = figureOf(what, figures, kind);
  if (named !== null) return named.value;
  const same = figures.filter(({ unit }) => telling.test(unit) && unit === threshold.unit);
  return same.length === 1 ? (same[0]?.value ?? null) : null;
}

function kindOf(quantity: Quantity): KnownFigure['kind'] {
  if (quantity.kind === 'amount') return 'money';
  if (quantity.kind === 'percentage') return 'share';
  return inYears(quantity) === null ? 'count' : 'years';
}

/** A length of time in years; `null` for what is none. */
function inYears({ unit, value }: Quantity): number | null {
  if (value === null) return null;
  if (unit === '年') return value;
  return unit === '个月' || unit === '月' ? value / 12 : null;
}
