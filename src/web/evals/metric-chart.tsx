import type { ReportGroup } from '../../reports/eval-report.ts';
import { useMedia } from '../ui/use-media.ts';
import {
  formatScore,
  intervalOf,
  lowerIsBetter,
  metricNames,
  shareOf,
  sumOf,
  type Tally,
} from './tallies.ts';
import { useEvalsWords } from './words/words.ts';

const rowHeight = 26;

/** Widths of the names, of a whole bar and of the scores, on a wide screen and on a narrow one. */
interface Columns {
  readonly name: number;
  readonly bar: number;
  readonly score: number;
}
const wide: Columns = { name: 190, bar: 520, score: 60 };
const slim: Columns = { name: 128, bar: 170, score: 48 };

export interface MetricChartProps {
  readonly groups: readonly ReportGroup[];
  /** The same of an earlier report. */
  readonly before: readonly ReportGroup[] | null;
}

/** Bars with their intervals; the table below says the same in numbers. */
export function MetricChart({ groups, before }: MetricChartProps) {
  const text = useEvalsWords();
  const columns = useMedia('(max-width: 48rem)') ? slim : wide;
  const width = columns.name + columns.bar + columns.score;
  const x = (share: number) => columns.name + share * columns.bar;
  const shown = metricNames.flatMap((metric) => {
    const tally = sumOf(groups, metric);
    return tally ? [{ metric, tally, earlier: before && sumOf(before, metric) }] : [];
  });
  const height = shown.length * rowHeight + 24;
  return (
    <div>
      <svg class="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={text.chartLabel}>
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <g key={share} class="grid">
            <path d={`M${x(share)} 0V${height - 20}`} />
            <text x={x(share)} y={height - 5} text-anchor="middle">
              {share}
            </text>
          </g>
        ))}
        {shown.map(({ metric, tally, earlier }, row) => (
          <g key={metric} transform={`translate(0 ${row * rowHeight})`}>
            <text class="name" x={columns.name - 10} y={17} text-anchor="end">
              {text.metrics[metric] ?? metric}
            </text>
            <Bar metric={metric} tally={tally} earlier={earlier} columns={columns} />
          </g>
        ))}
      </svg>
      {before && (
        <p class="legend">
          <span class="swatch after" /> {text.after}
          <span class="swatch before" /> {text.before}
        </p>
      )}
    </div>
  );
}

interface BarProps {
  readonly metric: string;
  readonly tally: Tally;
  readonly earlier: Tally | null;
  readonly columns: Columns;
}

function Bar({ metric, tally, earlier, columns }: BarProps) {
  const x = (share: number) => columns.name + share * columns.bar;
  const value = shareOf(tally);
  const interval = intervalOf(metric, tally);
  return (
    <>
      <rect class="track" x={columns.name} y={5} width={columns.bar} height={16} />
      <rect
        class={lowerIsBetter.includes(metric) ? 'bar lower' : 'bar'}
        x={columns.name}
        y={5}
        width={value * columns.bar}
        height={16}
      />
      {earlier && <path class="earlier" d={`M${x(shareOf(earlier))} 2V24`} />}
      {interval && (
        <path
          class="whisker"
          d={`M${x(interval.low)} 13H${x(interval.high)}M${x(interval.low)} 9v8M${x(interval.high)} 9v8`}
        />
      )}
      <text class="score" x={columns.name + columns.bar + 10} y={17}>
        {formatScore(value)}
      </text>
    </>
  );
}
