import type { SavedRecord } from '../save-run.ts';
import { targets } from '../targets.ts';
import { html, type Markup } from './html.ts';
import { labelOf, measure } from './measured.ts';
import { describeLimit, reaches, standingCell } from './standing.ts';
import { dataTable } from './table.ts';
import { bySplit, type DocumentRuns } from './views.ts';

/** Documents that are held against the same targets. */
export interface HeadlineGroup {
  readonly name: string;
  readonly documents: readonly string[];
  readonly findingAid: boolean;
  readonly records: readonly SavedRecord[];
}

/** Documents with a finding aid together, and those without, which stand for any that nobody prepared. */
export function headlineGroups(documents: readonly DocumentRuns[]): readonly HeadlineGroup[] {
  return [true, false].flatMap((findingAid) => {
    const those = documents.filter(({ main }) => (main.findingAid ?? false) === findingAid);
    if (those.length === 0) return [];
    return [
      {
        name: findingAid ? 'with a finding aid' : 'without a finding aid',
        documents: those.map(({ documentId }) => documentId),
        findingAid,
        records: those.flatMap(({ main }) => main.records),
      },
    ];
  });
}

/**
 * The headline: every target, what was measured, and whether and by how much it was met.
 *
 * @param measuredOnly leave out targets of which nothing was measured.
 */
export function headlineTable(
  caption: string,
  groups: readonly HeadlineGroup[],
  measuredOnly = false,
): Markup {
  const columns = groups.flatMap((group) =>
    bySplit(group.records).map(({ split, records }) => ({ ...group, split, records })),
  );
  const shown = targets.filter(
    ({ metric }) => !measuredOnly || columns.some(({ records }) => measure(metric, records).value !== null),
  );
  const rows = shown.map((target) => [
    labelOf(target.metric),
    describeLimit(target.limit),
    ...columns.map((column) => standingCell(target, column.records, column.findingAid)),
  ]);
  const names = columns.map(({ name, split, records }) => `${name}: ${split} (${records.length})`);
  return dataTable({ caption, header: ['metric', 'target', ...names], rows });
}

/** `11 of 16 targets met on dev, 9 of 16 targets met on test`. */
export function headlineSummary({ records, findingAid }: HeadlineGroup): string {
  return bySplit(records)
    .map((group) => {
      const verdicts = targets.flatMap((target) => reaches(target, group.records, findingAid) ?? []);
      return `${verdicts.filter((met) => met).length} of ${verdicts.length} targets met on ${group.split}`;
    })
    .join(', ');
}

/** The headline as a section of the page. */
export function headlineSection(documents: readonly DocumentRuns[]): Markup {
  const groups = headlineGroups(documents);
  const [first] = documents;
  if (first === undefined) return html`<section id="headline"><p>No question was asked.</p></section>`;
  return html`<section id="headline"><h2>Against the targets</h2>
<ul class="summary">${groups.map((group) => html`<li><b>${group.name}</b> (${group.documents.join(', ')}): ${headlineSummary(group)}</li>`)}</ul>
${headlineTable(`Every target, ${first.main.variant}. Small: 95 % Wilson interval and how many were counted.`, groups)}</section>`;
}
