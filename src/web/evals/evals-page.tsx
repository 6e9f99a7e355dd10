import { useEvalsWords } from './words/words.ts';
import '../styles/evals.css';
import { useEffect, useState } from 'preact/hooks';
import type { EvalReportHead } from '../../reports/eval-report.ts';
import { useApp } from '../ui/app-context.tsx';
import { TopBar } from '../ui/top-bar.tsx';
import { Choice } from './choice.tsx';
import { ReportView } from './report-view.tsx';
import { useReport, useReportList } from './use-reports.ts';

/** `/evals`: how good the answers are, by the project's own questions. */
export function EvalsPage() {
  const { words } = useApp();
  const state = useReportList();
  const text = useEvalsWords();
  useEffect(() => {
    document.title = `${text.title} · ${words.brand}`;
  }, [words, text]);
  return (
    <div class="page">
      <TopBar current="evals" />
      <main id="main" class="workspace evals" tabIndex={-1}>
        <header>
          <h1>{text.title}</h1>
          <p class="lead">{text.intro}</p>
        </header>
        {state.status === 'loading' && <p role="status">{words.loading}</p>}
        {state.status === 'off' && <p role="status">{text.off}</p>}
        {state.status === 'failed' && <p role="alert">{words.problem.starting}</p>}
        {state.status === 'ready' &&
          (state.reports.length === 0 ? (
            <p role="status">{text.empty}</p>
          ) : (
            <Reports reports={state.reports} />
          ))}
      </main>
    </div>
  );
}

function Reports({ reports }: { reports: readonly EvalReportHead[] }) {
  const { words } = useApp();
  const text = useEvalsWords();
  const [reportId, setReportId] = useAddressed('report', reports, reports[0]?.id ?? null);
  const [compareId, setCompareId] = useAddressed('compare', reports, null);
  const report = useReport(reportId);
  const before = useReport(compareId);
  const choices = reports.map(({ id, label, createdAt }) => ({
    value: id,
    label: `${label} · ${createdAt.slice(0, 10)}`,
  }));
  return (
    <>
      <div class="choices">
        <Choice label={text.report} value={reportId ?? ''} choices={choices} onChoose={setReportId} />
        <Choice
          label={text.compareWith}
          value={compareId ?? ''}
          choices={[{ value: '', label: text.none }, ...choices.filter(({ value }) => value !== reportId)]}
          onChoose={(id) => setCompareId(id === '' ? null : id)}
        />
      </div>
      {report ? <ReportView report={report} before={before} /> : <p role="status">{words.loading}</p>}
    </>
  );
}

/** A report's id as the address names it, so that a view can be sent to somebody. */
function useAddressed(name: string, reports: readonly EvalReportHead[], otherwise: string | null) {
  const [id, setId] = useState(() => {
    const named = new URLSearchParams(location.search).get(name);
    return reports.some((report) => report.id === named) ? named : otherwise;
  });
  const choose = (next: string | null) => {
    const search = new URLSearchParams(location.search);
    if (next === null) search.delete(name);
    else search.set(name, next);
    history.replaceState(null, '', `${location.pathname}?${search}`);
    setId(next);
  };
  return [id, choose] as const;
}
