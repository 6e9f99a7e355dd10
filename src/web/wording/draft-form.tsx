import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { DocumentChoice } from '../ui/document-choice.tsx';
import { Icon } from '../ui/icon.tsx';
import { useFileDrop } from '../ui/use-file-drop.ts';
import { useFocusOnMount } from '../ui/use-focus.ts';
import type { Draft } from './use-draft.ts';
import { useWordingWords } from './words/words.ts';

export interface DraftFormProps {
  readonly modes: ComponentChildren;
  /** Whether the form takes the place of a result. */
  readonly isBack: boolean;
  readonly draft: Draft;
  readonly onDraft: (text: string) => void;
  /** Empty for all documents. */
  readonly documentId: string;
  readonly onDocument: (id: string) => void;
  readonly isRunning: boolean;
  readonly onCheck: () => void;
  readonly onFile: (file: File) => void;
  /** What went wrong. */
  readonly children: ComponentChildren;
}

/** The field for a draft, which also takes a file, chosen or dropped. */
export function DraftForm(props: DraftFormProps) {
  const { modes, draft, onDraft, isRunning, onCheck, onFile, children } = props;
  const words = useWordingWords();
  const { isDragging, handlers } = useFileDrop(onFile);
  const field = useFocusOnMount<HTMLTextAreaElement>(props.isBack);
  const fieldId = useId();
  const isEmpty = draft.text.trim() === '';
  return (
    <div class="tool-scroll" {...handlers}>
      <form
        class={isDragging ? 'tool-form draft-form dragging' : 'tool-form draft-form'}
        onSubmit={(event) => {
          event.preventDefault();
          if (isEmpty) field.current?.focus();
          else if (!isRunning) onCheck();
        }}
      >
        <header class="tool-head">
          <h1>{words.title}</h1>
          {modes}
        </header>
        <p class="lead">{words.intro}</p>
        <div class="draft-box">
          <label class="off-screen" for={fieldId}>
            {words.draft}
          </label>
          <textarea
            ref={field}
            id={fieldId}
            rows={12}
            placeholder={words.placeholder}
            value={draft.text}
            onInput={(event) => onDraft(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }}
          />
          <div class="draft-foot">
            <FileChoice onFile={onFile} />
            <span class="muted drop-hint">{isDragging ? words.dropHere : words.orDrop}</span>
            <span class="muted count">
              {draft.text !== '' && words.characters(draft.text.length)}
              {draft.fileName && ` · ${words.fileRead(draft.fileName)}`}
            </span>
          </div>
        </div>
        {children}
        <div class="form-actions">
          <DocumentChoice
            label={words.document}
            labelOfAll={words.allDocuments}
            documentId={props.documentId}
            onDocument={props.onDocument}
          />
          <p role="status" class="muted">
            {isRunning && words.checking}
          </p>
          <button type="submit" class="primary" disabled={isRunning || isEmpty}>
            {words.check}
          </button>
        </div>
      </form>
    </div>
  );
}

function FileChoice({ onFile }: { onFile: (file: File) => void }) {
  const words = useWordingWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        class="off-screen"
        tabIndex={-1}
        aria-hidden="true"
        accept=".txt,.md,.docx,text/plain,text/markdown,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file can be chosen again once it was mended.
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <button type="button" class="text-button" onClick={() => input.current?.click()}>
        <Icon name="file" />
        {words.chooseFile}
      </button>
    </>
  );
}
