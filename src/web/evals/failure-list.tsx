import { useState } from 'preact/hooks';
import type { ReportFailure } from '../../reports/eval-report.ts';
import { AnswerText } from '../chat/answer-text.tsx';
import { readerUrl } from '../text/address.ts';
import { useApp } from '../ui/app-context.tsx';
import { Choice } from './choice.tsx';
import { useEvalsWords } from './words/words.ts';

/** What went wrong on the development split, one question after the other. */
export function FailureList({
  failures,
  documentId,
}: {
  failures: readonly ReportFailure[];
  documentId: string | null;
}) {
  const text = useEvalsWords();
  const [kind, setKind] = useState('');
  const kinds = [...new Set(failures.map((failure) => failure.kind))].sort();
  const shown = failures.filter((failure) => kind === '' || failure.kind === kind);
  return (
    <section>
      <h2>{`${text.failures} (${shown.length})`}</h2>
      {failures.length === 0 ? (
        <p>{text.failuresNone}</p>
      ) : (
        <Choice
          label={text.filter}
          value={kind}
          choices={[
            { value: '', label: text.allKinds },
            ...kinds.map((value) => ({ value, label: text.evalNames[value] ?? value })),
          ]}
          onChoose={setKind}
        />
      )}
      <ul class="failures">
        {shown.map((failure) => (
          <li key={failure.id}>
            <Failure failure={failure} documentId={documentId} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** @param documentId - where clauses are linked to; `null` for a document that this server does not hold. */
function Failure({ failure, documentId }: { failure: ReportFailure; documentId: string | null }) {
  const { words } = useApp();
  const text = useEvalsWords();
  const {
    id,
    kind,
    difficulty,
    question,
    history = [],
    expected,
    gold,
    got,
    cited,
    answer,
    problems,
  } = failure;
  const named = (name: string) => text.evalNames[name] ?? name;
  const outcome = (name: string) => (words.outcome as Record<string, string>)[name] ?? name;
  return (
    <details>
      <summary>
        <bdi lang="zh-CN">{question}</bdi>
        <span class="muted">{`${id} · ${named(kind)} · ${named(difficulty)}`}</span>
        <span class="verdict">
          {expected === got ? (problems[0] ?? text.problems) : `${outcome(expected)} → ${outcome(got)}`}
        </span>
      </summary>
      <dl>
        {history.length > 0 && (
          <div>
            <dt>{words.turn.log}</dt>
            <dd lang="zh-CN">{history.join(' / ')}</dd>
          </div>
        )}
        <div>
          <dt>{text.expected}</dt>
          <dd>
            {outcome(expected)} <Sections ids={gold} documentId={documentId} />
          </dd>
        </div>
        <div>
          <dt>{text.got}</dt>
          <dd>
            {outcome(got)} <Sections ids={cited} documentId={documentId} />
          </dd>
        </div>
        {problems.length > 0 && (
          <div>
            <dt>{text.problems}</dt>
            <dd lang="en">{problems.join('; ')}</dd>
          </div>
        )}
        <div>
          <dt>{text.answer}</dt>
          <dd>
            <AnswerText markdown={answer} citations={[]} onOpen={() => {}} />
          </dd>
        </div>
      </dl>
    </details>
  );
}

function Sections({ ids, documentId }: { ids: readonly string[]; documentId: string | null }) {
  return (
    <>
      {[...new Set(ids)].map((id) =>
        documentId === null ? (
          <span key={id} class="section-link">
            {id}
          </span>
        ) : (
          <a key={id} class="section-link" href={readerUrl(documentId, id)}>
            {id}
          </a>
        ),
      )}
    </>
  );
}
