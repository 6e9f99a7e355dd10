import type { MetricChartProps } from './metric-chart.tsx';
import { Change } from './metric-table.tsx';
import { formatScore, questionsIn, shareOf, sumOf } from './tallies.ts';
import { useEvalsWords } from './words/words.ts';

const columns = ['accuracy', 'citationRecall', 'citationPrecision', 'recallAt1', 'recallAt5'] as const;

/** One row per kind of question. */
export function KindTable({ groups, before }: MetricChartProps) {
  const text = useEvalsWords();
  const kinds = [...new Set(groups.map(({ kind }) => kind))].sort();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard, too
    <div class="table-scroll" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.kind}</th>
            <th scope="col">{text.questions}</th>
            {columns.map((metric) => (
              <th key={metric} scope="col">
                {text.metrics[metric]}
              </th>
            ))}
            {before && <th scope="col">{text.change}</th>}
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => {
            const own = groups.filter((group) => group.kind === kind);
            const now = sumOf(own, 'accuracy');
            const earlier =
              before &&
              sumOf(
                before.filter((group) => group.kind === kind),
                'accuracy',
              );
            return (
              <tr key={kind}>
                <th scope="row">{text.evalNames[kind] ?? kind}</th>
                <td>{questionsIn(own)}</td>
                {columns.map((metric) => {
                  const tally = sumOf(own, metric);
                  return <td key={metric}>{tally ? formatScore(shareOf(tally)) : '–'}</td>;
                })}
                {before && (
                  <td>
                    {now && earlier ? <Change metric="accuracy" by={shareOf(now) - shareOf(earlier)} /> : '–'}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
