import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { DocumentChoice } from '../ui/document-choice.tsx';
import { badFigures, isNegative, numberOf, type ProfileDraft, profileOf } from './profile-draft.ts';
import { ProfilePoints } from './profile-points.tsx';
import { useEligibilityWords } from './words/words.ts';

export interface ProfileFormProps {
  readonly draft: ProfileDraft;
  readonly onDraft: (draft: ProfileDraft) => void;
  readonly onClear: () => void;
  /** Empty for all documents. */
  readonly documentId: string;
  readonly onDocument: (id: string) => void;
  readonly isRunning: boolean;
  readonly onMatch: () => void;
  /** What went wrong. */
  readonly children: ComponentChildren;
}

/** What an enterprise tells of itself: in its own words, point by point, or both. Nothing is required. */
export function ProfileForm(props: ProfileFormProps) {
  const { draft, onDraft, isRunning, children } = props;
  const words = useEligibilityWords();
  const [complaint, setComplaint] = useState('');
  const textId = useId();
  const isEmpty = Object.keys(profileOf(draft)).length === 0;
  const submit = () => {
    const hasBadNumber =
      badFigures(draft).length > 0 || (draft.headcount && numberOf(draft.headcount) === null);
    const hasNegative = [draft.headcount, ...draft.figures.map(({ value }) => value)].some(isNegative);
    const reason = hasNegative ? words.negativeFigure : words.badFigure;
    const next = hasBadNumber ? reason : isEmpty ? words.nothingGiven : '';
    setComplaint(next);
    if (next === '' && !isRunning) props.onMatch();
  };
  const change = (next: Partial<ProfileDraft>) => {
    setComplaint('');
    onDraft({ ...draft, ...next });
  };
  return (
    <div class="tool-scroll">
      <form
        class="tool-form profile-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <header class="tool-head">
          <h1>{words.title}</h1>
        </header>
        <p class="lead">{words.intro}</p>
        <div class="field">
          <label for={textId}>{words.text}</label>
          <textarea
            id={textId}
            rows={3}
            placeholder={words.textPlaceholder}
            value={draft.text}
            onInput={(event) => change({ text: event.currentTarget.value })}
          />
        </div>
        <ProfilePoints draft={draft} change={change} />
        {children}
        <div class="form-actions">
          {!isEmpty && (
            <button type="button" class="text-button clear" onClick={props.onClear}>
              {words.clear}
            </button>
          )}
          <DocumentChoice
            label={words.document}
            labelOfAll={words.allDocuments}
            documentId={props.documentId}
            onDocument={props.onDocument}
          />
          <p role="status" class={complaint ? 'failed' : 'muted'}>
            {complaint || (isRunning && words.finding)}
          </p>
          <button type="submit" class="primary" disabled={isRunning}>
            {words.find}
          </button>
        </div>
      </form>
    </div>
  );
}
