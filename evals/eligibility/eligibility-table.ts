import { formatTable, formatValue } from '../format-table.ts';
import { type EligibilityEvaluation, measuresOf } from './evaluate-eligibility.ts';

/** How matching did, a line for each document, configuration and split; and how measures were read. */
export function eligibilityTable({ results, inventories }: EligibilityEvaluation): string {
  const matches = formatTable(
    [
      ...['document', 'configuration', 'split', 'profiles', 'recall', 'precision', 'condition states'],
      ...['ceilings', 'excluded offered', 'first question', 'invented promises'],
    ],
    results.map((result) => {
      const { recall, precision, conditionStates, ceilings, excludedOffered, firstQuestion } =
        measuresOf(result);
      const shares = [recall, precision, conditionStates, ceilings, excludedOffered, firstQuestion];
      return [
        ...[result.documentId, result.variant, result.split, String(result.profiles)],
        ...shares.map((share) => formatValue(share ?? null)),
        String(result.inventedPromises),
      ];
    }),
    3,
  );
  const read = formatTable(
    ['measures read', 'recall', 'precision', 'amounts', 'amounts right', 'conditions'],
    inventories.map((one) => [
      one.documentId,
      ...[
        [one.found, one.of],
        [one.right, one.read],
        [one.amountsFound, one.amounts],
        [one.amountsRight, one.amountsRead],
        [one.conditionsFound, one.conditions],
      ].map(([right = 0, of = 0]) => formatValue(of === 0 ? null : right / of)),
    ]),
  );
  return `${matches}\n\n${read}`;
}
