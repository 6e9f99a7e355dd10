import { memo } from 'preact/compat';
import type { Notice } from '../api/types.ts';
import type { OpenPlace } from '../reader/beside-reader.tsx';
import { useApp } from '../ui/app-context.tsx';
import { lazily } from '../ui/lazily.tsx';
import { SetText } from '../ui/set-text.tsx';
import { AnswerText, type OpenCitation } from './answer-text.tsx';
import { OutcomeLine } from './outcome-line.tsx';
import { QuestionView } from './question-view.tsx';
import { Nearest, Sources } from './sources.tsx';
import type { Turn } from './turn.ts';
import { TurnActions } from './turn-actions.tsx';
import { TurnProblem } from './turn-problem.tsx';

// The forms of few answers; they come when there is one to show.
const TurnWording = lazily(() => import('../wording/turn-wording.tsx').then((module) => module.TurnWording));
const TurnEligibility = lazily(() =>
  import('../eligibility/turn-eligibility.tsx').then((module) => module.TurnEligibility),
);

export interface TurnViewProps {
  readonly turn: Turn;
  /** Notices that no earlier turn has shown. */
  readonly notices: readonly Notice[];
  readonly isLast: boolean;
  readonly onAsk: (question: string) => void;
  /** Asks again in this turn's place. */
  readonly onAskAgain: (question: string) => void;
  readonly onAskFresh: (question: string) => void;
  readonly onOpen: OpenPlace;
}

/** One question and its answer, set as a section of a document. */
export const TurnView = memo(function TurnView(props: TurnViewProps) {
  const { turn, notices, isLast, onAsk, onAskAgain, onAskFresh, onOpen } = props;
  const { words } = useApp();
  const { answer, citations, status, question, problem } = turn;
  const open: OpenCitation = (citation, figure) => onOpen(citations, citation, figure);
  const retry = () => onAskAgain(question);
  return (
    <article class="turn" data-status={status} data-outcome={answer?.outcome}>
      <QuestionView question={question} understood={turn.understood} onEdit={onAskAgain} />
      <OutcomeLine turn={turn} />
      {notices.map((notice) => (
        <p key={notice.text} class="notice">
          <strong>{words.turn.notice}</strong>
          <span>
            <SetText text={notice.text} />
          </span>
        </p>
      ))}
      {turn.text !== '' && (
        <AnswerText
          markdown={turn.text}
          citations={citations}
          derived={answer?.verification.derived ?? []}
          onOpen={open}
        />
      )}
      {answer?.wording && <TurnWording check={answer.wording} onOpen={onOpen} />}
      {answer?.eligibility && <TurnEligibility result={answer.eligibility} onOpen={onOpen} />}
      {problem && <TurnProblem problem={problem} onRetry={retry} onFresh={() => onAskFresh(question)} />}
      {answer?.choices && answer.choices.length > 0 && (
        <Chips title={words.turn.choices} questions={answer.choices} onAsk={onAsk} />
      )}
      {status !== 'streaming' && <Sources citations={citations} onOpen={open} />}
      {answer && <Nearest places={answer.nearest} onOpen={(place) => onOpen(answer.nearest, place)} />}
      {answer && <TurnActions answer={answer} rated={turn.rating} onRetry={retry} />}
      {status === 'stopped' && (
        <button type="button" onClick={retry}>
          {words.turn.askAgain}
        </button>
      )}
      {isLast && answer && answer.suggestions.length > 0 && (
        <Chips title={words.turn.suggestions} questions={answer.suggestions} onAsk={onAsk} />
      )}
    </article>
  );
});

interface ChipsProps {
  readonly title: string;
  readonly questions: readonly string[];
  readonly onAsk: (question: string) => void;
}

/** Questions to be asked by one press. */
export function Chips({ title, questions, onAsk }: ChipsProps) {
  return (
    <section class="chips">
      <h3>{title}</h3>
      <ul>
        {questions.map((question) => (
          <li key={question}>
            <button type="button" class="chip" onClick={() => onAsk(question)}>
              {question}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
