import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../ui/app-context.tsx';
import type { Turn } from './turn.ts';

/** What became of the question, in words; the one line that a screen reader is told of. */
export function OutcomeLine({ turn }: { turn: Turn }) {
  const { words } = useApp();
  const { status, answer, isReset, isRephrasing } = turn;
  const working = isRephrasing ? words.turn.rephrasing : words.turn.working;
  const isLate = useLateness(status === 'streaming' && !turn.isStored);
  if (status === 'streaming')
    return (
      <p class="outcome working" role="status">
        <span class="pulse" aria-hidden="true" />
        {isReset ? words.turn.reset : working}
        {isLate && <span>{words.turn.waiting}</span>}
      </p>
    );
  if (status === 'stopped')
    return (
      <p class="outcome stopped" role="status">
        {turn.text === '' ? words.turn.unanswered : words.turn.stopped}
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

const lateMs = 4000;

/** Whether something has been waited for longer than an answer takes. */
function useLateness(isWaiting: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (!isWaiting) return;
    const timer = setTimeout(() => setLate(true), lateMs);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  return isWaiting && isLate;
}
