import type { EvalReport } from '../../reports/eval-report.ts';
import { formatScore } from './tallies.ts';
import { useEvalsWords } from './words/words.ts';

/** Where the run was below what the gate asks for. */
export function Misses({ report }: { report: EvalReport }) {
  const text = useEvalsWords();
  if (report.misses.length === 0) return null;
  return (
    <section>
      <h2>{text.misses}</h2>
      <div class="table-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{text.metric}</th>
              <th scope="col">{text.value}</th>
              <th scope="col">{text.limit}</th>
            </tr>
          </thead>
          <tbody>
            {report.misses.map(({ where, metric, value, limit, direction }) => (
              <tr key={`${where} ${metric}`}>
                <th scope="row">{`${where} · ${text.metrics[metric] ?? metric}`}</th>
                <td>{value === null ? '–' : formatScore(value)}</td>
                <td>{`${direction === 'atLeast' ? '≥' : '≤'} ${formatScore(limit)}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Retrieval on public data sets, which keeps a change from serving this plan alone. */
export function Guard({ report }: { report: EvalReport }) {
  const text = useEvalsWords();
  if (report.guard.length === 0) return null;
  return (
    <section>
      <h2>{text.guard}</h2>
      <div class="table-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{text.set}</th>
              <th scope="col">{text.variant}</th>
              <th scope="col">{text.questions}</th>
              <th scope="col">{text.metrics.recallAt1}</th>
              <th scope="col">{text.metrics.recallAt5}</th>
              <th scope="col">MRR</th>
            </tr>
          </thead>
          <tbody>
            {report.guard.map(({ set, variant, questions, recallAt1, recallAt5, mrr }) => (
              <tr key={`${set} ${variant}`}>
                <th scope="row">{set}</th>
                <td>{text.evalNames[variant] ?? variant}</td>
                <td>{questions}</td>
                <td>{formatScore(recallAt1)}</td>
                <td>{formatScore(recallAt5)}</td>
                <td>{formatScore(mrr)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
