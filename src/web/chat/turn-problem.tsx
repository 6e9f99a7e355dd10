import type { Problem } from '../api/problem.ts';
import { useApp } from '../ui/app-context.tsx';
import { ServerWatch } from '../ui/server-watch.tsx';

export interface TurnProblemProps {
  readonly problem: Problem;
  readonly onRetry: () => void;
  readonly onFresh: () => void;
}

/** Why there is no answer, and what can be done about it. */
export function TurnProblem({ problem, onRetry, onFresh }: TurnProblemProps) {
  const { words } = useApp();
  return (
    <div class="problem" role="alert">
      <p>
        {problem.kind === 'offline' && words.problem.offline}
        {problem.kind === 'gone' && words.problem.gone}
        {problem.kind === 'server' && serverText(problem, words)}
      </p>
      {problem.kind === 'offline' && <ServerWatch />}
      {problem.kind === 'gone' ? (
        <button type="button" onClick={onFresh}>
          {words.problem.askFresh}
        </button>
      ) : (
        <button type="button" onClick={onRetry}>
          {words.turn.askAgain}
        </button>
      )}
    </div>
  );
}

function serverText(
  problem: Extract<Problem, { kind: 'server' }>,
  { problem: text }: ReturnType<typeof useApp>['words'],
): string {
  switch (problem.code) {
    case 'rate_limited':
      return text.busy;
    case 'unavailable':
      return text.starting;
    case 'too_large':
      return text.tooLong;
    default:
      return text.other(problem.message, problem.requestId);
  }
}
