import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useApp } from '../ui/app-context.tsx';
import { Modal } from '../ui/modal.tsx';

export interface RenameDialogProps {
  readonly title: string;
  readonly onRename: (title: string) => void;
  readonly onClose: () => void;
}

/** Asks for a conversation's new name. */
export function RenameDialog({ title, onRename, onClose }: RenameDialogProps) {
  const { words } = useApp();
  const [name, setName] = useState(title);
  const fieldId = useId();
  const field = useRef<HTMLInputElement>(null);
  // By itself a dialog focuses its first control, which is the one that closes it: Enter would save nothing.
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <Modal title={words.conversations.renameTitle} onClose={onClose}>
      <form
        class="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '') return;
          onRename(name.trim());
          onClose();
        }}
      >
        <label for={fieldId}>{words.conversations.nameLabel}</label>
        <input
          id={fieldId}
          ref={field}
          value={name}
          maxLength={120}
          required
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <div class="buttons">
          <button type="button" onClick={onClose}>
            {words.cancel}
          </button>
          <button type="submit" class="primary">
            {words.save}
          </button>
        </div>
      </form>
    </Modal>
  );
}

export interface ConfirmDialogProps {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something is lost. */
export function ConfirmDialog({ title, text, action, onConfirm, onClose }: ConfirmDialogProps) {
  const { words } = useApp();
  return (
    <Modal title={title} onClose={onClose}>
      <p>
        <bdi>{text}</bdi>
      </p>
      <div class="buttons">
        <button type="button" onClick={onClose}>
          {words.cancel}
        </button>
        <button
          type="button"
          class="primary dangerous"
          onClick={() => {
            onConfirm();
            onClose();
          }}
        >
          {action}
        </button>
      </div>
    </Modal>
  );
}
