import type { RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useApp } from '../ui/app-context.tsx';
import { Icon } from '../ui/icon.tsx';

/** The server's own limit on a message (docs/http-api.md). */
export const messageLimit = 8000;

export interface AskFormProps {
  readonly isRunning: boolean;
  readonly onAsk: (question: string) => void;
  readonly onStop: () => void;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

/** The question box. While an answer comes, its button stops it. */
export function AskForm({ isRunning, onAsk, onStop, field }: AskFormProps) {
  const { words } = useApp();
  const [question, setQuestion] = useState('');
  const hint = useId();
  const length = question.trim().length;
  const isTooLong = length > messageLimit;
  const submit = () => {
    if (length === 0 || isTooLong || isRunning) return;
    onAsk(question.trim());
    setQuestion('');
  };
  return (
    <form
      class="ask"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div class="ask-box">
        <textarea
          ref={field}
          rows={1}
          aria-label={words.ask.label}
          aria-describedby={hint}
          aria-invalid={isTooLong}
          placeholder={words.ask.placeholder}
          value={question}
          onInput={(event) => setQuestion(event.currentTarget.value)}
          onKeyDown={(event) => {
            // Enter that ends the input of a Chinese character is no request to send.
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            submit();
          }}
        />
        {isRunning ? (
          <button
            type="button"
            class="round stop"
            aria-label={words.ask.stop}
            title={words.ask.stop}
            onClick={onStop}
          >
            <Icon name="stop" />
          </button>
        ) : (
          <button
            type="submit"
            class="round"
            aria-label={words.ask.send}
            title={words.ask.send}
            disabled={length === 0 || isTooLong}
          >
            <Icon name="send" />
          </button>
        )}
      </div>
      <p id={hint} class={isTooLong ? 'hint failed' : 'hint'} role={isTooLong ? 'alert' : undefined}>
        {isTooLong ? words.ask.tooLong(length, messageLimit) : words.ask.hint}
      </p>
    </form>
  );
}
