import type { Problem } from '../api/problem.ts';
import type { Words } from '../words/language.ts';
import { useApp } from './app-context.tsx';
import { ServerWatch } from './server-watch.tsx';

export interface RequestProblemProps {
  readonly problem: Problem;
  /** What an error code means on this page, where that is more than the general words say. */
  readonly texts: Readonly<Record<string, string>>;
  readonly onRetry: () => void;
}

/** Why a request has no result, said in its place, and what can be done about it. */
export function RequestProblem({ problem, texts, onRetry }: RequestProblemProps) {
  const { words } = useApp();
  return (
    <div class="problem" role="alert">
      <p>{problemText(problem, texts, words)}</p>
      {problem.kind === 'offline' && <ServerWatch />}
      <button type="button" onClick={onRetry}>
        {words.retry}
      </button>
    </div>
  );
}

function problemText(
  problem: Problem,
  texts: RequestProblemProps['texts'],
  { problem: text }: Words,
): string {
  if (problem.kind !== 'server') return texts[problem.kind] ?? text.offline;
  const own = texts[problem.code];
  if (own !== undefined) return own;
  if (problem.code === 'rate_limited') return text.busy;
  if (problem.code === 'unavailable') return text.starting;
  return text.other(problem.message, problem.requestId);
}
