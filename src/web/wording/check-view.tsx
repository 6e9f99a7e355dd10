import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { WordingCheck } from '../api/wording-types.ts';
import type { OpenPlace } from '../reader/beside-reader.tsx';
import { useApp } from '../ui/app-context.tsx';
import { RequestProblem } from '../ui/request-problem.tsx';
import { useRequest } from '../ui/use-request.ts';
import { CheckResult } from './check-result.tsx';
import type { CheckedDraft } from './checked-draft.ts';
import { DraftForm } from './draft-form.tsx';
import { useDraft } from './use-draft.ts';
import { useWordingWords } from './words/words.ts';

export interface CheckViewProps {
  readonly modes: ComponentChildren;
  readonly onOpen: OpenPlace;
}

/** Takes a draft, checks it, shows the result in its place. */
export function CheckView({ modes, onOpen }: CheckViewProps) {
  const { client } = useApp();
  const words = useWordingWords();
  const [draft, setDraft] = useDraft();
  const [documentId, setDocumentId] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const request = useRequest<CheckedDraft>();
  const [isBack, setBack] = useState(false);
  const scope = documentId === '' ? {} : { documentId };

  const checkText = () => {
    setFile(null);
    const { text, fileName } = draft;
    request.run(async (signal) => {
      const body = { text, ...scope };
      const check = await client.json<WordingCheck>('/api/wording-check', { method: 'POST', body, signal });
      setDraft({ text, fileName, isChecked: true });
      return { text, fileName, check };
    });
  };
  const checkFile = (chosen: File) => {
    setFile(chosen);
    request.run(async (signal) => {
      const body = new FormData();
      body.set('file', chosen);
      if (documentId !== '') body.set('documentId', documentId);
      const check = await client.json<WordingCheck>('/api/wording-check/file', {
        method: 'POST',
        body,
        signal,
      });
      const text = check.text ?? check.segments.map((segment) => segment.text).join('\n');
      setDraft({ text, fileName: chosen.name, isChecked: true });
      return { text, fileName: chosen.name, check };
    });
  };
  useEffect(() => {
    if (draft.isChecked && draft.text.trim() !== '') checkText();
  }, []);

  const { result, isRunning, problem } = request;
  if (result && draft.isChecked && !isRunning && !problem)
    return (
      <CheckResult
        checked={result}
        scope={scope}
        onOpen={onOpen}
        onEdit={() => {
          setBack(true);
          setDraft({ ...draft, isChecked: false });
        }}
        onFresh={() => {
          request.clear();
          setBack(true);
          setDraft({ text: '', fileName: null, isChecked: false });
        }}
      />
    );
  return (
    <DraftForm
      modes={modes}
      isBack={isBack}
      draft={draft}
      onDraft={(text) => {
        // What is being checked is no longer what is there.
        request.stop();
        setDraft({ text, fileName: text === '' ? null : draft.fileName, isChecked: false });
      }}
      documentId={documentId}
      onDocument={setDocumentId}
      isRunning={isRunning}
      onCheck={checkText}
      onFile={checkFile}
    >
      {problem && (
        <RequestProblem
          problem={problem}
          texts={words.problems}
          onRetry={() => (file ? checkFile(file) : checkText())}
        />
      )}
    </DraftForm>
  );
}
