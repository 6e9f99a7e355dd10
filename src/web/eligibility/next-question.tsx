import { useId, useState } from 'preact/hooks';
import type { ProfileQuestion } from '../api/eligibility-types.ts';
import { SetText } from '../ui/set-text.tsx';
import { useFocusOnMount } from '../ui/use-focus.ts';
import { answerInDraft } from './answer-in-draft.ts';
import type { ProfileDraft } from './profile-draft.ts';
import { shownValue } from './say-profile.ts';
import { useDistricts } from './use-districts.ts';
import { sentChoices, useEligibilityWords } from './words/words.ts';

export interface NextQuestionProps {
  readonly question: ProfileQuestion;
  readonly draft: ProfileDraft;
  /** Whether it takes the place of a question that was answered. */
  readonly hasFocus: boolean;
  /** Gets the form with the answer in it. */
  readonly onAnswer: (draft: ProfileDraft) => void;
}

/** The one fact that would change the result most, to be given right here. */
export function NextQuestion({ question, draft, hasFocus, onAnswer }: NextQuestionProps) {
  const words = useEligibilityWords();
  const [answer, setAnswer] = useState('');
  const districts = useDistricts();
  const input = useFocusOnMount<HTMLInputElement>(hasFocus);
  const fieldId = useId();
  const listId = useId();
  const { field, text, choices } = question;
  const offered = choices ?? (field === 'district' ? districts : (sentChoices[field] ?? []));
  return (
    <form
      class="next-question"
      onSubmit={(event) => {
        event.preventDefault();
        if (answer.trim() !== '') onAnswer(answerInDraft(draft, question, answer.trim()));
      }}
    >
      <p class="muted">{words.question}</p>
      <label for={fieldId}>
        <SetText text={text} />
      </label>
      <span class="answer-field">
        <input
          ref={input}
          id={fieldId}
          list={offered.length > 0 ? listId : undefined}
          value={answer}
          autocomplete="off"
          onInput={(event) => setAnswer(event.currentTarget.value)}
        />
        <datalist id={listId}>
          {offered.map((choice) => (
            <option key={choice} value={choice} label={shownValue(words, field, choice)} />
          ))}
        </datalist>
        <button type="submit" disabled={answer.trim() === ''}>
          {words.answerQuestion}
        </button>
      </span>
    </form>
  );
}
