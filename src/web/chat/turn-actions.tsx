import { useState } from 'preact/hooks';
import type { Answer } from '../api/types.ts';
import { plainAnswer } from '../text/plain-answer.ts';
import { useApp } from '../ui/app-context.tsx';
import { copyText } from '../ui/copy-text.ts';
import { Icon } from '../ui/icon.tsx';
import { Feedback } from './feedback.tsx';

export interface TurnActionsProps {
  readonly answer: Answer;
  readonly rated: 'up' | 'down' | null;
  readonly onRetry: () => void;
}

/** What can be done with a finished answer. */
export function TurnActions({ answer, rated, onRetry }: TurnActionsProps) {
  const { words } = useApp();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    setCopied(await copyText(plainAnswer(answer)));
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <div class="turn-actions">
      <button
        type="button"
        class="icon-button quiet"
        aria-label={isCopied ? words.turn.copied : words.turn.copy}
        title={words.turn.copy}
        onClick={copy}
      >
        <Icon name={isCopied ? 'check' : 'copy'} />
      </button>
      <button
        type="button"
        class="icon-button quiet"
        aria-label={words.turn.retry}
        title={words.turn.retry}
        onClick={onRetry}
      >
        <Icon name="retry" />
      </button>
      <Feedback answerId={answer.id} rated={rated} />
    </div>
  );
}
