/** Lower and upper bound, each 0–1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson score interval at 95 % for a proportion (E. B. Wilson, 1927). Unlike the normal
 * approximation it stays within 0–1 and says something sensible at 0 and at 1.
 *
 * @param hits successes; fractions of a success are allowed.
 * @param total trials.
 * @returns `null` without trials.
 */
export function wilsonInterval(hits: number, total: number): Interval | null {
  if (total <= 0) return null;
  const z = 1.959964;
  const proportion = hits / total;
  const denominator = 1 + (z * z) / total;
  const centre = (proportion + (z * z) / (2 * total)) / denominator;
  const spread =
    (z * Math.sqrt((proportion * (1 - proportion)) / total + (z * z) / (4 * total * total))) / denominator;
  return { low: Math.max(0, centre - spread), high: Math.min(1, centre + spread) };
}
