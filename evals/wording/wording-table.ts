import { verdicts } from '../../src/wording/types.ts';
import { formatTable, formatValue } from '../format-table.ts';
import type { WordingResult } from './evaluate-wording.ts';

/** Precision / recall of each verdict, a line for each set. */
export function wordingTable(results: readonly WordingResult[]): string {
  return formatTable(
    ['set', 'configuration', 'statements', ...verdicts, 'invented found', 'right clause', 'named clauses'],
    results.map((result) => [
      result.set,
      result.variant,
      String(result.statements),
      ...result.verdicts.map(({ precision, recall }) => `${formatValue(precision)}/${formatValue(recall)}`),
      formatValue(result.inventedFound),
      formatValue(result.placed),
      `${result.references.right}/${result.references.of}`,
    ]),
    2,
  );
}
