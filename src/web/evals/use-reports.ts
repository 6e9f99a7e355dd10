import { useEffect, useState } from 'preact/hooks';
import type { EvalReport, EvalReportHead } from '../../reports/eval-report.ts';
import { ServerError } from '../api/client.ts';
import { useApp } from '../ui/app-context.tsx';

export type ReportListState =
  | { readonly status: 'loading' | 'off' | 'failed' }
  | { readonly status: 'ready'; readonly reports: readonly EvalReportHead[] };

/** The reports that the server has; `off` where it does not show them. */
export function useReportList(): ReportListState {
  const { client } = useApp();
  const [state, setState] = useState<ReportListState>({ status: 'loading' });
  useEffect(() => {
    client.json<{ reports: readonly EvalReportHead[] }>('/api/evals').then(
      ({ reports }) => setState({ status: 'ready', reports }),
      (error) =>
        setState({ status: error instanceof ServerError && error.code === 'not_found' ? 'off' : 'failed' }),
    );
  }, [client]);
  return state;
}

/** One report, `null` while there is none. */
export function useReport(id: string | null): EvalReport | null {
  const { client } = useApp();
  const [report, setReport] = useState<EvalReport | null>(null);
  useEffect(() => {
    let isCurrent = true;
    setReport(null);
    if (id !== null)
      client.json<EvalReport>(`/api/evals/${encodeURIComponent(id)}`).then(
        (loaded) => isCurrent && setReport(loaded),
        () => {},
      );
    return () => {
      isCurrent = false;
    };
  }, [client, id]);
  return report;
}
