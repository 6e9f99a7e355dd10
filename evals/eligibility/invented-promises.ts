import type { Match } from '../../src/eligibility/create-matcher.ts';
import { findQuantities } from '../../src/text/quantities.ts';

/**
 * Counts amounts that a match promises and that nobody can find: neither in the measure's own words, nor reckoned from a share, or a sum for each,
 * that stands there and a figure that the firm told. It reads the amounts anew, so that it does not repeat a mistake of the matcher.
 */
export function countInventedPromises({ measures, firm }: Match): number {
  return measures.filter(({ measure, ceiling }) => {
    if (ceiling === null) return false;
    const promised = yuanIn(ceiling.text)[0];
    if (promised === undefined) return true;
    const written = yuanIn(measure.text);
    if (written.includes(promised)) return false;
    const shares = findQuantities(measure.text).flatMap(({ kind, value }) =>
      kind === 'percentage' && value !== null ? [value] : [],
    );
    const own = firm.figures.map(({ value }) => value);
    const reckoned = own.flatMap((figure) => [
      ...shares.map((share) => figure * share),
      // Another share of what lies above a step that stands in the text.
      ...written.flatMap((step) =>
        shares.flatMap((lower) => shares.map((upper) => step * lower + (figure - step) * upper)),
      ),
    ]);
    const counts = findQuantities(firm.affirmed).flatMap(({ kind, value }) =>
      kind === 'count' && value !== null ? [value] : [],
    );
    reckoned.push(...counts.flatMap((count) => written.map((each) => count * each)));
    return !reckoned.some((sum) => Math.abs(sum - promised) < 0.01);
  }).length;
}

function yuanIn(text: string): number[] {
  return findQuantities(text).flatMap(({ kind, value }) =>
    kind === 'amount' && value !== null ? [value] : [],
  );
}
