import { useApp } from '../ui/app-context.tsx';
import type { Turn } from './turn.ts';

/** What became of the question, in words; the one line that a screen reader is told of. */
export function OutcomeLine({ turn }: { turn: Turn }) {
  const { words } = useApp();
  const { status, answer, isReset } = turn;
  if (status === 'streaming')
    return (
      <p class="outcome working" role="status">
        <span class="pulse" aria-hidden="true" />
        {isReset ? words.turn.reset : words.turn.working}
      </p>
    );
  if (status === 'stopped')
    return (
      <p class="outcome stopped" role="status">
        {words.turn.stopped}
      </p>
    );
  if (!answer) return null;
  return (
    <p class={`outcome ${answer.outcome}`} role="status">
      <strong>{words.outcome[answer.outcome]}</strong>
      <span>{words.outcomeText[answer.outcome](answer.citations.length)}</span>
      {answer.mode === 'llm' && <span>{words.turn.rephrased}</span>}
    </p>
  );
}
