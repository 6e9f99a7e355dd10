import { useState } from 'preact/hooks';
import { useApp } from '../ui/app-context.tsx';
import { Icon } from '../ui/icon.tsx';

type Rating = 'up' | 'down';

/** Thumbs, and a comment for whoever wants to say more. A second rating replaces the first. */
export function Feedback({ answerId, rated }: { answerId: string; rated: Rating | null }) {
  const { words, client } = useApp();
  const [rating, setRating] = useState<Rating | null>(rated);
  const [comment, setComment] = useState('');
  const [state, setState] = useState<'open' | 'sent' | 'failed'>(rated ? 'sent' : 'open');
  const send = async (next: Rating, text: string) => {
    setRating(next);
    const body = { answerId, rating: next, ...(text !== '' && { comment: text }) };
    await client.json('/api/feedback', { method: 'POST', body }).then(
      () => setState(text === '' ? 'open' : 'sent'),
      () => setState('failed'),
    );
  };
  const thumb = (value: Rating) => (
    <button
      type="button"
      class="icon-button quiet"
      aria-pressed={rating === value}
      aria-label={words.feedback[value]}
      title={words.feedback[value]}
      onClick={() => send(value, comment.trim())}
    >
      <Icon name={value} />
    </button>
  );
  return (
    <span class="feedback">
      {thumb('up')}
      {thumb('down')}
      <span role="status" class={state === 'failed' ? 'failed' : 'thanks'}>
        {state === 'failed' && words.feedback.failed}
        {state !== 'failed' && rating !== null && words.feedback.thanks}
      </span>
      {rating !== null && state !== 'sent' && (
        <form
          class="comment"
          onSubmit={(event) => {
            event.preventDefault();
            if (comment.trim() !== '') send(rating, comment.trim());
          }}
        >
          <input
            aria-label={words.feedback.comment}
            placeholder={words.feedback.placeholder}
            maxLength={2000}
            value={comment}
            onInput={(event) => setComment(event.currentTarget.value)}
          />
          <button type="submit" disabled={comment.trim() === ''}>
            {words.feedback.send}
          </button>
        </form>
      )}
    </span>
  );
}
