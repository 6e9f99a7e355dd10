import { useState } from 'preact/hooks';
import type { EvalReport } from '../../reports/eval-report.ts';
import { useApp } from '../ui/app-context.tsx';
import { ChangeList } from './change-list.tsx';
import { Choice } from './choice.tsx';
import { FailureList } from './failure-list.tsx';
import { Guard, Misses } from './gate-tables.tsx';
import { KindTable } from './kind-table.tsx';
import { MetricChart } from './metric-chart.tsx';
import { MetricTable } from './metric-table.tsx';
import { findRun, groupsOf, questionsIn, type Split } from './tallies.ts';
import { useEvalsWords } from './words/words.ts';

/** One report, alone or beside an earlier one. */
export function ReportView({ report, before }: { report: EvalReport; before: EvalReport | null }) {
  const { settings } = useApp();
  const text = useEvalsWords();
  const [chosenDocument, setDocument] = useState('');
  const [chosenVariant, setVariant] = useState('');
  const [split, setSplit] = useState<Split>('dev');
  const titles = new Map(settings?.documents.map(({ id, title }) => [id, title]));
  const documents = [...new Set(report.runs.map((run) => run.documentId))].sort(
    (one, other) => Number(titles.has(other)) - Number(titles.has(one)),
  );
  const documentId = documents.includes(chosenDocument) ? chosenDocument : (documents[0] ?? '');
  const variants = report.runs.filter((run) => run.documentId === documentId).map((run) => run.variant);
  const variant = variants.includes(chosenVariant) ? chosenVariant : (variants[0] ?? '');
  const run = findRun(report, documentId, variant);
  if (!run) return <p role="status">{text.empty}</p>;
  const earlier = before && findRun(before, documentId, variant);
  const groups = groupsOf(run, split);
  const earlierGroups = earlier ? groupsOf(earlier, split) : null;
  const count = questionsIn(groups);
  const totalMs = groups.reduce((sum, group) => sum + group.totalMs, 0);
  return (
    <>
      <div class="choices">
        <Choice
          label={text.document}
          value={documentId}
          choices={documents.map((value) => ({ value, label: titles.get(value) ?? value }))}
          onChoose={setDocument}
        />
        <Choice
          label={text.variant}
          value={variant}
          choices={variants.map((value) => ({ value, label: text.evalNames[value] ?? value }))}
          onChoose={setVariant}
        />
        <Choice
          label={text.split}
          value={split}
          choices={[
            { value: 'dev', label: text.dev },
            { value: 'test', label: text.test },
          ]}
          onChoose={(value) => setSplit(value as Split)}
        />
      </div>
      <p class="facts">
        {`${text.questions} ${count}`} · {`${text.speed} ${(totalMs / Math.max(1, count)).toFixed(1)} ms`} ·{' '}
        {text.testNote}
      </p>
      <section>
        <h2>{text.overview}</h2>
        <MetricChart groups={groups} before={earlierGroups} />
        <MetricTable groups={groups} before={earlierGroups} />
      </section>
      <section>
        <h2>{text.byKind}</h2>
        <KindTable groups={groups} before={earlierGroups} />
      </section>
      {split === 'dev' && earlier && <ChangeList before={earlier.failures} after={run.failures} />}
      {split === 'dev' && (
        <FailureList failures={run.failures} documentId={titles.has(documentId) ? documentId : null} />
      )}
      <Misses report={report} />
      <Guard report={report} />
      {report.notes.length > 0 && (
        <section>
          <h2>{text.notes}</h2>
          <ul class="notes" lang="en">
            {report.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
