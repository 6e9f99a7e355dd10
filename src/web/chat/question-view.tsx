import { useRef, useState } from 'preact/hooks';
import { isSameWording } from '../../text/same-wording.ts';
import { useApp } from '../ui/app-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { SetText } from '../ui/set-text.tsx';

const longQuestion = 400;

export interface QuestionViewProps {
  readonly question: string;
  readonly understood: string;
  /** Absent where questions cannot be edited. */
  readonly onEdit?: ((question: string) => void) | undefined;
}

/** The question as the heading of its turn; a long one is folded; it can be edited and asked again. */
export function QuestionView({ question, understood, onEdit }: QuestionViewProps) {
  const { words } = useApp();
  const [isEditing, setEditing] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const isLong = question.length > longQuestion;
  if (isEditing && onEdit)
    return (
      <EditForm
        question={question}
        onCancel={() => setEditing(false)}
        onSubmit={(edited) => {
          setEditing(false);
          onEdit(edited);
        }}
      />
    );
  return (
    <header class="question">
      <h2>
        <span class="off-screen">{words.turn.you}: </span>
        <bdi>
          <SetText text={isLong && !isOpen ? `${question.slice(0, longQuestion)}…` : question} isPlain />
        </bdi>
      </h2>
      {onEdit && (
        <button
          type="button"
          class="icon-button quiet"
          aria-label={words.turn.edit}
          title={words.turn.edit}
          onClick={() => setEditing(true)}
        >
          <Icon name="edit" />
        </button>
      )}
      {isLong && (
        <button type="button" class="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.turn.collapse : words.turn.expand}
        </button>
      )}
      {!isSameWording(understood, question) && (
        <p class="understood">
          <bdi>{words.turn.understood(understood)}</bdi>
        </p>
      )}
    </header>
  );
}

interface EditFormProps {
  readonly question: string;
  readonly onSubmit: (question: string) => void;
  readonly onCancel: () => void;
}

function EditForm({ question, onSubmit, onCancel }: EditFormProps) {
  const { words } = useApp();
  const field = useRef<HTMLTextAreaElement>(null);
  const submit = () => {
    const edited = field.current?.value.trim();
    if (edited) onSubmit(edited);
  };
  return (
    <form
      class="edit-question"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <textarea
        ref={(element) => {
          if (element && field.current !== element) element.focus();
          field.current = element;
        }}
        aria-label={words.turn.editLabel}
        defaultValue={question}
        maxLength={8000}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel();
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          submit();
        }}
      />
      <div class="buttons">
        <button type="submit" class="primary">
          {words.turn.askAgain}
        </button>
        <button type="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
