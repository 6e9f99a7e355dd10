import type { MetricChartProps } from './metric-chart.tsx';
import { formatScore, intervalOf, lowerIsBetter, metricNames, shareOf, sumOf } from './tallies.ts';
import { useEvalsWords } from './words/words.ts';

/** Every metric with counts and interval, and what changed since an earlier report. */
export function MetricTable({ groups, before }: MetricChartProps) {
  const text = useEvalsWords();
  const rows = metricNames.flatMap((metric) => {
    const tally = sumOf(groups, metric);
    return tally ? [{ metric, tally, earlier: before && sumOf(before, metric) }] : [];
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard, too
    <div class="table-scroll" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.metric}</th>
            <th scope="col">{text.value}</th>
            <th scope="col">{text.interval}</th>
            <th scope="col">n</th>
            {before && <th scope="col">{text.before}</th>}
            {before && <th scope="col">{text.change}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ metric, tally, earlier }) => {
            const interval = intervalOf(metric, tally);
            return (
              <tr key={metric}>
                <th scope="row">{text.metrics[metric] ?? metric}</th>
                <td>{formatScore(shareOf(tally))}</td>
                <td>{interval ? `${formatScore(interval.low)}–${formatScore(interval.high)}` : '–'}</td>
                <td>{text.count(String(Math.round(tally.hits * 100) / 100), tally.total)}</td>
                {before && <td>{earlier ? formatScore(shareOf(earlier)) : '–'}</td>}
                {before && (
                  <td>{earlier ? <Change metric={metric} by={shareOf(tally) - shareOf(earlier)} /> : '–'}</td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** A difference with its sign; the colour only repeats whether it is for the better. */
export function Change({ metric, by }: { metric: string; by: number }) {
  const rounded = Number(by.toFixed(3));
  if (rounded === 0) return <span>±0</span>;
  const isBetter = lowerIsBetter.includes(metric) ? rounded < 0 : rounded > 0;
  const sign = rounded > 0 ? '▲ +' : '▼ −';
  return <span class={isBetter ? 'better' : 'worse'}>{sign + formatScore(Math.abs(rounded))}</span>;
}
