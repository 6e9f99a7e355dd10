import type { Place } from '../api/types.ts';
import { AnswerText } from '../chat/answer-text.tsx';
import { OutcomeLine } from '../chat/outcome-line.tsx';
import { freshNotices, type Turn } from '../chat/turn.ts';
import { TurnProblem } from '../chat/turn-problem.tsx';
import { useApp } from '../ui/app-context.tsx';
import { SetText } from '../ui/set-text.tsx';

export interface WidgetTurnProps {
  readonly turn: Turn;
  readonly turns: readonly Turn[];
  readonly index: number;
  readonly origin: string;
  readonly onAsk: (question: string, index?: number) => void;
  readonly onPlace: (place: Place) => void;
  readonly onFresh: (question: string) => void;
}

/** One question and its answer in the widget. */
export function WidgetTurn({ turn, turns, index, origin, onAsk, onPlace, onFresh }: WidgetTurnProps) {
  const { words } = useApp();
  const { answer, citations, problem, question, status, text } = turn;
  const nearest = answer?.nearest ?? [];
  const next = [
    ...(answer?.choices ?? []),
    ...(index === turns.length - 1 ? (answer?.suggestions ?? []) : []),
  ];
  return (
    <article class="turn" data-status={status} data-outcome={answer?.outcome}>
      <h3>
        <bdi>
          <SetText text={question} isPlain />
        </bdi>
      </h3>
      <OutcomeLine turn={turn} />
      {freshNotices(turns, index).map((notice) => (
        <p key={notice.text} class="notice">
          {notice.text}
        </p>
      ))}
      <AnswerText
        markdown={text}
        citations={citations}
        derived={answer?.verification.derived ?? []}
        onOpen={onPlace}
        origin={origin}
      />
      {problem && (
        <TurnProblem
          problem={problem}
          onRetry={() => onAsk(question, index)}
          onFresh={() => onFresh(question)}
        />
      )}
      {status === 'stopped' && (
        <button type="button" onClick={() => onAsk(question, index)}>
          {words.turn.askAgain}
        </button>
      )}
      {nearest.length > 0 && (
        <ul class="chips" aria-label={words.turn.nearest}>
          {nearest.map((place) => (
            <li key={place.start}>
              <button type="button" class="chip" lang="zh-CN" onClick={() => onPlace(place)}>
                {place.label}
              </button>
            </li>
          ))}
        </ul>
      )}
      {next.length > 0 && (
        <ul class="chips" aria-label={words.turn.suggestions}>
          {next.map((suggestion) => (
            <li key={suggestion}>
              <button type="button" class="chip" onClick={() => onAsk(suggestion)}>
                {suggestion}
              </button>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
